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
        return NewAccountId is { } next && !state.IsEmployedAt(next)
            ? Decision.Accept(left, StartEmployment.Of(state.Id, next, title: null, Until))
            : left;
    }
}
