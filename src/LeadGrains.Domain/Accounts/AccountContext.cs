using System.Collections.Immutable;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Accounts;

/// <summary>What deciding on an account needs to know of the rest of the world.</summary>
/// <param name="OtherExists">The other account named by the command exists.</param>
/// <param name="MissingContacts">Contacts named by the command that do not exist.</param>
public sealed record AccountContext(
    Actor Actor,
    Workspaces.Workspace People,
    Playbook Playbook,
    DateTimeOffset Now,
    bool OtherExists = false,
    ImmutableArray<ContactId> MissingContacts = default)
{
    public ImmutableArray<ContactId> MissingContacts { get; init; } = MissingContacts.IsDefault ? [] : MissingContacts;
}
