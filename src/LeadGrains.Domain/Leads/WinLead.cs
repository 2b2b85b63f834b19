namespace LeadGrains.Domain.Leads;

/// <param name="Amount">Replaces the lead's; null leaves it.</param>
/// <param name="ClosedOn">Null: today, in UTC.</param>
public sealed record WinLead(string? Reason, Money? Amount, DateOnly? ClosedOn) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        var refusal = LeadChecks.UnlessMovedBy(state, context.Actor)
            ?? LeadChecks.UnlessAt(state, LeadStage.Opportunity)
            ?? LeadChecks.UnlessGiven(("/reason", Reason));
        return refusal is not null
            ? refusal
            : new LeadWon(state.Stage, Personal.OfWorkspace(Reason!), Amount, ClosedOn ?? context.Today);
    }
}
