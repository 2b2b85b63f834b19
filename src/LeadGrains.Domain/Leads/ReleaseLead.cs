namespace LeadGrains.Domain.Leads;

/// <summary>Back to the public pool.</summary>
public sealed record ReleaseLead(string? Reason) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        if (Refuses(state.Placed, context) is { } refusal)
            return refusal;
        return state.OwnerId is { } owner
            ? new LeadReleased(owner, state.TeamId, Personal.OfWorkspace(Reason!))
            : LeadRefusals.LeadIsNotOwned;
    }

    /// <summary>Why somebody's lead that stands there can't go back; null: it can.</summary>
    public Refusal? Refuses(Placement lead, LeadContext context) =>
        LeadChecks.UnlessMovedBy(lead, context.Actor)
        ?? LeadChecks.UnlessActive(lead)
        ?? LeadChecks.UnlessGiven(("/reason", Reason));
}
