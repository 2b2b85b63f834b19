namespace LeadGrains.Domain.Contacts;

/// <summary>This contact knows the other one; by this contact's own word, once per kind.</summary>
public sealed record StateKnows(ContactId Other, KnowsKind Kind, DateOnly? Since, string? Note) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context)
    {
        if (state is null)
            return ContactRefusals.ContactIsUnknown;
        if (Other == state.Id)
            return ContactRefusals.KnowsThemselves;
        if (ContactRefusals.UnlessContactExists(Other, context, "/contactId") is { } refusal)
            return refusal;
        return state.Knows.Any(Says(state.Id))
            ? Decision.NothingToDo
            : new ContactKnows(Other, Kind, Since, string.IsNullOrWhiteSpace(Note) ? null : Personal.Of(state.Id, Note));
    }

    /// <summary>A date that was not known before, or another one, is news.</summary>
    private Func<Acquaintance, bool> Says(ContactId self) =>
        known => known.From == self && known.To == Other && known.Kind == Kind && (Since is null || Since == known.Since);
}
