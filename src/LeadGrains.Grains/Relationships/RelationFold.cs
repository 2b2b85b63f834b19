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
    public static RelationChange[] Changes(IReadOnlyList<StoredEvent> events, RelationGraph before)
    {
        var rows = new EdgeChanges(events);
        rows.Found(rows.Pairs.SelectMany(before.RowsOf));
        foreach (var stored in events) rows.Fold(stored);
        var touched = events.SelectMany(stored => stored.Links.Prepend(stored.Stream)).Distinct();
        return
        [
            .. events.SelectMany(stored => Changes(stored.Event!, stored.Meta)),
            .. rows.Rows.Select(RelationChange.Note),
            .. events.SelectMany(LeadRows).Select(RelationChange.Note),
            .. touched.Select(stream => RelationChange.Touch(stream.Value)),
        ];
    }

    /// <summary>Where a lead is, which is told once.</summary>
    private static IEnumerable<EdgeRow> LeadRows(StoredEvent stored)
    {
        var account = stored.Event switch
        {
            LeadCreated e => e.AccountId,
            LeadImported e => e.AccountId,
            LeadAccountSet e => e.AccountId,
            _ => null,
        };
        return account is { } known ? [new(stored.Stream.Value, known.Value, EdgeKind.Lead, stored.Seq, stored.Seq) { Imported = stored.By.IsImport }] : [];
    }

    public static IEnumerable<RelationChange> Changes(DomainEvent happened, EventMeta meta)
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

    private static IEnumerable<RelationChange> OfContact(ContactEvent happened, string self, EventMeta meta) => happened switch
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

    private static IEnumerable<RelationChange> OfLead(LeadEvent happened, string self, EventMeta meta) => happened switch
    {
        LeadCreated e => [.. At(self, e.AccountId), .. Handed(self, null, e.OwnerId)],
        LeadImported e => [.. At(self, e.AccountId), .. Handed(self, null, e.OwnerId)],
        LeadAccountSet e => At(self, e.AccountId),
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

    private static IEnumerable<RelationChange> At(string lead, AccountId? account) =>
        account is { } known ? [RelationChange.Open(lead, known.Value, RelationKind.Lead)] : [];

    private static IEnumerable<RelationChange> Handed(string lead, UserId? from, UserId? to)
    {
        if (from is { } before) yield return RelationChange.Close(before.Value, lead, RelationKind.Owns);
        if (to is { } after) yield return RelationChange.Open(after.Value, lead, RelationKind.Owns);
    }

    /// <summary>It ties whoever of ours tells of it to those who took part. That these sat together says nothing of how they stand to one another.</summary>
    private static IEnumerable<RelationChange> Met(Interaction interaction, By by) =>
        by.Kind != ActorKind.User ? [] : interaction.Participants.Distinct().Select(who => RelationChange.Meet(by.Id, who.Value, interaction.Kind, interaction.At));
}
