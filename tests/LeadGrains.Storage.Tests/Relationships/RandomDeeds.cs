using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Grains.Relationships;

namespace LeadGrains.Storage.Tests.Relationships;

/// <summary>Small worlds in which much is alike, so that ties are common: a few people, two of them ours, at a few accounts.</summary>
internal sealed class RandomDeeds(int seed, int people = 9)
{
    private static readonly double[] Weights = [0, 0.25, 0.5, 0.5, 1];

    private readonly Random random = new(seed);

    public string[] People { get; } = [.. Enumerable.Range(0, people).Select(i => i < 2 ? $"usr_{i}" : i % 3 == 0 ? new LeadGrains.Grains.Ids(TimeProvider.System, new Random(i)).New<ContactId>().Value : $"con_{(char)('a' + i)}")];

    public string[] Accounts { get; } = ["acc_1", "acc_2", "acc_3"];

    public IEnumerable<Deed> Take(int count) => Enumerable.Range(0, count).Select(_ => Next());

    public string Anybody() => People[random.Next(People.Length)];

    public int Below(int most) => random.Next(most);

    public string[] Classes { get; } = ["cls_1", "cls_2"];

    private Deed Next() => random.Next(106) switch
    {
        >= 102 => new Deed.Opened(Anybody(), Classes[random.Next(2)], RelationKind.Attended),
        >= 100 => new Deed.Closed(Anybody(), Classes[random.Next(2)], RelationKind.Attended),
        < 30 => new Deed.Opened(Anybody(), Anybody(), Knows()),
        < 36 => new Deed.Closed(Anybody(), Anybody(), Knows()),
        < 50 => new Deed.Met(Anybody(), Anybody(), (InteractionKind)random.Next(8), Deed.Epoch.AddDays(-90 * random.Next(4))),
        < 54 => new Deed.Broke(Anybody(), Anybody(), Deed.Epoch.AddDays(-90 * random.Next(4))),
        < 68 => new Deed.Swayed(Anybody(), Anybody(), Account(), Weights[random.Next(Weights.Length)], (InfluenceBasis)random.Next(2)),
        < 76 => new Deed.Opened(Anybody(), Account(), RelationKind.Employment),
        < 80 => new Deed.Closed(Anybody(), Account(), RelationKind.Employment),
        < 87 => new Deed.Opened(Anybody(), Account(), RelationKind.DecisionMaker + random.Next(6)),
        < 92 => new Deed.Opened(Account(), Account(), RelationKind.Parent + random.Next(5)),
        < 95 => new Deed.Opened($"lead_{random.Next(3)}", Account(), RelationKind.Lead),
        < 97 => new Deed.ShutOut(Anybody()),
        < 99 => new Deed.LetIn(Anybody()),
        _ => new Deed.Erased(Anybody()),
    };

    private string Account() => Accounts[random.Next(Accounts.Length)];

    private RelationKind Knows() => RelationKind.Colleague + random.Next(7);
}
