namespace LeadGrains.Domain.Workspaces;

public sealed record ChangeCapacity(UserId Id, int Capacity, string? Reason) : ICommand<Workspace, Actor>
{
    public Decision Decide(Workspace? state, Actor context) => throw new NotSupportedException();
}
