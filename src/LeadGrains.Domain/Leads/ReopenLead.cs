namespace LeadGrains.Domain.Leads;

/// <summary>Active again, with the owner it had: who must have room for it.</summary>
public sealed record ReopenLead(string? Reason) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        var refusal = LeadChecks.UnlessMovedBy(state, context.Actor)
            ?? LeadChecks.UnlessAt(state, LeadStage.Lost, LeadStage.Disqualified, LeadStage.Nurturing)
            ?? LeadChecks.UnlessGiven(("/reason", Reason));
        return refusal is not null ? refusal : new LeadReopened(state.Stage, LeadStages.Fallback(state), Personal.OfWorkspace(Reason!));
    }
}
