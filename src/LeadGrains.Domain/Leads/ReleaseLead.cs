namespace LeadGrains.Domain.Leads;

/// <summary>Back to the public pool.</summary>
public sealed record ReleaseLead(string? Reason) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        var refusal = LeadChecks.UnlessMovedBy(state, context.Actor)
            ?? LeadChecks.UnlessActive(state)
            ?? LeadChecks.UnlessGiven(("/reason", Reason));
        if (refusal is not null)
            return refusal;
        return state.OwnerId is { } owner
            ? new LeadReleased(owner, state.TeamId, Personal.OfWorkspace(Reason!))
            : LeadRefusals.LeadIsNotOwned;
    }
}
