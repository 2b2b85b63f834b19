using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Workspaces;

/// <summary>The workspace works by a playbook of its own from now on. What was recorded before keeps its meaning.</summary>
/// <param name="Playbook">Checked where it was read.</param>
/// <param name="Expected">The playbook's version that the caller saw, 0 for the server's; a workspace has one stream, so the append's own check would ask for too much.</param>
public sealed record ChangePlaybook(WrittenPlaybook Playbook, long? Expected = null) : ICommand<Workspace, Actor>
{
    public Decision Decide(Workspace? state, Actor context)
    {
        if (WorkspaceRefusals.UnlessPlaybookChangedBy(context, state, Expected) is { } refusal)
            return refusal;
        return state?.Playbook?.Written?.Yaml == Playbook.Yaml ? Decision.NothingToDo : new PlaybookChanged(Playbook.Content, Playbook.Yaml);
    }
}

/// <summary>The workspace works by the server's playbook again.</summary>
/// <inheritdoc cref="ChangePlaybook" path="/param"/>
public sealed record ResetPlaybook(long? Expected = null) : ICommand<Workspace, Actor>
{
    public Decision Decide(Workspace? state, Actor context)
    {
        if (WorkspaceRefusals.UnlessPlaybookChangedBy(context, state, Expected) is { } refusal)
            return refusal;
        return state?.Playbook?.Written is null ? Decision.NothingToDo : new PlaybookReset();
    }
}
