using System.Buffers.Binary;
using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Grains.Relationships;

namespace LeadGrains.Benchmarks.Graph;

/// <summary>
/// Relations of made-up people, from a seed: everybody works somewhere, and knows people by a degree distribution with a heavy tail (a power law with
/// exponent 3, from 3 up to a fiftieth of all people); nine in ten ties stay within a region of a few thousand. In three of ten ties there were
/// interactions in the last two years. One in four hundred is one of ours.
/// </summary>
internal sealed class MadeUpRelations
{
    /// <summary>To one person, employments included.</summary>
    public const int Each = 6;

    private const int PeopleToAnAccount = 10;
    private const int PeopleToOneOfOurs = 400;
    private const int Region = 4_000;

    private static readonly KnowsKind[] Kinds =
    [
        KnowsKind.Colleague, KnowsKind.Colleague, KnowsKind.Colleague, KnowsKind.FormerColleague, KnowsKind.FormerColleague, KnowsKind.Professional,
        KnowsKind.Professional, KnowsKind.Classmate, KnowsKind.MetAt, KnowsKind.MetAt, KnowsKind.Friend, KnowsKind.Relative,
    ];

    private readonly Random random;
    private readonly double[] sums;
    private readonly string[] ids;
    private readonly string[] accounts;

    public MadeUpRelations(int people, int seed)
    {
        (People, random, sums) = (people, new Random(seed), new double[people + 1]);
        for (var i = 0; i < people; i++) sums[i + 1] = sums[i] + Math.Min(people / 50.0, 3 / Math.Sqrt(1 - random.NextDouble()));
        ids = [.. Enumerable.Range(0, people).Select(i => Id(i % PeopleToOneOfOurs == 0 ? UserId.Prefix : ContactId.Prefix))];
        accounts = [.. Enumerable.Range(0, people / PeopleToAnAccount).Select(_ => Id(AccountId.Prefix))];
    }

    public static DateTimeOffset Now { get; } = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);

    public int People { get; }

    public int Nodes => ids.Length + accounts.Length;

    public string Person(int index) => ids[index];

    /// <summary>All of them; a pair may be told of more than once.</summary>
    public IEnumerable<RelationChange> All()
    {
        for (var i = 0; i < People; i++) yield return RelationChange.Open(ids[i], accounts[(int)(accounts.Length * Math.Pow(random.NextDouble(), 2))], RelationKind.Employment);
        for (var i = 0L; i < (long)People * (Each - 1); i++)
        {
            var (one, other) = Pair();
            yield return RelationChange.Open(ids[one], ids[other], KindSet.Of(Kinds[random.Next(Kinds.Length)]));
            for (var met = random.Next(10) < 3 ? 1 + random.Next(4) : 0; met > 0; met--)
                yield return RelationChange.Meet(ids[one], ids[other], (InteractionKind)random.Next(8), Now.AddDays(-random.Next(730)));
        }
    }

    /// <summary>Where each works, and who knows whom: without interactions, each acquaintance once.</summary>
    public (int[] Accounts, (int One, int Other, KnowsKind Kind)[] Ties) Plain()
    {
        int[] works = [.. Enumerable.Range(0, People).Select(_ => (int)(accounts.Length * Math.Pow(random.NextDouble(), 2)))];
        return (works, [.. Enumerable.Range(0, People * (Each - 1)).Select(_ => Pair()).Select(pair => (pair.Item1, pair.Item2, Kinds[random.Next(Kinds.Length)])).Distinct()]);
    }

    /// <summary>One more thing that happens.</summary>
    public RelationChange Next()
    {
        var (one, other) = Pair();
        var (from, to, kind) = (ids[one], ids[other], KindSet.Of(Kinds[random.Next(Kinds.Length)]));
        return random.Next(10) switch
        {
            < 5 => RelationChange.Meet(from, to, (InteractionKind)random.Next(8), Now),
            < 8 => RelationChange.Open(from, to, kind),
            8 => RelationChange.Close(from, to, kind),
            _ => RelationChange.Open(from, accounts[random.Next(accounts.Length)], RelationKind.DecisionMaker),
        };
    }

    private (int, int) Pair()
    {
        while (true)
        {
            var one = Draw(0, People);
            var region = one - (one % Region);
            var other = random.Next(10) == 0 ? Draw(0, People) : Draw(region, Math.Min(People, region + Region));
            if (one != other) return (one, other);
        }
    }

    /// <summary>The more ties somebody has, the likelier.</summary>
    private int Draw(int from, int to)
    {
        var at = Array.BinarySearch(sums, from, to - from, sums[from] + (random.NextDouble() * (sums[to] - sums[from])));
        return Math.Clamp(at >= 0 ? at : ~at - 1, from, to - 1);
    }

    private string Id(string prefix)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var (bits, text) = (BinaryPrimitives.ReadUInt128BigEndian(bytes), new char[26]);
        for (var i = text.Length - 1; i >= 0; i--, bits >>= 5) text[i] = Alphabet[(int)(bits & 31)];
        return prefix + new string(text);
    }
}
