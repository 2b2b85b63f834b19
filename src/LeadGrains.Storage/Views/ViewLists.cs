using System.Globalization;
using Dapper;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>The reading side of the views.</summary>
public sealed class ViewLists(ViewDatabase views) : IViews
{
    private const string LeadColumns = "l.id, l.doc, a.name";
    private const string LeadJoin = "left join accounts a on a.workspace = l.workspace and a.id = l.account_id";

    private static readonly string[] Stages = Enum.GetNames<LeadStage>();
    private static readonly string[] ActiveStages = [nameof(LeadStage.Prospect), nameof(LeadStage.Lead), nameof(LeadStage.Opportunity)];

    public async Task<Listed<LeadItem>> ListLeads(WorkspaceId workspace, LeadFilter filter, Page page, CancellationToken cancellation = default)
    {
        var query = Query(views.Dialect, workspace, filter);
        if (filter.Text is null && !page.Count)
            return await ListLeads(workspace, query, page, cancellation);
        await using var session = await views.Read(cancellation);
        query.Search(session.Dialect, filter.Text);
        return await List<(string Id, string Doc, string? Account), LeadItem>(
            session, workspace, query, Leads(session.Dialect), page, row => row.Id, Lead, cancellation);
    }

    /// <summary>All conditions but the searched text. Of an owner's or a team's leads, and of active ones, each stage has its place in an index.</summary>
    internal static ListQuery Query(ViewDialect dialect, WorkspaceId workspace, LeadFilter filter)
    {
        var query = new ListQuery(ViewTables.Leads, workspace)
            .Where("stage", filter.Stage?.ToString()).Where("type", filter.Type?.ToString())
            .Where("owner_id", filter.OwnerId?.Value).Where("team_id", filter.TeamId?.Value)
            .Where("account_id", filter.AccountId?.Value).Where("source", filter.Source);
        if (filter.Pool is { } pool)
            query.Where(pool ? "l.pooled = 1" : "l.pooled = 0");
        if (filter.Active)
            query.Where("l.stage in ('Prospect', 'Lead', 'Opportunity')");
        if (filter is { Stage: null, AccountId: null, Ids: null } && (filter.Active || filter.OwnerId is not null || filter.TeamId is not null))
            query.EachApart("stage", filter.Active ? ActiveStages : Stages);
        return filter.Ids is { } ids ? query.OneOf(dialect, "id", ids.Select(id => id.Value)) : query;
    }

    /// <summary>What is asked for most often: a page by columns alone.</summary>
    private async Task<Listed<LeadItem>> ListLeads(WorkspaceId workspace, ListQuery query, Page page, CancellationToken cancellation)
    {
        var (rows, position) = await views.ReadAtOnce<(string Id, string Doc, string? Account)>(
            workspace, ListReading.Plain(LeadColumns, LeadJoin, query, page), query.Parameters, cancellation);
        var next = rows.Count > page.Limit ? rows[page.Limit - 1].Id : null;
        return new([.. rows.Take(page.Limit).Select(Lead)], next, position, Total: null);
    }

    private static LeadItem Lead((string Id, string Doc, string? Account) row) => new(RowJson.Read<LeadRow>(row.Doc), row.Account);

    public async Task<Listed<AccountRow>> ListAccounts(WorkspaceId workspace, AccountFilter filter, Page page, CancellationToken cancellation = default)
    {
        await using var session = await views.Read(cancellation);
        var query = new ListQuery(ViewTables.Accounts, workspace)
            .Where("industry", filter.Industry).Where("region", filter.Region).Where("stage", filter.Stage?.ToString())
            .Search(session.Dialect, filter.Text);
        return await List<(string Id, string Doc, string Standing, long Version), AccountRow>(
            session, workspace, query, Plain(session.Dialect, ViewTables.Accounts, ", l.standing, l.version"), page, row => row.Id, ViewTables.Account, cancellation);
    }

