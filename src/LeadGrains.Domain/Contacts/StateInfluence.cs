namespace LeadGrains.Domain.Contacts;

/// <param name="Weight">Above 0, up to 1.</param>
public sealed record StateInfluence(ContactId Other, AccountId AccountId, double Weight) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context)
    {
        if (state is null)
            return ContactRefusals.ContactIsUnknown;
        if (Refuse(state, context) is { } refusal)
            return refusal;
        return state.Influences.Any(Says(state.Id)) ? Decision.NothingToDo : new ContactInfluences(Other, AccountId, Weight);
    }

    private Refusal? Refuse(Contact contact, ContactContext context) =>
        Other == contact.Id ? ContactRefusals.InfluencesThemselves
        : Weight is not (> 0 and <= 1) ? ContactRefusals.WeightIsOutOfRange
        : ContactRefusals.UnlessContactExists(Other, context, "/contactId")
            ?? ContactRefusals.UnlessAccountExists(AccountId, context, "/accountId");

    private Func<InfluenceAt, bool> Says(ContactId self) =>
        known => known.From == self && known.To == Other && known.AccountId == AccountId && known.Weight.Equals(Weight);
}
