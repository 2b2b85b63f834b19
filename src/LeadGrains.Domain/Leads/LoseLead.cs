namespace LeadGrains.Domain.Leads;

public sealed record LoseLead(string? Reason, string? Cause, AccountId? CompetitorAccountId, DateOnly? ClosedOn) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context) => throw new NotSupportedException();
}
