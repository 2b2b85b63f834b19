using System.Collections.Immutable;

namespace LeadGrains.Domain.Contacts;

public sealed record CreateContact(ContactId Id, string Name, ImmutableArray<ChannelInput> Channels, AccountId? AccountId, string? Title, ImmutableArray<string> ExternalKeys, Imported? Imported = null) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context) => throw new NotSupportedException();
}
