using System.Collections.Immutable;

namespace LeadGrains.Domain.Contacts;

/// <summary>What deciding on a contact needs to know of the rest of the world.</summary>
/// <param name="MissingAccounts">Accounts named by the command that do not exist.</param>
/// <param name="MissingContacts">Contacts named by the command that do not exist.</param>
public sealed record ContactContext(
    Actor Actor,
    DateTimeOffset Now,
    ImmutableArray<AccountId> MissingAccounts,
    ImmutableArray<ContactId> MissingContacts);

public sealed record ChannelInput(string Kind, string Value)
{
    internal static ImmutableArray<Channel> Of(ContactId whose, ImmutableArray<ChannelInput> given) =>
        given.IsDefaultOrEmpty ? [] : [.. given.Select(channel => new Channel(channel.Kind, Personal.Of(whose, channel.Value)))];
}
