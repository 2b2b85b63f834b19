using System.Collections.Immutable;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Workspaces;

namespace LeadGrains.Domain.Contacts;

/// <summary>What deciding on a contact needs to know of the rest of the world.</summary>
/// <param name="MissingAccounts">Accounts named by the command that do not exist.</param>
/// <param name="MissingContacts">Contacts named by the command that do not exist.</param>
/// <param name="Stake">What is at stake at the account where they leave or change roles; null where that is of no matter.</param>
/// <param name="FreshId">Text that no id contains yet.</param>
/// <param name="People">Null: nobody.</param>
public sealed record ContactContext(
    Actor Actor,
    DateTimeOffset Now,
    Playbook Playbook,
    ImmutableArray<AccountId> MissingAccounts,
    ImmutableArray<ContactId> MissingContacts,
    Stake? Stake = null,
    string FreshId = "",
    Workspace? People = null);

/// <summary>What an account has to lose when its people change.</summary>
/// <param name="Leads">Its active leads.</param>
/// <param name="Owners">Theirs, each once.</param>
/// <param name="DecisionMakers">Whoever holds that role there now.</param>
public sealed record Stake(AccountId AccountId, ImmutableArray<LeadId> Leads, ImmutableArray<UserId> Owners, ImmutableArray<ContactId> DecisionMakers);

public sealed record ChannelInput(string Kind, string Value)
{
    internal static ImmutableArray<Channel> Of(ContactId whose, ImmutableArray<ChannelInput> given) =>
        given.IsDefaultOrEmpty ? [] : [.. given.Select(channel => new Channel(channel.Kind, Personal.Of(whose, channel.Value)))];
}
