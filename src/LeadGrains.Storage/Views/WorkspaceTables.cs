using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>One workspace's part of the tables, within a session.</summary>
internal sealed class WorkspaceTables(ViewSession session, WorkspaceId workspace, CancellationToken cancellation)
{
    private readonly Dictionary<string, object> _there = new(StringComparer.Ordinal);

    /// <summary>The rows of those ids that are there.</summary>
    public async Task<IReadOnlyCollection<TRow>> Find<TRow>(ViewTable<TRow> table, string[] ids) where TRow : class
    {
        if (ids.Length == 0)
            return [];
        var sql = $"select id, doc from {table.Name} where workspace = @workspace and id in {session.Dialect.Each("@ids")}";
        var found = await session.Query<(string Id, string Doc)>(sql, new { workspace = workspace.Value, ids = ViewSession.List(ids) }, cancellation);
        var rows = new List<TRow>();
        foreach (var (id, doc) in found)
        {
            var row = RowJson.Read<TRow>(doc);
            _there[id] = row;
            rows.Add(row);
        }
        return rows;
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

    /// <summary>Writes rows that <see cref="Find"/> was asked for, or of streams that began in this batch.</summary>
    public async Task Write<TRow>(ViewTable<TRow> table, IReadOnlyCollection<TRow> rows, Func<TRow, string> id) where TRow : class
    {
        List<object?[]> fresh = [], known = [], docs = [];
        foreach (var row in rows)
        {
            if (!_there.TryGetValue(id(row), out var old))
                fresh.Add([workspace.Value, .. table.Values(row)]);
            else if (table.SameColumns?.Invoke((TRow)old, row) == true)
                docs.Add([workspace.Value, id(row), RowJson.Write(row)]);
            else
                known.Add([workspace.Value, .. table.Values(row)]);
        }
        if (fresh.Count > 0)
            await session.Dialect.Insert(session, table, fresh, cancellation);
        if (known.Count > 0)
            await session.Dialect.Upsert(session, table, known, cancellation);
        if (docs.Count > 0)
            await session.Dialect.WriteDocs(session, table, docs, cancellation);
    }

    public async Task Upsert<TRow>(ViewTable<TRow> table, IReadOnlyCollection<TRow> rows)
    {
        if (rows.Count > 0)
            await session.Dialect.Upsert(session, table, [.. rows.Select(row => (object?[])[workspace.Value, .. table.Values(row)])], cancellation);
    }

    public async Task Delete(ViewTable table, string column, string[] values)
    {
        if (values.Length == 0)
            return;
        var sql = $"delete from {table.Name} where workspace = @workspace and {column} in {session.Dialect.Each("@values")}";
        await session.Execute(sql, new { workspace = workspace.Value, values = ViewSession.List(values) }, cancellation);
    }
}
