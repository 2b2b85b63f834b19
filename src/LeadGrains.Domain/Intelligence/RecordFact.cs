using System.Collections.Immutable;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;

namespace LeadGrains.Domain.Intelligence;

/// <param name="Topic">A code or a name of the playbook's, or any other: then it covers nothing, but is kept.</param>
/// <param name="CollectedAt">Null: now. Not later than a day from now.</param>
/// <param name="Supersedes">A fact that no longer holds with this one.</param>
public sealed record RecordFact(
    FactId Id,
    ContactId? ContactId,
    LeadId? LeadId,
    FactCategory? Category,
    string? Topic,
    string? Statement,
    string? Value,
    string? Unit,
    FactSource? Source,
    FactMethod? Method,
    LawfulBasis Basis,
    DateTimeOffset? CollectedAt,
    DateOnly? ValidUntil,
    Confidentiality Confidentiality,
    ImmutableArray<FactId> Rests,
    ImmutableArray<FactId> Agrees,
    ImmutableArray<FactId> Contradicts,
    FactId? Supersedes) : ICommand<Account, AccountContext>
{
    public Decision Decide(Account? state, AccountContext context)
    {
        if (state is null) return AccountRefusals.AccountIsUnknown;
        var refusal = Evidence.Missing(
                EntityKind.Account, ("/category", Category), ("/topic", Topic), ("/statement", Statement), ("/source", Source), ("/method", Method))
            ?? RefuseSubject(state, context) ?? RefuseTime(context.Now) ?? RefuseSource(context) ?? RefuseCited(state, context.Actor);
        if (refusal is not null) return refusal;
        var fact = Stated(context);
        return Decision.Accept([new FactRecorded(fact), .. Alerting.Raise(state, fact, context)]);
    }

    private Refusal? RefuseSubject(Account account, AccountContext context) =>
        ContactId is not null && LeadId is not null ? FactRefusals.OneSubjectAtMost
        : LeadId is { } lead && !account.Leads.ContainsKey(lead) ? FactRefusals.LeadIsElsewhere
        : ContactId is { } contact && context.MissingContacts.Contains(contact) ? Refusal.Unknown(EntityKind.Contact, "/contactId")
        : null;

    private Refusal? RefuseTime(DateTimeOffset now) =>
        CollectedAt > now.AddDays(1) ? FactRefusals.FactIsInFuture
        : ValidUntil < DateOnly.FromDateTime((CollectedAt ?? now).UtcDateTime) ? FactRefusals.EndsBeforeCollected
        : null;

    private Refusal? RefuseSource(AccountContext context) =>
        Source!.HeardFrom?.Key is { } origin && origin == Source.Ref.Key ? FactRefusals.HeardFromItself
        : UnlessThere(Source.Ref, context, "/source/ref") ?? UnlessThere(Source.HeardFrom, context, "/source/heardFrom");

    private static Refusal? UnlessThere(SourceRef? source, AccountContext context, string pointer) =>
        source?.ContactId is { } contact && context.MissingContacts.Contains(contact) ? Refusal.Unknown(EntityKind.Contact, pointer)
        : source?.UserId is { } user && context.People.Find(user) is null ? Refusal.Unknown(EntityKind.User, pointer)
        : null;

    private Refusal? RefuseCited(Account account, Actor actor) =>
        Method == FactMethod.Analyse && Rests.IsDefaultOrEmpty ? FactRefusals.ConclusionRestsOnNothing
        : FactRefusals.UnlessKnown(account, actor, Rests, "/rests")
            ?? FactRefusals.UnlessKnown(account, actor, Agrees, "/agrees")
            ?? FactRefusals.UnlessKnown(account, actor, Contradicts, "/contradicts")
            ?? RefuseSuperseded(account, actor);

    private Refusal? RefuseSuperseded(Account account, Actor actor) =>
        Supersedes is not { } old ? null
        : account.Dossier.Find(old) is not { } known || !actor.MayRead(known) ? FactRefusals.Unknown("/supersedes")
        : known.End is not null ? FactRefusals.FactHasEnded.At("/supersedes", "ended")
        : null;

    /// <summary>The words belong to the person they tell of, else to the one they quote, else to the workspace.</summary>
    private Fact Stated(AccountContext context)
    {
        var about = ContactId ?? Source!.Ref.ContactId ?? Source.HeardFrom?.ContactId;
        Personal Of(string text) => about is { } contact ? Personal.Of(contact, text) : Personal.OfWorkspace(text);
        return new Fact(
            Id, ContactId, LeadId, Category!.Value, context.Playbook.FindTopic(Category.Value, Topic!)?.Code ?? Topic!.Trim(), Of(Statement!),
            string.IsNullOrWhiteSpace(Value) ? null : Of(Value.Trim()), string.IsNullOrWhiteSpace(Unit) ? null : Unit.Trim(), Source!, Method!.Value,
            Basis, CollectedAt ?? context.Now, ValidUntil, Confidentiality, Rests, Agrees, Contradicts, Supersedes);
    }
}
