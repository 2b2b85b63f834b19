namespace LeadGrains.Domain.Playbooks;

/// <summary>A playbook and the text that it was read from, which people edit.</summary>
public sealed record WrittenPlaybook(Playbook Content, string Yaml);
