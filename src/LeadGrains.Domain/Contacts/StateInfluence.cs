namespace LeadGrains.Domain.Contacts;

public sealed record StateInfluence(ContactId Other, AccountId AccountId, double Weight) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context) => throw new NotSupportedException();
}