    public async Task<Listed<ContactRow>> ListContacts(WorkspaceId workspace, ContactFilter filter, Page page, CancellationToken cancellation = default)
    {
        await using var session = await views.Read(cancellation);
        var query = InStage(new ListQuery(ViewTables.Contacts, workspace), filter).Search(session.Dialect, filter.Text);
        if (filter.Role is not { } role)
        {
            query.Where("account_id", filter.AccountId?.Value);
        }
        else
        {
            query.Parameters.Add("role", role.ToString());
            query.Parameters.Add("account_id", filter.AccountId?.Value);
            var there = filter.AccountId is null ? "" : " and r.account_id = @account_id";
            query.Where($"l.id in (select r.contact_id from contact_roles r where r.workspace = @workspace and r.role = @role{there})");
        }
        return await List<(string Id, string Doc), ContactRow>(
            session, workspace, query, Plain(session.Dialect, ViewTables.Contacts), page, row => row.Id, row => RowJson.Read<ContactRow>(row.Doc), cancellation);
    }

    public async Task<IReadOnlyList<DealingRow>> DealingsOf(WorkspaceId workspace, IReadOnlyCollection<EdgePair> pairs, CancellationToken cancellation = default) =>
        [.. (await views.ReadRows<(string, string, long, string, string)>(DealingQueries.OfPairs(views.Dialect), Of(workspace, pairs), cancellation)).Select(DealingQueries.Row)];

    private static DynamicParameters Of(WorkspaceId workspace, IReadOnlyCollection<EdgePair>? pairs = null)
    {
        var parameters = new DynamicParameters();
        parameters.Add("workspace", workspace.Value);
        if (pairs is not null) parameters.Add("pairs", ViewSession.Pairs(pairs));
        return parameters;
    }

    /// <summary>Dormancy is time's: rows keep the stage that contacts came to, and when we last had to do with them.</summary>
    private static ListQuery InStage(ListQuery query, ContactFilter filter)
    {
        if (filter is { Stage: { } stage and not ContactStage.Identified, DormantBefore: { } limit })
        {
            query.Parameters.Add("dormant_before", ViewTables.Instant(limit));
            if (stage == ContactStage.Dormant)
                return query.Where("l.stage <> 'Identified'").Where("l.last_contact_at < @dormant_before");
            query.Where("(l.last_contact_at is null or l.last_contact_at >= @dormant_before)");
        }
        return query.Where("stage", filter.Stage?.ToString());
    }

    public async Task<Listed<ReassignmentRow>> ListReassignments(
        WorkspaceId workspace, TeamId? team, DateTimeOffset? since, Page page, CancellationToken cancellation = default)
    {
        await using var session = await views.Read(cancellation);
        var parameters = new
        {
            workspace = workspace.Value,
            team = team?.Value,
            since = since is { } instant ? ViewTables.Instant(instant) : null,
            after = page.After is null ? long.MaxValue : long.Parse(page.After),
            limit = page.Limit + 1,
        };
        var rows = (await session.Query<(long Seq, string Doc)>(ReassignmentQueries.Page(team, since), parameters, cancellation)).ToList();
        var items = rows.Take(page.Limit).Select(row => RowJson.Read<ReassignmentRow>(row.Doc)).ToArray();
        long? total = page.Count ? await session.Scalar<long>(ReassignmentQueries.Count(team, since), parameters, cancellation) : null;
        return new(items, rows.Count > page.Limit ? $"{items[^1].Seq}" : null, await session.Position(workspace, cancellation), total);
    }

    public async Task<Listed<TaskRow>> ListTasks(WorkspaceId workspace, TaskFilter filter, Page page, CancellationToken cancellation = default)
    {
        await using var session = await views.Read(cancellation);
        return await List<(string Id, string Doc), TaskRow>(
            session, workspace, TaskQueries.Of(session.Dialect, workspace, filter), new ListReading("l.id, l.doc", "", "", ""), page, row => row.Id,
            row => RowJson.Read<TaskRow>(row.Doc), cancellation);
    }

    public async Task<Listed<FactRow>> ListFacts(WorkspaceId workspace, FactFilter filter, Page page, CancellationToken cancellation = default)
    {
        await using var session = await views.Read(cancellation);
        return await List<(string Id, string Doc), FactRow>(
            session, workspace, FactQueries.Of(session.Dialect, workspace, filter), FactQueries.Reading(session.Dialect, filter), page, row => row.Id,
            row => RowJson.Read<FactRow>(row.Doc), cancellation);
    }

    public async Task<At<IReadOnlyList<TeamTotal>>> TeamTotals(WorkspaceId workspace, TeamId team, CancellationToken cancellation = default)
    {
        await using var session = await views.Read(cancellation);
        var totals = await new WorkspaceTables(session, workspace, new(), cancellation).Totals([team.Value]);
        return new([.. totals.OrderBy(total => total.Stage).ThenBy(total => total.Currency, StringComparer.Ordinal)], await session.Position(workspace, cancellation));
    }

