using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;

namespace LeadGrains.Server.Users;

/// <summary>Somebody who works here.</summary>
/// <param name="Name">Null when erased.</param>
/// <param name="Capacity">Active leads at once; sellers only.</param>
public sealed record UserResource(UserId Id, string? Name, Role Role, TeamId? TeamId, int? Capacity, long Version)
{
    public static UserResource From(User user) => new(user.Id, user.Name.Text, user.Role, user.TeamId, user.Capacity, user.Version);
}
