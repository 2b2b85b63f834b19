namespace LeadGrains.Domain.Contacts;

/// <summary>Somebody doesn't want to be contacted, nor to introduce anybody. It needs no reason.</summary>
public sealed record OptOut(string? Note) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context) =>
        state is null ? ContactRefusals.ContactIsUnknown
        : state.OptedOutAt is not null ? Decision.NothingToDo
        : new ContactOptedOut(string.IsNullOrWhiteSpace(Note) ? null : Personal.Of(state.Id, Note));
}

/// <summary>They agree again, which takes their word.</summary>
/// <param name="Note">How we know.</param>
public sealed record OptIn(string? Note) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context) =>
        state is null ? ContactRefusals.ContactIsUnknown
        : state.OptedOutAt is null ? Decision.NothingToDo
        : Evidence.Missing(EntityKind.Contact, ("/note", Note)) is { } refusal ? refusal
        : new ContactOptedIn(Personal.Of(state.Id, Note!));
}
