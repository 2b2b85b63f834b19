using LeadGrains.Domain.Workspaces;

namespace LeadGrains.Domain.Contacts;

/// <summary>
/// This contact knows the other one; by this contact's own word, once per kind. What an import told is told anew by whoever else says it;
/// what somebody said, no import tells otherwise.
/// </summary>
/// <param name="Until">The last day, when it is over; the same without it says that it goes on.</param>
public sealed record StateKnows(ContactId Other, KnowsKind Kind, DateOnly? Since, string? Note, DateOnly? Until = null) : ICommand<Contact, ContactContext>
{
    public Decision Decide(Contact? state, ContactContext context)
    {
        if (state is null)
            return ContactRefusals.ContactIsUnknown;
        if (Other == state.Id)
            return ContactRefusals.KnowsThemselves;
        var known = state.Knows.FirstOrDefault(known => known.From == state.Id && known.To == Other && known.Kind == Kind);
        if ((ContactRefusals.UnlessContactExists(Other, context, "/contactId") ?? ContactRefusals.UnlessInOrder(Since ?? known?.Since, Until)) is { } refusal)
            return refusal;
        return known is not null && Knowing.IsNoNews(context.Actor, known.Imported, isSame: (Since is null || Since == known.Since) && Until == known.Until)
            ? Decision.NothingToDo
            : new ContactKnows(Other, Kind, Since ?? known?.Since, string.IsNullOrWhiteSpace(Note) ? null : Personal.Of(state.Id, Note), Until);
    }
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
        var known = state.Ours.FirstOrDefault(known => known.UserId == User && known.Kind == Kind);
        if (ContactRefusals.UnlessInOrder(Since ?? known?.Since, Until) is { } refusal)
            return refusal;
        return known is not null && Knowing.IsNoNews(context.Actor, known.Imported, isSame: (Since is null || Since == known.Since) && Until == known.Until)
            ? Decision.NothingToDo
            : new ContactKnowsUser(User, Kind, Since ?? known?.Since, string.IsNullOrWhiteSpace(Note) ? null : Personal.Of(state.Id, Note), Until);
    }
}

/// <summary>What is told of an acquaintance that is known.</summary>
internal static class Knowing
{
    /// <param name="isImported">An import told it, and nobody else.</param>
    /// <param name="isSame">No date is another one, and none is new.</param>
    public static bool IsNoNews(Actor actor, bool isImported, bool isSame) => actor.By.IsImport ? isSame || !isImported : isSame && !isImported;
}
