using System.Collections.Immutable;

namespace LeadGrains.Domain.Workspaces;

public sealed partial record Workspace : IAggregate<Workspace>
{
    /// <summary>A workspace is there from the start, empty: whatever comes first creates it.</summary>
    public static Workspace? Evolve(Workspace? state, DomainEvent happened, EventMeta meta) => happened switch
    {
        UserCreated e => (state ?? Empty).With(new User(e.Id, e.Name, e.Role, e.TeamId, e.Capacity, e.ImportKey, meta.Version, meta.Seq)),
        TeamCreated e => (state ?? Empty).With(new Team(e.Id, e.Name, e.ParentId, e.ManagerId, e.ImportKey, meta.Version, meta.Seq, e.MarketType)),
        TeamMarketSet e when state?.Find(e.Id) is { } team => state.With(team with { MarketType = e.MarketType, Version = meta.Version, Seq = meta.Seq }),
        UserCapacityChanged e when state?.Find(e.Id) is { } user =>
            state.With(user with { Capacity = e.Capacity, Version = meta.Version, Seq = meta.Seq }),
        UserSchooled e when state?.Find(e.Id) is { } user => state.With(user with
        {
            Schools = [.. user.Schools.Where(known => known.ClassId != e.School.ClassId), e.School], Version = meta.Version, Seq = meta.Seq,
        }),
        UserSchoolWithdrawn e when state?.Find(e.Id) is { } user =>
            state.With(user with { Schools = user.Schools.RemoveAll(known => known.ClassId == e.ClassId), Version = meta.Version, Seq = meta.Seq }),
        PlaybookChanged e => (state ?? Empty) with { Playbook = new(new(e.Playbook, e.Yaml), meta.Version, meta.Seq) },
        PlaybookReset when state is not null => state with { Playbook = new(null, meta.Version, meta.Seq) },
        _ => throw Unfoldable.Event(state, happened),
    };

    public static ImmutableArray<string> Topics(Workspace? before, DomainEvent happened, Workspace after) => happened switch
    {
        UserCreated e => new TopicSet().Team(e.TeamId).ToImmutable(),
        UserCapacityChanged e => new TopicSet().Owner(e.Id).Team(after.Find(e.Id)?.TeamId).ToImmutable(),
        UserSchooled e => new TopicSet().Owner(e.Id).Team(after.Find(e.Id)?.TeamId).ToImmutable(),
        UserSchoolWithdrawn e => new TopicSet().Owner(e.Id).Team(after.Find(e.Id)?.TeamId).ToImmutable(),
        TeamCreated e => new TopicSet().Team(e.Id).Team(e.ParentId).ToImmutable(),
        TeamMarketSet e => new TopicSet().Team(e.Id).ToImmutable(),
        PlaybookChanged or PlaybookReset => [],
        _ => throw Unfoldable.Event(after, happened),
    };

    public static ImmutableArray<StreamId> Links(Workspace? before, DomainEvent happened, Workspace after) => [];

    /// <summary>Every seller's capacity, and the keys under which imports know people and teams.</summary>
    public static Holdings Holds(Workspace? state) => state is null ? Holdings.None : new Holdings(
        [],
        state.Users.Values.Where(user => user.Capacity is not null)
            .ToImmutableSortedDictionary(user => Holdings.SellerCounter(user.Id), user => user.Capacity!.Value, StringComparer.Ordinal),
        [.. state.ImportKeys.Order(StringComparer.Ordinal)]);

    public static object? Effect(Workspace? before, DomainEvent happened, Workspace after) => null;

    private IEnumerable<string> ImportKeys =>
        Users.Values.Select(user => user.ImportKey).Concat(Teams.Values.Select(team => team.ImportKey)).OfType<string>();

    private Workspace With(User user) => this with { Users = Users.SetItem(user.Id, user) };

    private Workspace With(Team team) => this with { Teams = Teams.SetItem(team.Id, team) };
}
