using System.Collections.Immutable;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Workspaces;

namespace LeadGrains.Domain.Leads;

/// <summary>What deciding on a lead needs to know of the rest of the world.</summary>
/// <param name="Playbook">In force in the workspace.</param>
/// <param name="AccountExists">The account named by the command exists (true when it names none).</param>
/// <param name="RoleOfContact">The buying role which the signalling contact holds now at the lead's account.</param>
/// <param name="MissingContacts">Contacts named by the command that do not exist.</param>
/// <param name="StandingFacts">Of the facts named by the command, those of the lead's account that stand and that the actor may read.</param>
public sealed record LeadContext(
    Actor Actor,
    Workspace People,
    Playbook Playbook,
    DateTimeOffset Now,
    bool AccountExists = true,
    BuyingRole? RoleOfContact = null,
    ImmutableArray<ContactId> MissingContacts = default,
    ImmutableArray<FactId> StandingFacts = default)
{
    internal DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    internal TeamId? TeamOf(UserId? user) => People.Find(user)?.TeamId;
}
