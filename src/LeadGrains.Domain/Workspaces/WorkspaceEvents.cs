namespace LeadGrains.Domain.Workspaces;

/// <summary>What happens in a workspace's own stream: people and teams.</summary>
public abstract record WorkspaceEvent : DomainEvent;

/// <param name="Capacity">Active leads at once; for sellers, else null.</param>
/// <param name="ImportKey">Unique key under which an import knows the person (hashed), or null.</param>
public sealed record UserCreated(UserId Id, Personal Name, Role Role, TeamId? TeamId, int? Capacity, string? ImportKey = null) : WorkspaceEvent;

public sealed record UserCapacityChanged(UserId Id, int Capacity, Personal? Reason) : WorkspaceEvent;

/// <param name="Name">Often holds a person's.</param>
/// <param name="ManagerId">The manager of this team, or null.</param>
public sealed record TeamCreated(TeamId Id, Personal Name, TeamId? ParentId, UserId? ManagerId, string? ImportKey = null) : WorkspaceEvent;
