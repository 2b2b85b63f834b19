namespace LeadGrains.Domain.Leads;

public sealed record WinLead(string? Reason, Money? Amount, DateOnly? ClosedOn) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context) => throw new NotSupportedException();
}
