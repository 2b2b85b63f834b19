using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Server.Schools;

namespace LeadGrains.Server.Users;

/// <summary>Somebody who works here.</summary>
/// <param name="Name">Null when erased.</param>
/// <param name="Capacity">Active leads at once; sellers only.</param>
/// <param name="Schools">Where they learnt: whoever was in one class with them is known to us.</param>
public sealed record UserResource(UserId Id, string? Name, Role Role, TeamId? TeamId, int? Capacity, IReadOnlyList<SchoolResource> Schools, long Version)
{
    public static UserResource From(User user) => new(user.Id, user.Name.Text, user.Role, user.TeamId, user.Capacity, SchoolResource.Of(user.Schools), user.Version);
}
