namespace LeadGrains.Domain.Leads;

/// <summary>The seller alone decides: a problem is there which we can solve.</summary>
public sealed record IdentifyLead(ProblemInput? Problem) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        var refusal = LeadChecks.UnlessMovedBy(state, context.Actor)
            ?? LeadChecks.UnlessAt(state, LeadStage.Prospect)
            ?? LeadChecks.UnlessGiven(
                ("/problem/overlooked", Problem?.Overlooked),
                ("/problem/harm", Problem?.Harm),
                ("/problem/capability", Problem?.Capability));
        return refusal is not null ? refusal : new LeadIdentified(Problem!.Stated());
    }
}
