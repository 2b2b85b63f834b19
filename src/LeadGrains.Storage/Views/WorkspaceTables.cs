using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>One workspace's part of the tables, within a session.</summary>
internal sealed class WorkspaceTables(ViewSession session, WorkspaceId workspace, RecentRows recent, CancellationToken cancellation)
{
    private readonly Dictionary<string, object> _there = new(StringComparer.Ordinal);

    /// <summary>The rows of those ids that are there.</summary>
    public async Task<IReadOnlyCollection<TRow>> Find<TRow>(ViewTable<TRow> table, IEnumerable<string> ids) where TRow : class
    {
        var (rows, others) = Recent<TRow>(ids);
        foreach (var row in await Rows<(string Id, string Doc)>(table, "id, doc", others))
            rows[row.Id] = RowJson.Read<TRow>(row.Doc);
        return [.. rows.Select(row => There(row.Key, row.Value))];
    }

    /// <inheritdoc cref="Find{TRow}"/>
    public async Task<IReadOnlyCollection<AccountRow>> FindAccounts(string[] ids) =>
        [.. (await Rows<(string Id, string Doc, string Standing, long Version)>(ViewTables.Accounts, "id, doc, standing, version", ids)).Select(row => There(row.Id, ViewTables.Account(row)))];

    /// <summary>The standings of those accounts that are there.</summary>
    public async Task<IReadOnlyDictionary<string, AccountStanding>> Standings(IEnumerable<string> ids)
    {
        var (standings, others) = Recent<AccountStanding>(ids);
        foreach (var row in await Rows<(string Id, string Standing)>(ViewTables.Accounts, "id, standing", others))
            standings[row.Id] = RowJson.Read<AccountStanding>(row.Standing);
        return standings;
    }

    /// <summary>The tasks of these that are open.</summary>
    public async Task<IEnumerable<TaskRow>> OpenTasks(string[] subjects)
    {
        if (subjects.Length == 0)
            return [];
        var sql = $"select doc from tasks where workspace = @workspace and open = 1 and subject in {session.Dialect.Each("@subjects")}";
        var found = await session.Query<string>(sql, new { workspace = workspace.Value, subjects = ViewSession.List(subjects) }, cancellation);
        return found.Select(RowJson.Read<TaskRow>);
    }

    /// <summary>All facts of these accounts and of these matters.</summary>
    public async Task<IEnumerable<FactRow>> Facts(IReadOnlySet<AccountId> accounts, IReadOnlySet<MatterKey> matters)
    {
        if (accounts.Count + matters.Count == 0)
            return [];
        var sql = $"""
            select doc from facts where workspace = @workspace and account_id in {session.Dialect.Each("@accounts")}
            union all
            select doc from facts where workspace = @workspace and account_id in {session.Dialect.Each("@owners")} and matter in {session.Dialect.Each("@matters")}
            """;
        var found = await session.Query<string>(
            sql,
            new
            {
                workspace = workspace.Value,
                accounts = ViewSession.List(accounts.Select(id => id.Value)),
                owners = ViewSession.List(matters.Select(matter => matter.AccountId.Value).Distinct()),
                matters = ViewSession.List(matters.Select(matter => matter.Matter).Distinct()),
            },
            cancellation);
        return found.Select(RowJson.Read<FactRow>).Where(row => accounts.Contains(row.AccountId) || matters.Contains(new(row.AccountId, row.Matter)));
    }

    /// <summary>What is known of these pairs until now.</summary>
    public async Task<IEnumerable<EdgeRow>> OpenEdges(IReadOnlySet<EdgePair> pairs)
    {
        if (pairs.Count == 0)
            return [];
        var sql = $"""
            select {ViewTables.EdgeColumns} from edges where workspace = @workspace and known_until = {ViewTables.StillKnown}
              and from_id in {session.Dialect.Each("@from")} and to_id in {session.Dialect.Each("@to")}
            """;
        var (from, to) = (ViewSession.List(pairs.Select(pair => pair.From).Distinct()), ViewSession.List(pairs.Select(pair => pair.To).Distinct()));
        var found = await session.Rows(sql, new { workspace = workspace.Value, from, to }, ViewTables.Edge, cancellation);
        return found.Where(row => pairs.Contains(row.Pair));
    }

    public async Task<IEnumerable<TeamTotal>> Totals(string[] teams)
    {
        if (teams.Length == 0)
            return [];
        var sql = $"select team_id, stage, currency, count, amount from team_totals where workspace = @workspace and team_id in {session.Dialect.Each("@teams")}";
        var found = await session.Query<(string Team, string Stage, string Currency, long Count, string Amount)>(
            sql, new { workspace = workspace.Value, teams = ViewSession.List(teams) }, cancellation);
        return found.Select(row => ViewTables.Total(row.Team, row.Stage, row.Currency, (int)row.Count, row.Amount));
    }

    /// <summary>What has been counted under these keys; without those under which nothing was.</summary>
    public async Task<Dictionary<SourceKey, SourceTally>> Sources(IEnumerable<SourceKey> keys) =>
        (await session.Dialect.Find(session, ViewTables.SourceDays, Keyed(keys), cancellation)).Select(SourceQueries.Cell).ToDictionary();

