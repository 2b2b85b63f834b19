namespace LeadGrains.Domain.Contacts;

public sealed record EndEmployment(AccountId AccountId, DateOnly? Until, AccountId? NewAccountId, string? Reason) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context) => throw new NotSupportedException();
}
