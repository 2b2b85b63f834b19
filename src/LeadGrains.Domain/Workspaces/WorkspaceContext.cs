using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Workspaces;

/// <summary>What deciding on people needs to know of the rest of the world.</summary>
/// <param name="Playbook">In force in the workspace.</param>
public sealed record WorkspaceContext(Actor Actor, Playbook Playbook);
