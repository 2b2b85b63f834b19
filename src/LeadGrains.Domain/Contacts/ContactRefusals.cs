namespace LeadGrains.Domain.Contacts;

/// <summary>Why something about a contact is refused.</summary>
public static class ContactRefusals
{
    public static readonly Refusal ContactIsUnknown = Refusal.NotFound(EntityKind.Contact);

    public static readonly Refusal NotEmployedThere =
        new Refusal("contact.not_employed", "The contact is not employed at that account now.").At("/accountId", "not_employed");

    public static readonly Refusal LeftForTheSame =
        new Refusal("contact.left_for_same_account", "Who leaves an account does not go to the same one.").At("/newAccountId", "same");

    public static readonly Refusal TitleNeedsAccount =
        new Refusal("contact.title_needs_account", "A title is held at an account: name it.").At("/accountId", "required");

    public static readonly Refusal KnowsThemselves =
        new Refusal("contact.knows_self", "Knowing somebody takes two.").At("/contactId", "same");

    public static readonly Refusal OverBeforeItBegan =
        new Refusal("contact.until_before_since", "What is over began before it ended.").At("/until", "before_since");

    public static readonly Refusal InfluencesThemselves =
        new Refusal("contact.influences_self", "Swaying somebody takes two.").At("/contactId", "same");

    public static readonly Refusal WeightIsOutOfRange =
        new Refusal("contact.weight_out_of_range", "A weight is above 0, up to 1; 0 only for what outcomes showed.").At("/weight", "out_of_range");

    internal static Refusal? UnlessAccountExists(AccountId? account, ContactContext context, string pointer) =>
        account is { } id && !context.MissingAccounts.IsDefaultOrEmpty && context.MissingAccounts.Contains(id)
            ? Refusal.Unknown(EntityKind.Account, pointer)
            : null;

    internal static Refusal? UnlessInOrder(DateOnly? since, DateOnly? until) => until < since ? OverBeforeItBegan : null;

    internal static Refusal? UnlessContactExists(ContactId contact, ContactContext context, string pointer) =>
        !context.MissingContacts.IsDefaultOrEmpty && context.MissingContacts.Contains(contact)
            ? Refusal.Unknown(EntityKind.Contact, pointer)
            : null;
}
