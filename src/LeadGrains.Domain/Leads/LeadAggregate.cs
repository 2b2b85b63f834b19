using System.Collections.Immutable;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Tasks;

namespace LeadGrains.Domain.Leads;

public sealed partial record Lead : IAggregate<Lead>
{
    public static ImmutableArray<string> Topics(Lead? before, DomainEvent happened, Lead after) => new TopicSet()
        .Lead(after.Id)
        .Account(after.AccountId)
        .Owner(before?.OwnerId).Owner(after.OwnerId)
        .Team(before?.TeamId).Team(after.TeamId)
        .Pool(before is { IsPooled: true } || after.IsPooled)
        .Reassignments(happened is LeadReassigned or LeadClaimed or LeadReleased)
        .Contacts(ContactsOf(happened))
        .TaskOwners(before?.Tasks, happened, after.Tasks)
        .Owner((happened as LeadReferralBreached)?.OwnerId)
        .Escalated(happened)
        .ToImmutable();

    public static ImmutableArray<StreamId> Links(Lead? before, DomainEvent happened, Lead after)
    {
        var contacts = ContactsOf(happened);
        var account = happened is LeadEvent e && ConcernsAccount(e) ? after.AccountId : null;
        return (account, contacts.IsEmpty) switch
        {
            (null, true) => [],
            ({ } concerned, true) => [concerned],
            (null, false) => [.. Streams(contacts)],
            ({ } concerned, false) => [concerned, .. Streams(contacts)],
        };
    }

    /// <summary>Its place among its owner's active leads, and the ids under which other systems know it.</summary>
    public static Holdings Holds(Lead? state) => state is null ? Holdings.None : Holdings.None with
    {
        Counts = state is { IsActive: true, OwnerId: { } owner } ? [Holdings.SellerCounter(owner)] : [],
        Keys = state.ExternalIds.IsEmpty ? [] : [.. state.ExternalIds.Select(id => $"lead:{id.Key}:{id.Value}")],
    };

    public static object? Effect(Lead? before, DomainEvent happened, Lead after)
    {
        var moved = new Moved(before?.Placed, after.Placed);
        return moved.Before == moved.After ? null : moved;
    }

    internal Placement Placed => new(Stage, OwnerId, TeamId, Amount);

    private static IEnumerable<StreamId> Streams(ImmutableArray<ContactId> contacts) => contacts.Distinct().Select(id => (StreamId)id);

    private static bool ConcernsAccount(LeadEvent happened) =>
        happened is LeadCreated or LeadImported or LeadAccountSet or LeadReassigned or LeadClaimed or LeadReleased or LeadAssessed { Grounds: not null }
        || LeadStages.After(happened) is not null;

    private static ImmutableArray<ContactId> ContactsOf(DomainEvent happened) => happened switch
    {
        LeadCustomerSignalled e => [e.Signal.ContactId],
        LeadInteractionLogged e => e.Interaction.Participants,
        LeadReferred e => [e.Referral.ReferrerId],
        LeadReferralConsented { ReferrerId: { } referrer } => [referrer],
        LeadReferralBreached e => [e.ReferrerId],
        _ => [],
    };
}
