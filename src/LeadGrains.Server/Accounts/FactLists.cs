using System.Collections.Concurrent;
using LeadGrains.Domain;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Grains;
using LeadGrains.Grains.Accounts;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace LeadGrains.Server.Accounts;

/// <summary>A fact with the name of the account that it is about.</summary>
public sealed record ListedFact(string? AccountName, FactResource Fact);

/// <summary>
/// Facts that want somebody's judgement, wherever they are. Lists know which may; their accounts say which are, to this reader, at this moment.
/// </summary>
public sealed class FactLists(IViews views, IGrainFactory grains, Journal journal, Freshness freshness, Names names, FactDesk desk)
{
    private static readonly FactStatus[] Listed = [FactStatus.Disputed, FactStatus.Stale, FactStatus.SingleSource];

    /// <summary>So many are looked at for one answer: one with fewer facts than asked for is not the last while it has a next.</summary>
    private const int MostLookedAt = 1_000;

    private const int LookedAtOnce = 100;
    private const int Abreast = 8;

    /// <param name="Status">Disputed, Stale or SingleSource; without it, all of these.</param>
    /// <param name="OwnerId">Only of accounts where this user has an active lead.</param>
    /// <param name="TeamId">Only of accounts where this team has an active lead.</param>
    public sealed record Query(
        [property: FromQuery(Name = "status")] FactStatus? Status,
        [property: FromQuery(Name = "ownerId")] UserId? OwnerId,
        [property: FromQuery(Name = "teamId")] TeamId? TeamId);

    public static async Task<IResult> List(
        [AsParameters] Query query, [AsParameters] Paging paging, RequestLanguage language, Caller caller, FactLists lists, CancellationToken cancellation)
    {
        if (query.Status is { } status && !Listed.Contains(status)) return Wrong("?status", $"expected one of {string.Join(", ", Listed)}");
        if (paging.Sort is not (null or "-id")) return Wrong("?sort", "expected -id");
        if (paging.Count is true) return Wrong("?count", "what a fact is worth is judged when it is read: there is no count of them");
        if (!Cursor.TryRead<string>(paging.Cursor, query, out var after)) return Cursor.Foreign.Result();
        return await lists.Answer(query, paging, after, language, caller, cancellation);

        static IResult Wrong(string pointer, string message) => Problems.Invalid(new FieldError(pointer, "invalid", message)).Result();
    }

    private async Task<IResult> Answer(Query query, Paging paging, string? after, RequestLanguage language, Caller caller, CancellationToken cancellation)
    {
        await freshness.Wait(caller, paging.After, cancellation);
        var filter = new FactFilter(query.Status, query.OwnerId, query.TeamId, journal.Time.GetUtcNow(), ValidDays(caller.Workspace));
        var (found, asOf, looked, more) = (new List<(AccountId, JudgedFact)>(), long.MaxValue, 0, true);
        while (more && found.Count < paging.Size && looked < MostLookedAt)
        {
            var page = await views.ListFacts(caller.Workspace, filter, new(LookedAtOnce, after), cancellation);
            asOf = Math.Min(asOf, page.AsOf);
            var judged = await Judge(caller, page.Items, cancellation);
            var read = 0;
            for (; read < page.Items.Count && found.Count < paging.Size; read++)
            {
                var row = page.Items[read];
                if (judged.TryGetValue(row.Id, out var fact) && IsWanted(fact.Status, query.Status)) found.Add((row.AccountId, fact));
                after = row.Id.Value;
            }

            more = page.Next is not null || read < page.Items.Count;
            looked += read;
        }

        var resources = await Resources(caller.Workspace, found, language, cancellation);
        return TypedResults.Ok(new Page<ListedFact>(resources, more ? Cursor.Of(after, query) : null, asOf));
    }

    private static bool IsWanted(FactStatus status, FactStatus? wanted) => wanted is null ? Listed.Contains(status) : status == wanted;

    /// <summary>What these are worth to the reader; without those that the reader may not read.</summary>
    private async Task<IReadOnlyDictionary<FactId, JudgedFact>> Judge(Caller caller, IReadOnlyList<FactRow> rows, CancellationToken cancellation)
    {
        var judged = new ConcurrentDictionary<FactId, JudgedFact>();
        await Parallel.ForEachAsync(rows.GroupBy(row => row.AccountId, row => row.Id), new ParallelOptions { MaxDegreeOfParallelism = Abreast, CancellationToken = cancellation }, async (of, _) =>
        {
            foreach (var fact in await OnceMore.Read(() => grains.Account(caller.Workspace, of.Key).Facts([.. of], caller.Actor, caller.Seen))) judged[fact.Known.Fact.Id] = fact;
        });
        return judged;
    }

    private async Task<IReadOnlyList<ListedFact>> Resources(
        WorkspaceId workspace, List<(AccountId Account, JudgedFact Fact)> found, RequestLanguage language, CancellationToken cancellation)
    {
        var accounts = await names.Of(workspace, [.. found.Select(one => (StreamId)one.Account).Distinct()], cancellation);
        return [.. (await desk.Resources(workspace, found, language)).Select(fact => new ListedFact(accounts.GetValueOrDefault(fact.AccountId.Value), fact))];
    }

    /// <summary>Under every name: what was recorded before the playbook knew the topic keeps the one it was given.</summary>
    private Dictionary<string, int> ValidDays(WorkspaceId workspace) => journal.PlaybookOf(workspace).Topics
        .Where(topic => topic.ValidDays is not null)
        .SelectMany(topic => ((string[])[topic.Code, topic.Name.En, topic.Name.Zh]).Select(name => (Row: FactRow.TopicOf(topic.Category, name), Days: topic.ValidDays!.Value)))
        .DistinctBy(topic => topic.Row, StringComparer.Ordinal)
        .ToDictionary(topic => topic.Row, topic => topic.Days, StringComparer.Ordinal);
}
