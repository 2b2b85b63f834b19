using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Needs;
using LeadGrains.Grains;
using LeadGrains.Grains.Accounts;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Accounts;

/// <summary>What stands between the routes about needs and the account's grain.</summary>
public sealed class NeedDesk(IGrainFactory grains, Journal journal, Names names, Authors authors)
{
    /// <param name="created">The command records it: which one a replayed outcome recorded, its position tells.</param>
    public async Task<IResult> Do(Caller caller, string id, string needId, Func<IAccountGrain, NeedId, Call, Task<Reply<AccountSummary>>> command, bool created = false)
    {
        if (!PathId.TryRead<AccountId>(id, out var account)) return Problems.Of(AccountRefusals.AccountIsUnknown).Result();
        if (!PathId.TryRead<NeedId>(needId, out var need)) return Problems.Of(NeedRefusals.NeedIsUnknown).Result();
        var grain = grains.Account(caller.Workspace, account);
        var reply = await OnceMore.Command(caller.Call, () => command(grain, need, caller.Call));
        return await reply.Answer(
            (_, seq) => grain.AsOf(seq),
            async state =>
            {
                var book = (await grain.Needs(Math.Max(reply.Seq, state.Seq)))!.State;
                var shown = created ? book.RecordedAt(reply.Seq)! : book.Find(need)!;
                return (await Resources(caller.Workspace, [shown]))[0];
            },
            created ? _ => $"/api/v1/accounts/{account}/needs" : null);
    }

    public async Task<IResult> List(string id, Reading reading)
    {
        var caller = reading.Caller;
        if (!PathId.TryRead<AccountId>(id, out var account)) return Problems.Of(AccountRefusals.AccountIsUnknown).Result();
        var (found, asOf) = await reading.Find(() => OnceMore.Read(() => grains.Account(caller.Workspace, account).Needs(reading.Seen)));
        if (found is null) return Problems.Of(AccountRefusals.AccountIsUnknown).Result();
        var newest = found.State.Needs.Values.OrderByDescending(need => need.Seq).ToList();
        return new FoundResult<NeedsResource>(new(await Resources(caller.Workspace, newest), asOf), found.Version, asOf);
    }

    private async Task<IReadOnlyList<NeedResource>> Resources(WorkspaceId workspace, IReadOnlyList<Need> needs)
    {
        var (now, limits) = (journal.Time.GetUtcNow(), journal.PlaybookOf(workspace).Limits);
        var by = await authors.Of(workspace, needs.Select(need => need.RecordedBy));
        var people = await names.Of(workspace, [.. needs.Select(need => need.Voiced?.ContactId).OfType<ContactId>().Select(id => (StreamId)id).Distinct()]);
        return [.. needs.Select(need => NeedResource.From(need, now, limits, by[need.RecordedBy], need.Voiced is { } voice ? people.GetValueOrDefault(voice.ContactId.Value) : null))];
    }
}
