namespace LeadGrains.Domain.Leads;

public sealed record SignalCustomer(ContactId? ContactId, SignalKind? Kind, string? Words, DateTimeOffset? At, UserId? HeardBy) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context) => throw new NotSupportedException();
}
