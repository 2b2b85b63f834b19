using System.Collections.Immutable;

namespace LeadGrains.Domain.Leads;

public sealed record ImportLead(LeadId Id, AccountId? AccountId, string Title, string Channel, UserId? OwnerId, Money? Amount, string? Product, ImmutableSortedDictionary<string, string> ExternalIds, LeadStage Stage, DateOnly? EngagedOn, DateOnly? ClosedOn, Imported Imported) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context) => throw new NotSupportedException();
}
