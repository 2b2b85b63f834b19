using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Tests.Relationships;

/// <summary>What rows say is kept in an index byte by byte, and comes back as it was.</summary>
public sealed class NoteTests
{
    private static readonly string[] Ids = [.. Enumerable.Range(0, 12).Select(i => i % 4 == 0 ? $"usr_{i}" : $"con_{i}")];

    [Fact]
    public void Rows_come_back_as_they_were_last_told()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var (random, index) = (new Random(seed), RelationIndex.Empty(RelationshipRules.Usual, Deed.Epoch));
            var known = new Dictionary<(EdgePair, EdgeKind, long, long), EdgeRow>();
            for (var i = 0; i < 300; i++)
            {
                var row = known.Count > 0 && random.Next(3) == 0 ? Again(random, known.Values.ElementAt(random.Next(known.Count)), i) : New(random, i);
                known[Key(row)] = row;
                index.Apply([RelationChange.Note(row)], i);
            }
            var open = Texts(known.Values.Where(row => row.KnownUntil is null));
            Assert.Equal(open, Texts(All(index.Current)));
            var builder = new RelationIndexBuilder(RelationshipRules.Usual, Deed.Epoch);
            foreach (var row in known.Values) builder.Add(RelationChange.Note(row));
            Assert.Equal(open, Texts(All(builder.Build(1).Current)));
        }
    }

    [Fact]
    public void Who_is_read_does_not_change_and_who_is_erased_leaves_nothing_behind()
    {
        var (random, index) = (new Random(1), RelationIndex.Empty(RelationshipRules.Usual, Deed.Epoch));
        for (var i = 0; i < 200; i++)
        {
            var row = New(random, i) with { KnownUntil = null };
            index.Apply([RelationChange.Open(row.From, row.To, RelationKind.Friend), RelationChange.Note(row)], i);
        }
        var (graph, before) = (index.Current, Texts(All(index.Current)));
        index.Apply([RelationChange.Erase(Ids[1])], 999);
        Assert.Equal(before, Texts(All(graph)));
        Assert.Equal(before.Where(text => !text.Contains($"\"{Ids[1]}\"", StringComparison.Ordinal)), Texts(All(index.Current)));
        index.Apply([RelationChange.Note(New(random, 1_000) with { From = Ids[1], KnownUntil = null })], 1_000);
        Assert.DoesNotContain(Texts(All(index.Current)), text => text.Contains($"\"{Ids[1]}\"", StringComparison.Ordinal));
    }

    /// <summary>What is given up makes room again, however often rows change.</summary>
    [Fact]
    public void Rows_that_change_forever_take_no_more_room()
    {
        var (random, index) = (new Random(2), RelationIndex.Empty(RelationshipRules.Usual, Deed.Epoch));
        var rows = Enumerable.Range(0, 400).Select(i => New(random, i) with { KnownUntil = null, AccountId = null }).DistinctBy(Key).ToList();
        index.Apply([.. rows.Select(RelationChange.Note)], 1);
        for (var i = 0; i < 20_000; i++)
        {
            var at = random.Next(rows.Count);
            rows[at] = rows[at] with { Title = new string('x', random.Next(200)) };
            index.Apply([RelationChange.Note(rows[at])], i);
        }
        Assert.Equal(Texts(rows), Texts(All(index.Current)));
        Assert.InRange(index.Current.RowBytes, 1, 3 << 20);
    }

    private static IEnumerable<EdgeRow> All(RelationGraph graph) =>
        from one in Ids from other in Ids where one != other from row in graph.RowsOf(new(one, other)) select row;

    private static EdgeRow New(Random random, int seq)
    {
        var ends = random.GetItems(Ids, 2);
        if (ends[0] == ends[1]) return New(random, seq);
        return Told(random, new(ends[0], ends[1], (EdgeKind)random.Next(Enum.GetValues<EdgeKind>().Length), random.NextInt64(1, 1L << (1 + random.Next(40))), seq + (1L << 41)));
    }

    private static EdgeRow Again(Random random, EdgeRow row, int seq) => random.Next(3) == 0 ? row with { KnownUntil = seq } : Told(random, row);

    private static EdgeRow Told(Random random, EdgeRow row) => row with
    {
        Since = Instant(random), Until = Instant(random), Over = Instant(random),
        AccountId = random.Next(3) == 0 ? new AccountId($"acc_{random.Next(9)}") : null,
        Basis = random.Next(3) == 0 ? (InfluenceBasis)random.Next(2) : null,
        Weight = random.Next(3) == 0 ? random.NextDouble() : null,
        Leaning = random.Next(3) == 0 ? (Leaning)random.Next(5) : null,
        Imported = random.Next(2) == 0,
        Title = random.Next(4) switch { 0 => "院长", 1 => "", 2 => new string('长', random.Next(400)), _ => null },
    };

    private static DateTimeOffset? Instant(Random random) => random.Next(5) switch
    {
        0 => null,
        1 => DateTimeOffset.MaxValue,
        2 => new DateTimeOffset(random.Next(1, 9_999), 3, 1, 0, 0, 0, TimeSpan.Zero),
        3 => DateTimeOffset.MinValue.AddTicks(random.NextInt64(1L << 60)),
        _ => Deed.Epoch.AddTicks(random.NextInt64(1L << 40)),
    };

    private static (EdgePair, EdgeKind, long, long) Key(EdgeRow row) => (row.Pair, row.Kind, row.Origin, row.KnownFrom);

    private static string[] Texts(IEnumerable<EdgeRow> rows) => [.. rows.Select(row => RowJson.Write(row)).Order(StringComparer.Ordinal)];
}
