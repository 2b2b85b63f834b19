namespace LeadGrains.Domain.Workspaces;

public sealed record CreateTeam(TeamId Id, string Name, TeamId? ParentId, UserId? ManagerId, string? ImportKey = null) : ICommand<Workspace, Actor>
{
    public Decision Decide(Workspace? state, Actor context) => throw new NotSupportedException();
}
