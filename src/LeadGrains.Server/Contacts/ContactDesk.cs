using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Grains;
using LeadGrains.Grains.Contacts;
using LeadGrains.Grains.Relationships;
using LeadGrains.Server.Reads;
using LeadGrains.Server.Relationships;
using Orleans;

namespace LeadGrains.Server.Contacts;

public sealed class ContactDesk(IGrainFactory grains, Journal journal, Relations relations, Beginnings beginnings) : Desk<ContactId, IContactGrain, Contact, ContactResource>(EntityKind.Contact, "contacts", beginnings)
{
    protected override IContactGrain Grain(WorkspaceId workspace, ContactId id) => grains.Contact(workspace, id);

    protected override Task<Tracked<Contact>?> Get(IContactGrain grain, long seen) => grain.Get(seen);

    protected override Task<Tracked<Contact>?> AsOf(IContactGrain grain, long seq) => grain.AsOf(seq);

    /// <summary>Who commands does not wait for all relations to be brought into memory, and gets no strength until somebody has read one.</summary>
    protected override async ValueTask<ContactResource> Resource(WorkspaceId workspace, Tracked<Contact> state)
    {
        var (now, graph) = (journal.Time.GetUtcNow(), await relations.IfBuilt(workspace, state.Seq));
        return ContactResource.From(state, now, journal.PlaybookOf(workspace).Limits.ContactDormantAfter, graph?.OurStrength(state.State.Id.Value, now));
    }
}
