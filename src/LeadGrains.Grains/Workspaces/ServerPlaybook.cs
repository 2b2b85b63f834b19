using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Grains.Workspaces;

/// <summary>The playbook that this server was given, in force wherever a workspace has none of its own. Another may take its place at any moment.</summary>
public sealed class ServerPlaybook(WrittenPlaybook first)
{
    private volatile WrittenPlaybook current = first;

    public WrittenPlaybook Current => current;

    public void Replace(WrittenPlaybook next) => current = next;
}
