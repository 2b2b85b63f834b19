using System.Collections.Immutable;

namespace LeadGrains.Domain.Leads;

public sealed record DisqualifyLead(string? Reason, ImmutableArray<Criterion> Failed) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context) => throw new NotSupportedException();
}
