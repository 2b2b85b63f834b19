namespace LeadGrains.Domain.Workspaces;

public sealed record CreateUser(UserId Id, string Name, Role Role, TeamId? TeamId, int? Capacity, string? ImportKey = null) : ICommand<Workspace, Actor>
{
    public Decision Decide(Workspace? state, Actor context) => throw new NotSupportedException();
}
