using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains;
using LeadGrains.Grains.Accounts;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Accounts;

/// <summary>What stands between the routes about facts and the account's grain: names are looked up here, for the answer alone.</summary>
public sealed class FactDesk(IGrainFactory grains, Journal journal, Names names, Authors authors)
{
    /// <summary>Issues a command about one fact and answers with it.</summary>
    /// <param name="created">The command records it: which one a replayed outcome recorded, its position tells.</param>
    public async Task<IResult> Do(
        Caller caller, string id, FactId fact, RequestLanguage language, Func<IAccountGrain, Call, Task<Reply<AccountSummary>>> command, bool created = false)
    {
        if (!PathId.TryRead<AccountId>(id, out var account)) return Problems.Of(AccountRefusals.AccountIsUnknown).Result();
        var grain = grains.Account(caller.Workspace, account);
        var reply = await OnceMore.Command(caller.Call, () => command(grain, caller.Call));
        return await reply.Answer(
            (_, seq) => grain.AsOf(seq),
            async state =>
            {
                var found = (await Find(grain, caller, fact, created ? reply.Seq : null, state.Seq))!;
                fact = found.Known.Fact.Id;
                return await Resource(caller.Workspace, account, found, language);
            },
            created ? _ => $"/api/v1/accounts/{account}/facts/{fact}" : null);
    }

    public async Task<IResult> Show(string id, string fact, Reading reading, RequestLanguage language)
    {
        var caller = reading.Caller;
        if (!PathId.TryRead<AccountId>(id, out var account) || !PathId.TryRead<FactId>(fact, out var known)) return Problems.Of(FactRefusals.FactIsUnknown).Result();
        var (found, asOf) = await reading.Find(() => OnceMore.Read(() => grains.Account(caller.Workspace, account).Fact(known, caller.Actor, reading.Seen)));
        return found is null
            ? Problems.Of(FactRefusals.FactIsUnknown).Result()
            : new FoundResult<FactResource>(await Resource(caller.Workspace, account, found.State, language), found.Version, asOf);
    }

    public async Task<IResult> Dossier(string id, Reading reading, DossierQuery query, RequestLanguage language)
    {
        var caller = reading.Caller;
        if (!Cursor.TryRead<long?>(query.Cursor, query.Filter, out var before)) return Cursor.Foreign.Result();
        if (!PathId.TryRead<AccountId>(id, out var account)) return Problems.Of(AccountRefusals.AccountIsUnknown).Result();
        var (found, asOf) = await reading.Find(() => OnceMore.Read(() => grains.Account(caller.Workspace, account).Dossier(query.Page(before), caller.Actor, reading.Seen)));
        if (found is null) return Problems.Of(AccountRefusals.AccountIsUnknown).Result();
        return new FoundResult<DossierResource>(await Resource(caller.Workspace, account, found.State, query, language, asOf), found.Version, asOf);
    }

    private static async Task<JudgedFact?> Find(IAccountGrain grain, Caller caller, FactId fact, long? at, long seen) =>
        (at is { } seq ? await grain.FactAt(seq, caller.Actor) : await grain.Fact(fact, caller.Actor, seen))?.State;

    private async ValueTask<FactResource> Resource(WorkspaceId workspace, AccountId account, JudgedFact fact, RequestLanguage language) =>
        (await Resources(workspace, [(account, fact)], language))[0];

    private async ValueTask<DossierResource> Resource(WorkspaceId workspace, AccountId account, AccountDossier dossier, DossierQuery query, RequestLanguage language, long asOf)
    {
        var facts = await Resources(workspace, [.. dossier.Facts.Select(fact => (account, fact))], language);
        var people = await names.Of(workspace, [.. dossier.Gaps.SelectMany(gap => gap.Contacts).Select(person => (StreamId)person.Id).Distinct()]);
        return new(
            dossier.Stage, dossier.Coverage, facts, dossier.More ? Cursor.Of<long?>(dossier.Facts[^1].Known.Seq, query.Filter) : null, dossier.Total, dossier.Hidden,
            [.. dossier.Gaps.Select(gap => DossierText.Gap(gap, people, language))],
            [.. dossier.Warnings.Select(warning => new WarningResource(warning.Rule.Code, language.Of(warning.Rule.Message), [warning.Left, warning.Right]))],
            [.. dossier.Alerts.Reverse().Select(raised => DossierText.Alert(raised, language))],
            asOf);
    }

    /// <summary>Facts with the names of those that they mention, looked up together.</summary>
    public async ValueTask<ImmutableArray<FactResource>> Resources(
        WorkspaceId workspace, IReadOnlyList<(AccountId Account, JudgedFact Judged)> facts, RequestLanguage language)
    {
        var refs = facts.SelectMany(fact => Refs(fact.Judged.Known.Fact.Source)).ToList();
        var contacts = await names.Of(workspace, [.. refs.Select(one => one.ContactId).OfType<ContactId>().Select(id => (StreamId)id).Distinct()]);
        var by = await authors.Of(workspace, facts.SelectMany(fact => DossierText.AuthorsOf(fact.Judged)));
        var playbook = journal.PlaybookOf(workspace);
        string? Name(SourceRef? source) =>
            source?.ContactId is { } contact ? contacts.GetValueOrDefault(contact.Value) : names.Of(workspace, source?.UserId);
        return [.. facts.Select(fact => DossierText.Fact(fact.Account, fact.Judged, by, Name, playbook, language))];
    }

    private static IEnumerable<SourceRef> Refs(FactSource source) => source.HeardFrom is { } from ? [source.Ref, from] : [source.Ref];
}
