using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Workspaces;

/// <summary>The parent exists already and never changes, so teams form no cycle.</summary>
public sealed record CreateTeam(TeamId Id, string Name, TeamId? ParentId, UserId? ManagerId, string? ImportKey = null, MarketType? MarketType = null) : ICommand<Workspace, Actor>
{
    public Decision Decide(Workspace? state, Actor context)
    {
        var workspace = state ?? Workspace.Empty;
        if ((WorkspaceRefusals.UnlessAdministeredBy(context) ?? Refuse(workspace)) is { } refusal)
            return refusal;
        return new TeamCreated(Id, Personal.OfWorkspace(Name), ParentId, ManagerId, ImportKey, MarketType);
    }

    private Refusal? Refuse(Workspace workspace) =>
        workspace.Find(Id) is not null ? Refusal.AlreadyExists
        : ParentId is not null && workspace.Find(ParentId) is null ? WorkspaceRefusals.TeamIsUnknown("/parentId")
        : ManagerId is null ? null
        : workspace.Find(ManagerId) is not { } manager ? WorkspaceRefusals.UserIsUnknown("/managerId")
        : manager.Role is Role.Manager or Role.Administrator ? null
        : WorkspaceRefusals.ManagerHasWrongRole;
}
