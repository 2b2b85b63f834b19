namespace LeadGrains.Domain.Leads;

public sealed record NurtureLead(string? Reason, DateOnly? ReviewAt) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context) => throw new NotSupportedException();
}
