using System.Collections.Immutable;

namespace LeadGrains.Domain.Contacts;

/// <summary>Null leaves as it is; channels are replaced as a whole.</summary>
public sealed record ChangeContactProfile(string? Name, ImmutableArray<ChannelInput>? Channels) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context)
    {
        if (state is null)
            return ContactRefusals.ContactIsUnknown;
        var name = Name is null ? state.Name : Personal.Of(state.Id, Name);
        var channels = Channels is { } given ? ChannelInput.Of(state.Id, given) : state.Channels;
        return name == state.Name && channels.SequenceEqual(state.Channels)
            ? Decision.NothingToDo
            : new ContactProfileChanged(name, channels);
    }
}
