namespace LeadGrains.Domain.Leads;

/// <summary>The customer's interest is gone; the owner keeps the lead.</summary>
public sealed record CoolLead(string? Reason) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        var refusal = LeadChecks.UnlessMovedBy(state, context.Actor)
            ?? LeadChecks.UnlessAt(state, LeadStage.Opportunity)
            ?? LeadChecks.UnlessGiven(("/reason", Reason));
        return refusal is not null ? refusal : new LeadCooled(state.Stage, LeadStages.Fallback(state), Personal.OfWorkspace(Reason!));
    }
}
