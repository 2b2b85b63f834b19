namespace LeadGrains.Domain.Leads;

public sealed record CoolLead(string? Reason) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context) => throw new NotSupportedException();
}
