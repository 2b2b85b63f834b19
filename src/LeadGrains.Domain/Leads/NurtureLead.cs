namespace LeadGrains.Domain.Leads;

/// <summary>Not ripe: back to the land.</summary>
/// <param name="ReviewAt">When to look again.</param>
public sealed record NurtureLead(string? Reason, DateOnly? ReviewAt) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        var refusal = LeadChecks.UnlessMovedBy(state, context.Actor)
            ?? LeadChecks.UnlessAt(state, LeadChecks.Active)
            ?? LeadChecks.UnlessGiven(("/reason", Reason), ("/reviewAt", ReviewAt));
        return refusal is not null ? refusal : new LeadNurtured(state.Stage, Personal.OfWorkspace(Reason!), ReviewAt!.Value);
    }
}