    public Task DeleteSources(IEnumerable<SourceKey> keys) => session.Dialect.Delete(session, ViewTables.SourceDays, Keyed(keys), cancellation);

    private List<object?[]> Keyed(IEnumerable<SourceKey> keys) => [.. keys.Select(key => (object?[])[workspace.Value, .. SourceQueries.Key(key)])];

    /// <summary>Writes rows that <see cref="Find"/> was asked for, or of streams that began in this batch.</summary>
    public Task Write<TRow>(TextTable<TRow> table, IReadOnlyCollection<TRow> rows) where TRow : class => Write(table, Sort(table, rows));

    /// <inheritdoc cref="Write{TRow}(TextTable{TRow}, IReadOnlyCollection{TRow})"/>
    public async Task Write<TRow>(TextTable<TRow> table, SortedRows rows) where TRow : class
    {
        if (rows.Fresh.Count > 0)
            await session.Dialect.Insert(session, table, rows.Fresh, cancellation);
        if (rows.Known.Count > 0)
            await session.Dialect.Upsert(session, table, rows.Known, cancellation);
        if (rows.Moved.Count > 0)
            await session.Dialect.Update(session, table, [.. table.Filters, "doc"], rows.Moved, cancellation);
        if (rows.Docs.Count > 0)
            await session.Dialect.Update(session, table, ["doc"], rows.Docs, cancellation);
    }

    /// <summary>Makes the values that rows are written with, according to what changes in each: most of what that costs without the database.</summary>
    public SortedRows Sort<TRow>(TextTable<TRow> table, IReadOnlyCollection<TRow> rows) where TRow : class
    {
        List<object?[]> fresh = [], known = [], moved = [], docs = [];
        foreach (var row in rows)
        {
            var id = table.Id(row);
            if (!_there.TryGetValue(id, out var found))
                fresh.Add([workspace.Value, .. table.Values(row)]);
            else if (!table.SameText((TRow)found, row))
                known.Add([workspace.Value, .. table.Values(row)]);
            else if (table.FilterValues(row) is var filters && filters.AsSpan().SequenceEqual(table.FilterValues((TRow)found)))
                docs.Add([workspace.Value, id, RowJson.Write(row)]);
            else
                moved.Add([workspace.Value, id, .. filters, RowJson.Write(row)]);
        }
        return new(fresh, known, moved, docs);
    }

    /// <summary>Overwrites some columns of rows that are there.</summary>
    /// <param name="rows">The id each, and then the values of those columns.</param>
    public async Task Update(ViewTable table, string[] columns, IEnumerable<object?[]> rows)
    {
        List<object?[]> known = [.. rows.Select(row => (object?[])[workspace.Value, .. row])];
        if (known.Count > 0)
            await session.Dialect.Update(session, table, columns, known, cancellation);
    }

    public async Task Upsert<TRow>(ViewTable<TRow> table, IReadOnlyCollection<TRow> rows)
    {
        if (rows.Count > 0)
            await session.Dialect.Upsert(session, table, [.. rows.Select(row => (object?[])[workspace.Value, .. table.Values(row)])], cancellation);
    }

    /// <summary>Adds these to the rows with the same key; where there is none, they are the row.</summary>
    public async Task Add<TRow>(ViewTable<TRow> table, string[] sums, IReadOnlyCollection<TRow> rows)
    {
        if (rows.Count > 0)
            await session.Dialect.Add(session, table, sums, [.. rows.Select(row => (object?[])[workspace.Value, .. table.Values(row)])], cancellation);
    }

    public async Task Delete(ViewTable table, string column, string[] values)
    {
        if (values.Length == 0)
            return;
        var sql = $"delete from {table.Name} where workspace = @workspace and {column} in {session.Dialect.Each("@values")}";
        await session.Execute(sql, new { workspace = workspace.Value, values = ViewSession.List(values) }, cancellation);
    }

    /// <summary>Parts what is known without asking from what must be asked for.</summary>
    private (Dictionary<string, TRow> Known, string[] Others) Recent<TRow>(IEnumerable<string> ids) where TRow : class
    {
        Dictionary<string, TRow> known = new(StringComparer.Ordinal);
        List<string> others = [];
        foreach (var id in ids)
        {
            if (recent.Find<TRow>(id) is { } row)
                known[id] = row;
            else
                others.Add(id);
        }
        return (known, [.. others]);
    }

    private Task<IEnumerable<TFound>> Rows<TFound>(ViewTable table, string columns, string[] ids) => ids.Length == 0
        ? Task.FromResult<IEnumerable<TFound>>([])
        : session.Query<TFound>(
            $"select {columns} from {table.Name} where workspace = @workspace and id in {session.Dialect.Each("@ids")}",
            new { workspace = workspace.Value, ids = ViewSession.List(ids) },
            cancellation);

    /// <param name="Fresh">Not there yet.</param>
    /// <param name="Known">There, with another text.</param>
    /// <param name="Moved">There with the same text, in other lists.</param>
    /// <param name="Docs">There with the same text, in the same lists.</param>
    internal sealed record SortedRows(List<object?[]> Fresh, List<object?[]> Known, List<object?[]> Moved, List<object?[]> Docs);

    private TRow There<TRow>(string id, TRow row) where TRow : class
    {
        _there[id] = row;
        return row;
    }
}
