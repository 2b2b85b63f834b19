using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Grains;
using LeadGrains.Grains.Contacts;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Contacts;

public sealed class ContactDesk(IGrainFactory grains, Journal journal, Beginnings beginnings) : Desk<ContactId, IContactGrain, Contact, ContactResource>(EntityKind.Contact, "contacts", beginnings)
{
    protected override IContactGrain Grain(WorkspaceId workspace, ContactId id) => grains.Contact(workspace, id);

    protected override Task<Tracked<Contact>?> Get(IContactGrain grain, long seen) => grain.Get(seen);

    protected override Task<Tracked<Contact>?> AsOf(IContactGrain grain, long seq) => grain.AsOf(seq);

    protected override ValueTask<ContactResource> Resource(WorkspaceId workspace, Tracked<Contact> state) => new(ContactResource.From(state, journal.Time.GetUtcNow(), journal.PlaybookOf(workspace).Limits.ContactDormantAfter));
}
