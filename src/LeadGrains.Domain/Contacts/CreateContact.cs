using System.Collections.Immutable;

namespace LeadGrains.Domain.Contacts;

/// <param name="AccountId">Where they work, if known; <paramref name="Title"/> is what they are there.</param>
public sealed record CreateContact(
    ContactId Id,
    string Name,
    ImmutableArray<ChannelInput> Channels,
    AccountId? AccountId,
    string? Title,
    ImmutableArray<string> ExternalKeys,
    Imported? Imported = null) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context)
    {
        if (state is not null)
            return Refusal.AlreadyExists;
        if (ContactRefusals.UnlessAccountExists(AccountId, context, "/accountId") is { } refusal)
            return refusal;
        if (AccountId is null && !string.IsNullOrWhiteSpace(Title))
            return ContactRefusals.TitleNeedsAccount;
        var created = new ContactCreated(Id, Personal.Of(Id, Name), ChannelInput.Of(Id, Channels), ExternalKeys.IsDefault ? [] : ExternalKeys, Imported);
        return AccountId is { } account ? Decision.Accept(created, StartEmployment.Of(Id, account, Title, since: null)) : created;
    }
}
