namespace LeadGrains.Domain.Leads;

public sealed record ReassignLead(UserId To, string? Reason, string? Handover) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context) => throw new NotSupportedException();
}
