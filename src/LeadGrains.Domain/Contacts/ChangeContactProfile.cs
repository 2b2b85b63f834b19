using System.Collections.Immutable;

namespace LeadGrains.Domain.Contacts;

public sealed record ChangeContactProfile(string? Name, ImmutableArray<ChannelInput>? Channels) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context) => throw new NotSupportedException();
}
