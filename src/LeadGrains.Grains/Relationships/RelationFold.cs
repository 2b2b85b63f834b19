using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>What events make of relations: the log, event by event, is all that an index is made of.</summary>
public static class RelationFold
{
    /// <summary>What a batch makes of a graph, rows and names included.</summary>
    /// <param name="events">In order, decoded; right after the graph's position.</param>
    /// <returns>Made one by one while they are read: a batch's changes are larger than its events.</returns>
    public static IEnumerable<RelationChange> Changes(IReadOnlyList<StoredEvent> events, RelationGraph before)
    {
        var rows = new EdgeChanges(events);
        rows.Found(rows.Pairs.SelectMany(before.RowsOf));
        var touched = new HashSet<StreamId>(events.Count);
        foreach (var stored in events)
        {
            foreach (var change in Changes(stored.Event!, stored.Meta)) yield return change;
            rows.Fold(stored);
            touched.Add(stored.Stream);
            touched.UnionWith(stored.Links);
        }
        foreach (var row in rows.Rows) yield return RelationChange.Note(row);
        foreach (var stored in events)
            if (LeadRow(stored) is { } row) yield return RelationChange.Note(row);
        foreach (var stream in touched) yield return RelationChange.Touch(stream.Value);
    }

    /// <summary>Where a lead is, which is told once.</summary>
    private static EdgeRow? LeadRow(StoredEvent stored)
    {
        var account = stored.Event switch
        {
            LeadCreated e => e.AccountId,
            LeadImported e => e.AccountId,
            LeadAccountSet e => e.AccountId,
            _ => null,
        };
        return account is { } known ? new(stored.Stream.Value, known.Value, EdgeKind.Lead, stored.Seq, stored.Seq) { Imported = stored.By.IsImport } : null;
    }

    public static RelationChange[] Changes(DomainEvent happened, EventMeta meta)
    {
        var self = meta.Stream.Value;
        return happened switch
        {
            ContactEvent e => OfContact(e, self, meta),
            LeadEvent e => OfLead(e, self, meta),
            UserSchooled e => [RelationChange.Open(e.Id.Value, e.School.ClassId.Value, RelationKind.Attended)],
            UserSchoolWithdrawn e => [RelationChange.Close(e.Id.Value, e.ClassId.Value, RelationKind.Attended)],
            AccountRelated e => [RelationChange.Open(self, e.To.Value, RelationKind.Parent + (int)e.Kind)],
            _ => [],
        };
    }

    private static RelationChange[] OfContact(ContactEvent happened, string self, EventMeta meta) => happened switch
    {
        ContactCreated { Name.IsErased: true } => [RelationChange.Erase(self)],
        ContactEmployed e => [RelationChange.Open(self, e.AccountId.Value, RelationKind.Employment)],
        ContactLeft e => [RelationChange.Close(self, e.AccountId.Value, RelationKind.Employment)],
        ContactGivenRole e => [RelationChange.Open(self, e.AccountId.Value, KindSet.Of(e.Role))],
        ContactKnows e => [Knows(self, e.Other.Value, e.Kind, e.Until)],
        ContactKnowsUser e => [Knows(self, e.User.Value, e.Kind, e.Until)],
        ContactSchooled e => [RelationChange.Open(self, e.School.ClassId.Value, RelationKind.Attended)],
        ContactSchoolWithdrawn e => [RelationChange.Close(self, e.ClassId.Value, RelationKind.Attended)],
        ContactInfluences e => [RelationChange.Sway(self, e.Other.Value, e.AccountId.Value, e.Weight, e.Basis ?? InfluenceBasis.Claimed)],
        ContactOptedOut => [RelationChange.ShutOut(self)],
        ContactOptedIn => [RelationChange.LetIn(self)],
        ContactInteractionLogged e => Met(e.Interaction, meta.By),
        _ => [],
    };

    private static RelationChange Knows(string self, string other, KnowsKind kind, DateOnly? until) =>
        until is null ? RelationChange.Open(self, other, KindSet.Of(kind)) : RelationChange.Close(self, other, KindSet.Of(kind));

    private static RelationChange[] OfLead(LeadEvent happened, string self, EventMeta meta) => happened switch
    {
        LeadCreated e => Begun(self, e.AccountId, e.OwnerId),
        LeadImported e => Begun(self, e.AccountId, e.OwnerId),
        LeadAccountSet e => [At(self, e.AccountId)],
        LeadReassigned e => Handed(self, e.From, e.To),
        LeadClaimed e => Handed(self, null, e.To),
        LeadReleased e => Handed(self, e.From, null),
        LeadCustomerSignalled e => [RelationChange.Open(e.Signal.ContactId.Value, self, RelationKind.Signal)],
        LeadReferred { Referral: { MayName: NameConsent.Given } referral } => [RelationChange.Open(self, referral.ReferrerId.Value, RelationKind.ReferredBy)],
        LeadReferralConsented { ReferrerId: { } referrer, MayName: NameConsent.Given } => [RelationChange.Open(self, referrer.Value, RelationKind.ReferredBy)],
        LeadReferralConsented { ReferrerId: { } referrer } => [RelationChange.Close(self, referrer.Value, RelationKind.ReferredBy)],
        LeadReferralBreached { OwnerId: { } owner } e => [RelationChange.Break(owner.Value, e.ReferrerId.Value, meta.At)],
        LeadInteractionLogged e => Met(e.Interaction, meta.By),
        _ => [],
    };

    private static RelationChange[] Begun(string lead, AccountId? account, UserId? owner) =>
        account is { } there && owner is { } known ? [At(lead, there), Owns(known, lead)]
        : account is { } alone ? [At(lead, alone)]
        : Handed(lead, null, owner);

    private static RelationChange At(string lead, AccountId account) => RelationChange.Open(lead, account.Value, RelationKind.Lead);

    private static RelationChange[] Handed(string lead, UserId? from, UserId? to) => (from, to) switch
    {
        ({ } before, { } after) => [RelationChange.Close(before.Value, lead, RelationKind.Owns), Owns(after, lead)],
        ({ } before, null) => [RelationChange.Close(before.Value, lead, RelationKind.Owns)],
        (null, { } after) => [Owns(after, lead)],
        _ => [],
    };

    private static RelationChange Owns(UserId owner, string lead) => RelationChange.Open(owner.Value, lead, RelationKind.Owns);

    /// <summary>It ties whoever of ours tells of it to those who took part. That these sat together says nothing of how they stand to one another.</summary>
    private static RelationChange[] Met(Interaction interaction, By by) =>
        by.Kind != ActorKind.User ? [] : [.. interaction.Participants.Distinct().Select(who => RelationChange.Meet(by.Id, who.Value, interaction.Kind, interaction.At))];
}
