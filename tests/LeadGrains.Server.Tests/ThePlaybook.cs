using LeadGrains.Domain.Playbooks;
using LeadGrains.Server.Playbooks;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests;

/// <summary>The playbook that comes with the server.</summary>
public static class ThePlaybook
{
    public static string Path { get; } = Repository.File("config/playbook.yaml");

    public static WrittenPlaybook Delivered { get; } = PlaybookFile.Read(Path);
}