    public async Task<At<TeamStanding>> TeamStanding(WorkspaceId workspace, TeamId team, CancellationToken cancellation = default)
    {
        await using var session = await views.Read(cancellation);
        var totals = await new WorkspaceTables(session, workspace, new(), cancellation).Totals([team.Value]);
        var active = await session.Query<(string Owner, long Count)>(
            """
            select owner_id, count(*) from leads
            where workspace = @workspace and team_id = @team and stage in ('Prospect', 'Lead', 'Opportunity') and owner_id is not null
            group by owner_id
            """,
            new { workspace = workspace.Value, team = team.Value },
            cancellation);
        return new(
            new([.. totals], active.ToDictionary(row => new UserId(row.Owner), row => (int)row.Count)),
            await session.Position(workspace, cancellation));
    }

    public async Task<At<IReadOnlyList<IReadOnlyList<SourceFigures>>>> Sources(
        WorkspaceId workspace, IReadOnlyList<SourceFilter> questions, CancellationToken cancellation = default)
    {
        await using var session = await views.Read(cancellation);
        var answers = new List<IReadOnlyList<SourceFigures>>();
        foreach (var question in questions)
            answers.Add(await SourceQueries.Figures(session, workspace, question, cancellation));
        return new(answers, await session.Position(workspace, cancellation));
    }

    public async Task<At<IReadOnlyDictionary<string, Face>>> Faces(WorkspaceId workspace, IReadOnlyCollection<StreamId> ids, CancellationToken cancellation = default)
    {
        var parameters = Of(workspace);
        var kinds = ids.ToLookup(id => id.Kind, id => id.Value);
        // In the same statement: from the same moment.
        var selects = new List<string> { "select '' as id, null as name, cast(seq as text) as stage from positions where workspace = @workspace" };
        foreach (var (kind, table) in new[] { (EntityKind.Account, "accounts"), (EntityKind.Contact, "contacts"), (EntityKind.Lead, "leads") })
        {
            if (!kinds.Contains(kind)) continue;
            parameters.Add(table, ViewSession.List(kinds[kind]));
            selects.Add($"select id, name, stage from {table} where workspace = @workspace and id in {views.Dialect.Each($"@{table}")}");
        }
        var found = await views.ReadRows<(string Id, string? Name, string Stage)>(string.Join(" union all ", selects), parameters, cancellation);
        var asOf = found.Find(row => row.Id.Length == 0).Stage;
        return new(
            found.Where(row => row.Id.Length > 0).ToDictionary(row => row.Id, row => new Face(row.Name, row.Stage), StringComparer.Ordinal),
            asOf is null ? 0 : long.Parse(asOf, CultureInfo.InvariantCulture));
    }

    private static async Task<Listed<TItem>> List<TRow, TItem>(
        ViewSession session, WorkspaceId workspace, ListQuery query, ListReading reading, Page page,
        Func<TRow, string> id, Func<TRow, TItem> item, CancellationToken cancellation)
    {
        var rows = await reading.Page<TRow>(session, query, page, cancellation);
        long? total = page.Count ? await reading.Count(session, query, cancellation) : null;
        var next = rows.Count > page.Limit ? id(rows[page.Limit - 1]) : null;
        return new([.. rows.Take(page.Limit).Select(item)], next, await session.Position(workspace, cancellation), total);
    }

    private static ListReading Plain(ViewDialect dialect, ViewTable table, string more = "") =>
        new("l.id, l.doc" + more, "", dialect.Holds("l.search", "@text"), dialect.Matching(table, "@grams"));

    /// <summary>A lead is also found by its account's names.</summary>
    internal static ListReading Leads(ViewDialect dialect) => new(
        LeadColumns,
        LeadJoin,
        $"({dialect.Holds("l.search", "@text")} or {dialect.Holds("coalesce(a.search, '')", "@text")})",
        $"""
        {dialect.Matching(ViewTables.Leads, "@grams")}
        union
        select o.id from ({dialect.Matching(ViewTables.Accounts, "@grams")}) m cross join leads o where o.workspace = @workspace and o.account_id = m.id
        """);
}
