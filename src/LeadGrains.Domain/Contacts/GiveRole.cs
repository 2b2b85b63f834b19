namespace LeadGrains.Domain.Contacts;

public sealed record GiveRole(AccountId AccountId, BuyingRole Role, Leaning Leaning) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context) => throw new NotSupportedException();
}
