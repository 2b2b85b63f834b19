namespace LeadGrains.Domain.Leads;

public sealed record AssessLead(Recognition? Recognition, Stance? Stance, Assessment? Money, Assessment? Authority, Assessment? Need, Assessment? Fit) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context) => throw new NotSupportedException();
}
