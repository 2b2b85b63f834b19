namespace LeadGrains.Domain.Contacts;

/// <summary>
/// A buying role at an account, and which way they lean. Employment there is not asked for: a guide may be outside.
/// Leaning for us is the recorded act by which a contact becomes an advocate.
/// </summary>
public sealed record GiveRole(AccountId AccountId, BuyingRole Role, Leaning Leaning) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context)
    {
        if (state is null)
            return ContactRefusals.ContactIsUnknown;
        if (ContactRefusals.UnlessAccountExists(AccountId, context, "/accountId") is { } refusal)
            return refusal;
        return state.Roles.Any(held => held.AccountId == AccountId && held.Role == Role && held.Leaning == Leaning)
            ? Decision.NothingToDo
            : Decision.Accept([new ContactGivenRole(AccountId, Role, Leaning), .. PeopleAlerts.OfRole(state, Role, context)]);
    }
}
