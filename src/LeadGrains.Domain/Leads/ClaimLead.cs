namespace LeadGrains.Domain.Leads;

public sealed record ClaimLead() : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context) => throw new NotSupportedException();
}
