namespace LeadGrains.Domain.Leads;

/// <summary>One of many leads that change hands together. It was chosen for where it stood: if somebody has moved it meanwhile, it stays there.</summary>
/// <param name="From">With whom it was; null: in the pool.</param>
/// <param name="To">A seller; null: the pool.</param>
/// <param name="Handover">What the new owner should know; the pool is told nothing.</param>
public sealed record ReassignChosen(UserId? From, UserId? To, string? Reason, string? Handover) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context) =>
        Refuses(state?.Placed, context) is { } refusal ? refusal
        : To is { } seller ? Reassign(seller).Decide(state, context)
        : Release.Decide(state, context);

    /// <summary>Why a lead that stands there (null: that does not exist) stays as it is; null: it moves. Whether a seller has room is the append's to check.</summary>
    public Refusal? Refuses(Placement? lead, LeadContext context) =>
        lead is null ? LeadRefusals.LeadIsUnknown
        : (To is { } seller ? Reassign(seller).Refuses(lead, context) : Release.Refuses(lead, context))
            ?? (lead.OwnerId == To ? LeadRefusals.LeadIsThere : null)
            ?? (lead.OwnerId != From ? LeadRefusals.OwnerHasChanged : null);

    private ReassignLead Reassign(UserId seller) => new(seller, Reason, Handover);

    private ReleaseLead Release => new(Reason);
}
