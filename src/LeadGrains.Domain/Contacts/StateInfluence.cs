namespace LeadGrains.Domain.Contacts;

/// <param name="Weight">Above 0, up to 1; what outcomes showed may be 0: none, whatever was claimed.</param>
/// <param name="Grounds">Who said it; for what was observed, which outcome showed it.</param>
public sealed record StateInfluence(ContactId Other, AccountId AccountId, double Weight, InfluenceBasis Basis = InfluenceBasis.Claimed, string? Grounds = null)
    : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context)
    {
        if (state is null)
            return ContactRefusals.ContactIsUnknown;
        if (Refuse(state, context) is { } refusal)
            return refusal;
        return state.Influences.Any(Says(state.Id))
            ? Decision.NothingToDo
            : new ContactInfluences(
                Other, AccountId, Weight, Basis == InfluenceBasis.Claimed ? null : Basis, string.IsNullOrWhiteSpace(Grounds) ? null : Personal.Of(state.Id, Grounds));
    }

    private Refusal? Refuse(Contact contact, ContactContext context) =>
        Other == contact.Id ? ContactRefusals.InfluencesThemselves
        : Weight is not (>= 0 and <= 1) || (Weight == 0 && Basis == InfluenceBasis.Claimed) ? ContactRefusals.WeightIsOutOfRange
        : (Basis == InfluenceBasis.Observed ? Evidence.Missing(EntityKind.Contact, ("/grounds", Grounds)) : null)
            ?? ContactRefusals.UnlessContactExists(Other, context, "/contactId")
            ?? ContactRefusals.UnlessAccountExists(AccountId, context, "/accountId");

    private Func<InfluenceAt, bool> Says(ContactId self) => known =>
        known.Key == (self, Other, AccountId, Basis) && known.Weight.Equals(Weight) && (Grounds is null || known.Grounds?.Text == Grounds);
}
