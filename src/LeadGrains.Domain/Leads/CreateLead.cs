using System.Collections.Immutable;

namespace LeadGrains.Domain.Leads;

public sealed record CreateLead(LeadId Id, AccountId? AccountId, string? Title, string Channel, string? Detail, UserId? OwnerId, Money? Amount, string? Product, ImmutableSortedDictionary<string, string> ExternalIds) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context) => throw new NotSupportedException();
}
