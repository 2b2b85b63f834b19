using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Schools;

namespace LeadGrains.Domain.Workspaces;

/// <summary>What happens in a workspace's own stream: people, teams, and how they work.</summary>
public abstract record WorkspaceEvent : DomainEvent;

/// <param name="Capacity">Active leads at once; for sellers, else null.</param>
/// <param name="ImportKey">Unique key under which an import knows the person (hashed), or null.</param>
public sealed record UserCreated(UserId Id, Personal Name, Role Role, TeamId? TeamId, int? Capacity, string? ImportKey = null) : WorkspaceEvent;

public sealed record UserCapacityChanged(UserId Id, int Capacity, Personal? Reason) : WorkspaceEvent;

/// <summary>They went to a school; of the same class, what is known otherwise now.</summary>
public sealed record UserSchooled(UserId Id, Schooling School) : WorkspaceEvent;

/// <summary>They never were in that class.</summary>
public sealed record UserSchoolWithdrawn(UserId Id, ClassId ClassId) : WorkspaceEvent;

/// <param name="Name">Often holds a person's.</param>
/// <param name="ManagerId">The manager of this team, or null.</param>
/// <param name="MarketType">Null: not said.</param>
public sealed record TeamCreated(TeamId Id, Personal Name, TeamId? ParentId, UserId? ManagerId, string? ImportKey = null, MarketType? MarketType = null) : WorkspaceEvent;

/// <summary>Which type of market a team works in; null: not said any more.</summary>
public sealed record TeamMarketSet(TeamId Id, MarketType? MarketType) : WorkspaceEvent;

/// <summary>From here on the workspace works by this playbook. It is whole, so that history can be read with what held then.</summary>
/// <param name="Yaml">The text it was read from.</param>
public sealed record PlaybookChanged(Playbook Playbook, string Yaml) : WorkspaceEvent;

/// <summary>From here on the workspace works by the server's playbook.</summary>
public sealed record PlaybookReset : WorkspaceEvent;
