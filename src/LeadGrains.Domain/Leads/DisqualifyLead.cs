using System.Collections.Immutable;

namespace LeadGrains.Domain.Leads;

/// <summary>No fit. Which of Money, Authority, Need and Fit failed is said; each once.</summary>
public sealed record DisqualifyLead(string? Reason, ImmutableArray<Criterion> Failed) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        var refusal = LeadChecks.UnlessMovedBy(state, context.Actor)
            ?? LeadChecks.UnlessAt(state, LeadChecks.Active)
            ?? LeadChecks.UnlessGiven(("/reason", Reason), ("/failed", Failed.IsDefaultOrEmpty ? null : Failed));
        return refusal is not null
            ? refusal
            : new LeadDisqualified(state.Stage, Personal.OfWorkspace(Reason!), [.. Failed.Distinct().Order()]);
    }
}
