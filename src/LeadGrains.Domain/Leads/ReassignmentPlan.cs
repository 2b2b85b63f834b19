using System.Collections.Immutable;

namespace LeadGrains.Domain.Leads;

/// <summary>Where each of the chosen leads is to go, and what will be refused as things stand.</summary>
/// <param name="Moves">First those that will be moved, in the order in which they were chosen: none of them depends on another. Then the others.</param>
/// <param name="Before">The workloads of all who have or get one of the leads.</param>
/// <param name="After">The same when all is done.</param>
public sealed record ReassignmentPlan(
    ImmutableArray<PlannedMove> Moves, ImmutableDictionary<UserId, Workload> Before, ImmutableDictionary<UserId, Workload> After)
{
    /// <param name="chosen">The leads with where they stand; null: there is no such lead.</param>
    /// <param name="loads">Of all whom the plan concerns.</param>
    public static ReassignmentPlan Of(
        ReassignLeads wanted, IEnumerable<(LeadId Lead, Placement? At)> chosen, ImmutableDictionary<UserId, Workload> loads, LeadContext context)
    {
        var after = loads.ToBuilder();
        var moves = chosen.Select(one => Next(wanted, one.Lead, one.At, after, context)).ToList();
        return new([.. moves.Where(move => move.Refusal is null), .. moves.Where(move => move.Refusal is not null)], loads, after.ToImmutable());
    }

    private static PlannedMove Next(ReassignLeads wanted, LeadId lead, Placement? at, ImmutableDictionary<UserId, Workload>.Builder loads, LeadContext context)
    {
        var (from, to) = (at?.OwnerId, Recipient(wanted, at?.OwnerId, loads));
        var refusal = wanted.Each(from, to).Refuses(at, context)
            ?? (to is { } full && loads[full].Room <= 0 ? LeadRefusals.SellerIsFull(loads[full]) : null);
        if (refusal is null && from is { } giver)
            loads[giver] = loads[giver].With(-1);
        if (refusal is null && to is { } taker)
            loads[taker] = loads[taker].With(+1);
        return new(lead, from, to, refusal);
    }

    private static UserId? Recipient(ReassignLeads wanted, UserId? owner, ImmutableDictionary<UserId, Workload>.Builder loads) =>
        wanted.To.IsEmpty ? null
        : owner is { } own && wanted.To.Contains(own) ? own
        : wanted.To.MaxBy(seller => loads[seller].Room);
}

/// <param name="From">With whom it was when it was chosen; null: in the pool.</param>
/// <param name="To">Null: the pool.</param>
/// <param name="Refusal">Why it will stay, unless things change.</param>
public sealed record PlannedMove(LeadId Lead, UserId? From, UserId? To, Refusal? Refusal);
