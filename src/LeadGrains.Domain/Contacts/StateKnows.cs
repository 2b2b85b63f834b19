using LeadGrains.Domain.Workspaces;

namespace LeadGrains.Domain.Contacts;

/// <summary>This contact knows the other one; by this contact's own word, once per kind. What an import told already is told anew by whoever else says it.</summary>
/// <param name="Until">The last day, when it is over; the same without it says that it goes on.</param>
public sealed record StateKnows(ContactId Other, KnowsKind Kind, DateOnly? Since, string? Note, DateOnly? Until = null) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context)
    {
        if (state is null)
            return ContactRefusals.ContactIsUnknown;
        if (Other == state.Id)
            return ContactRefusals.KnowsThemselves;
        if ((ContactRefusals.UnlessContactExists(Other, context, "/contactId") ?? ContactRefusals.UnlessInOrder(Since, Until)) is { } refusal)
            return refusal;
        var known = state.Knows.FirstOrDefault(Says(state.Id));
        return known is not null && (!known.Imported || context.Actor.By.IsImport)
            ? Decision.NothingToDo
            : new ContactKnows(Other, Kind, Since ?? known?.Since, string.IsNullOrWhiteSpace(Note) ? null : Personal.Of(state.Id, Note), Until);
    }

    /// <summary>A date that was not known before, or another one, is news.</summary>
    private Func<Acquaintance, bool> Says(ContactId self) =>
        known => known.From == self && known.To == Other && known.Kind == Kind && (Since is null || Since == known.Since) && Until == known.Until;
}

/// <summary>This contact knows one of our people, once per kind; the same holds of imports.</summary>
/// <inheritdoc cref="StateKnows" path="/param"/>
public sealed record StateKnowsUser(UserId User, KnowsKind Kind, DateOnly? Since, string? Note, DateOnly? Until = null) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context)
    {
        if (state is null)
            return ContactRefusals.ContactIsUnknown;
        if (context.People?.Find(User) is null)
            return WorkspaceRefusals.UserIsUnknown("/userId");
        if (ContactRefusals.UnlessInOrder(Since, Until) is { } refusal)
            return refusal;
        var known = state.Ours.FirstOrDefault(known => known.UserId == User && known.Kind == Kind && (Since is null || Since == known.Since) && Until == known.Until);
        return known is not null && (!known.Imported || context.Actor.By.IsImport)
            ? Decision.NothingToDo
            : new ContactKnowsUser(User, Kind, Since ?? known?.Since, string.IsNullOrWhiteSpace(Note) ? null : Personal.Of(state.Id, Note), Until);
    }
}
