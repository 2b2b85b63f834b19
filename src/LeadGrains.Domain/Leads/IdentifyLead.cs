namespace LeadGrains.Domain.Leads;

public sealed record IdentifyLead(ProblemInput? Problem) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context) => throw new NotSupportedException();
}
