namespace LeadGrains.Domain.Leads;

/// <summary>A loss names the competitor or the cause.</summary>
/// <param name="ClosedOn">Null: today, in UTC.</param>
public sealed record LoseLead(string? Reason, string? Cause, AccountId? CompetitorAccountId, DateOnly? ClosedOn) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        var cause = string.IsNullOrWhiteSpace(Cause) ? null : Personal.OfWorkspace(Cause);
        var refusal = LeadChecks.UnlessMovedBy(state, context.Actor)
            ?? LeadChecks.UnlessAt(state, LeadStage.Lead, LeadStage.Opportunity)
            ?? LeadChecks.UnlessGiven(("/reason", Reason), ("/cause", (object?)cause ?? CompetitorAccountId))
            ?? LeadChecks.UnlessAccountExists(CompetitorAccountId, context, "/competitorAccountId");
        return refusal is not null
            ? refusal
            : new LeadLost(state.Stage, Personal.OfWorkspace(Reason!), cause, CompetitorAccountId, ClosedOn ?? context.Today);
    }
}
