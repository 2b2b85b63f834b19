using System.Collections.Immutable;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Schools;

namespace LeadGrains.Domain.Workspaces;

/// <summary>The people and teams of one company, and how it works where it says so itself.</summary>
/// <param name="Playbook">Null: nobody here ever changed it.</param>
public sealed partial record Workspace(ImmutableDictionary<UserId, User> Users, ImmutableDictionary<TeamId, Team> Teams, OwnPlaybook? Playbook = null)
{
    public static readonly Workspace Empty = new(ImmutableDictionary<UserId, User>.Empty, ImmutableDictionary<TeamId, Team>.Empty);

    public User? Find(UserId? id) => id is { } known ? Users.GetValueOrDefault(known) : null;

    public Team? Find(TeamId? id) => id is { } known ? Teams.GetValueOrDefault(known) : null;
}

/// <param name="Version">Version of the workspace's stream at the user's last change.</param>
public sealed record User(UserId Id, Personal Name, Role Role, TeamId? TeamId, int? Capacity, string? ImportKey, long Version, long Seq, ImmutableArray<Schooling> Schools = default)
{
    /// <summary>Where they learnt, each class once.</summary>
    public ImmutableArray<Schooling> Schools { get; init; } = Schools.IsDefault ? [] : Schools;
}

/// <param name="Version">Version of the workspace's stream at the team's last change.</param>
/// <param name="MarketType">It says what its people see first; null: not said.</param>
public sealed record Team(TeamId Id, Personal Name, TeamId? ParentId, UserId? ManagerId, string? ImportKey, long Version, long Seq, MarketType? MarketType = null);

/// <param name="Written">The workspace's own; null: it went back to the server's.</param>
/// <param name="Version">Version of the workspace's stream at the last change of its playbook.</param>
public sealed record OwnPlaybook(WrittenPlaybook? Written, long Version, long Seq);
