namespace LeadGrains.Domain.Workspaces;

/// <param name="Capacity">Active leads at once, for sellers only; null: <see cref="DefaultCapacity"/>.</param>
public sealed record CreateUser(
    UserId Id,
    string Name,
    Role Role,
    TeamId? TeamId,
    int? Capacity,
    string? ImportKey = null) : ICommand<Workspace, Actor>
{
    /// <summary>Active leads that a seller cares for when nobody says otherwise. The playbook will take this number over.</summary>
    public const int DefaultCapacity = 40;

    public Decision Decide(Workspace? state, Actor context)
    {
        var workspace = state ?? Workspace.Empty;
        if ((WorkspaceRefusals.UnlessAdministeredBy(context) ?? Refuse(workspace)) is { } refusal)
            return refusal;
        var capacity = Role == Role.Seller ? Capacity ?? DefaultCapacity : (int?)null;
        return new UserCreated(Id, Personal.Of(Id, Name), Role, TeamId, capacity, ImportKey);
    }

    private Refusal? Refuse(Workspace workspace) =>
        workspace.Find(Id) is not null ? Refusal.AlreadyExists
        : TeamId is not null && workspace.Find(TeamId) is null ? WorkspaceRefusals.TeamIsUnknown("/teamId")
        : Capacity is not null && Role != Role.Seller ? WorkspaceRefusals.CapacityIsForSellers
        : null;
}
