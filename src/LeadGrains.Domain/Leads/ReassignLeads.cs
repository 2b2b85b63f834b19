using System.Collections.Immutable;

namespace LeadGrains.Domain.Leads;

/// <summary>Many leads that are to change hands for one reason: not one command but as many as there are leads, each decided by itself.</summary>
/// <param name="To">Sellers: each lead goes to whoever has most room by then, or stays with whom of them it is. None: all go to the pool.</param>
/// <param name="Handover">What the new owners should know.</param>
public sealed record ReassignLeads(ImmutableArray<UserId> To, string? Reason, string? Handover)
{
    /// <summary>How many may be chosen at once.</summary>
    public const int Most = 10_000;

    private static readonly Placement Pooled = new(LeadStage.Prospect, OwnerId: null, TeamId: null, Amount: null);

    /// <summary>Why none may be moved like this, whatever is chosen; null: it depends on the lead.</summary>
    public Refusal? Refuses(LeadContext context) => To.IsEmpty
        ? new ReleaseLead(Reason).Refuses(Pooled, context)
        : To.Select(seller => new ReassignLead(seller, Reason, Handover).Refuses(Pooled, context)).FirstOrDefault(refusal => refusal is not null);

    /// <summary>What becomes of one that was chosen while it was with somebody.</summary>
    public ReassignChosen Each(UserId? from, UserId? to) => new(from, to, Reason, Handover);
}
