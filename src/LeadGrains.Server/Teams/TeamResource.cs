using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;

namespace LeadGrains.Server.Teams;

public sealed record TeamResource(TeamId Id, string? Name, TeamId? ParentId, UserId? ManagerId, long Version)
{
    public static TeamResource From(Team team) => new(team.Id, team.Name.Text, team.ParentId, team.ManagerId, team.Version);
}
