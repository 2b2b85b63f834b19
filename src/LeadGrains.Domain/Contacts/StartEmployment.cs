namespace LeadGrains.Domain.Contacts;

public sealed record StartEmployment(AccountId AccountId, string? Title, DateOnly? Since) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context) => throw new NotSupportedException();
}
