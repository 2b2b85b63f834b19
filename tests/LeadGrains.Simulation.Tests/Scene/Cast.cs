using LeadGrains.Domain;

namespace LeadGrains.Simulation.Tests.Scene;

internal enum Somebody { Root, Mia, Ann, Ben, Cid, Import }

/// <summary>Who and what a story is about: numbers in the plan, ids in the log, names for people.</summary>
internal sealed class Cast
{
    public static readonly TeamId Team = new("team_east");
    public static readonly Somebody[] Sellers = [Somebody.Ann, Somebody.Ben, Somebody.Cid];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal)
    {
        [StreamId.Workspace.Value] = "the workspace",
        [Team.Value] = "the team",
    };

    public Cast()
    {
        foreach (var person in Enum.GetValues<Somebody>()) _names[IdOf(person).Value] = person.ToString();
    }

    /// <summary>Leads, accounts and contacts that somebody has been told of, by number.</summary>
    public Dictionary<int, LeadId> Leads { get; } = [];

    public Dictionary<int, AccountId> Accounts { get; } = [];

    public Dictionary<int, ContactId> Contacts { get; } = [];

    public static UserId IdOf(Somebody person) => new($"usr_{person.ToString().ToLowerInvariant()}");

    public static Actor ActorOf(Somebody person) => person switch
    {
        Somebody.Root => new(new(ActorKind.User, IdOf(person).Value), Role.Administrator, IdOf(person), []),
        Somebody.Mia => new(new(ActorKind.User, IdOf(person).Value), Role.Manager, IdOf(person), [Team]),
        Somebody.Import => new(new(ActorKind.Import, "imp_1"), Role.Administrator, null, []),
        _ => new(new(ActorKind.User, IdOf(person).Value), Role.Seller, IdOf(person), []),
    };

    public T Name<T>(T id, string name) where T : struct, IId<T>
    {
        _names[id.Value] = name;
        return id;
    }

    public string NameOf(string id) => _names.GetValueOrDefault(id, id);

    /// <summary>Writes names in the place of ids.</summary>
    public string Named(string text) => _names.OrderByDescending(name => name.Key.Length).Aggregate(text, (told, name) => told.Replace(name.Key, name.Value, StringComparison.Ordinal));
}
