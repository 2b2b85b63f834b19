namespace LeadGrains.Domain.Contacts;

public sealed record StartEmployment(AccountId AccountId, string? Title, DateOnly? Since) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context)
    {
        if (state is null)
            return ContactRefusals.ContactIsUnknown;
        if (ContactRefusals.UnlessAccountExists(AccountId, context, "/accountId") is { } refusal)
            return refusal;
        return state.IsEmployedAt(AccountId) ? Decision.NothingToDo : Of(state.Id, AccountId, Title, Since);
    }

    internal static ContactEmployed Of(ContactId who, AccountId account, string? title, DateOnly? since) =>
        new(account, string.IsNullOrWhiteSpace(title) ? null : Personal.Of(who, title), since);
}
