using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains.Views;

/// <summary>Events to rows of the reassignments' list.</summary>
public static class ReassignmentProjection
{
    /// <returns>Null when the event changes no owner.</returns>
    public static ReassignmentRow? Project(LeadEvent happened, StoredEvent stored) => happened switch
    {
        LeadReassigned e => Row(stored, ReassignmentType.Reassigned, e.From, e.FromTeam, e.To, e.ToTeam, e.Reason, e.Handover),
        LeadClaimed e => Row(stored, ReassignmentType.Claimed, null, null, e.To, e.ToTeam, null, null),
        LeadReleased e => Row(stored, ReassignmentType.Released, e.From, e.FromTeam, null, null, e.Reason, null),
        _ => null,
    };

    private static ReassignmentRow Row(
        StoredEvent stored, ReassignmentType type, UserId? from, TeamId? fromTeam, UserId? to, TeamId? toTeam, Personal? reason, Personal? handover) =>
        new(stored.Seq, stored.At, type, new(stored.Stream.Value), from, fromTeam, to, toTeam, reason?.Text, handover?.Text, stored.By, After(stored, from), After(stored, to));

    private static Workload? After(StoredEvent stored, UserId? seller) =>
        seller is { } id ? Workload.Of(stored.Counters.GetValueOrDefault(Holdings.SellerCounter(id))) : null;
}
