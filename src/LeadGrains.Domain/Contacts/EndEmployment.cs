namespace LeadGrains.Domain.Contacts;

/// <param name="NewAccountId">Where they went, if known: they are employed there from the same day.</param>
public sealed record EndEmployment(AccountId AccountId, DateOnly? Until, AccountId? NewAccountId, string? Reason) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context)
    {
        if (state is null)
            return ContactRefusals.ContactIsUnknown;
        if (!state.IsEmployedAt(AccountId))
            return ContactRefusals.NotEmployedThere;
        if (NewAccountId == AccountId)
            return ContactRefusals.LeftForTheSame;
        if (ContactRefusals.UnlessAccountExists(NewAccountId, context, "/newAccountId") is { } refusal)
            return refusal;
        var left = new ContactLeft(AccountId, Until, NewAccountId, string.IsNullOrWhiteSpace(Reason) ? null : Personal.Of(state.Id, Reason));
        return Decision.Accept([left, .. Next(state), .. PeopleAlerts.OfLeaving(state, NewAccountId, context)]);
    }

    private IEnumerable<DomainEvent> Next(Contact contact)
    {
        if (NewAccountId is { } next && !contact.IsEmployedAt(next))
            yield return StartEmployment.Of(contact.Id, next, title: null, Until);
    }
}
