using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains.Views;

/// <summary>One change of a lead's owner. Written once, never changed.</summary>
/// <param name="From">Null: from the pool.</param>
/// <param name="To">Null: to the pool.</param>
/// <param name="FromWorkload">The old owner's, right after the change.</param>
/// <param name="ToWorkload">The new owner's, right after the change.</param>
public sealed record ReassignmentRow(
    long Seq,
    DateTimeOffset At,
    ReassignmentType Type,
    LeadId LeadId,
    UserId? From,
    TeamId? FromTeam,
    UserId? To,
    TeamId? ToTeam,
    string? Reason,
    string? Handover,
    By By,
    Workload? FromWorkload,
    Workload? ToWorkload);

public enum ReassignmentType { Reassigned, Claimed, Released }

/// <param name="Active">Active leads owned.</param>
/// <param name="Capacity">Null: none was ever set.</param>
public sealed record Workload(int Active, int? Capacity)
{
    public static Workload? Of(CounterValue? counter) => counter is null ? null : new(counter.Value, counter.Limit);
}
