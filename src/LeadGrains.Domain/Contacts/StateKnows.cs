namespace LeadGrains.Domain.Contacts;

public sealed record StateKnows(ContactId Other, KnowsKind Kind, DateOnly? Since, string? Note) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context) => throw new NotSupportedException();
}
