namespace LeadGrains.Domain.Leads;

/// <summary>Null fields stay as they are; the account can be set only while it is unknown.</summary>
public sealed record ChangeLeadDetails(string? Title, AccountId? AccountId, Money? Amount, string? Product) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context) => throw new NotSupportedException();
}
