using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LeadGrains.Domain;

public enum Role { Administrator, Manager, Seller, Marketer, Analyst, ApiReader, ApiWriter }

public enum ActorKind { User, Token, Import, System }

/// <summary>Who did something, as the log keeps it: an id, never a name.</summary>
public sealed record By(ActorKind Kind, string Id)
{
    /// <summary>Whether a file says so, and nobody else.</summary>
    [JsonIgnore] public bool IsImport => Kind == ActorKind.Import;
}

/// <summary>Who asks, with what they may do.</summary>
/// <param name="User">The user acted for; null for a token of its own and for imports.</param>
/// <param name="ManagedTeams">Teams this actor manages, their descendants included.</param>
public sealed record Actor(By By, Role Role, UserId? User, ImmutableArray<TeamId> ManagedTeams)
{
    public bool Manages(TeamId? team) => team is { } id && ManagedTeams.Contains(id);

    public bool Is(UserId? user) => user is not null && User == user;

    /// <summary>The same user, or the same token without one.</summary>
    public bool Is(By by) => By == by || (by.Kind == ActorKind.User && User?.Value == by.Id);
}
