namespace LeadGrains.Domain.Workspaces;

/// <param name="Capacity">Active leads at once, for sellers only; null: as many as the playbook says.</param>
public sealed record CreateUser(
    UserId Id,
    string Name,
    Role Role,
    TeamId? TeamId,
    int? Capacity,
    string? ImportKey = null) : ICommand<Workspace, WorkspaceContext>
{
    public Decision Decide(Workspace? state, WorkspaceContext context)
    {
        var workspace = state ?? Workspace.Empty;
        if ((WorkspaceRefusals.UnlessAdministeredBy(context.Actor) ?? Refuse(workspace)) is { } refusal)
            return refusal;
        var capacity = Role == Role.Seller ? Capacity ?? context.Playbook.Limits.SellerCapacity : (int?)null;
        return new UserCreated(Id, Personal.Of(Id, Name), Role, TeamId, capacity, ImportKey);
    }

    private Refusal? Refuse(Workspace workspace) =>
        workspace.Find(Id) is not null ? Refusal.AlreadyExists
        : TeamId is not null && workspace.Find(TeamId) is null ? WorkspaceRefusals.TeamIsUnknown("/teamId")
        : Capacity is not null && Role != Role.Seller ? WorkspaceRefusals.CapacityIsForSellers
        : null;
}
