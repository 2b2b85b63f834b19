using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>One workspace's part of the tables, within a session.</summary>
internal sealed class WorkspaceTables(ViewSession session, WorkspaceId workspace, CancellationToken cancellation)
{
    private readonly HashSet<string> _there = new(StringComparer.Ordinal);

    /// <summary>The rows of those ids that are there.</summary>
    public async Task<IEnumerable<TRow>> Find<TRow>(ViewTable<TRow> table, string[] ids)
    {
        if (ids.Length == 0)
            return [];
        var sql = $"select id, doc from {table.Name} where workspace = @workspace and id in {session.Dialect.Each("@ids")}";
        var found = await session.Query<(string Id, string Doc)>(sql, new { workspace = workspace.Value, ids = ViewSession.List(ids) }, cancellation);
        _there.UnionWith(found.Select(row => row.Id));
        return found.Select(row => RowJson.Read<TRow>(row.Doc));
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
    public async Task Write<TRow>(ViewTable<TRow> table, IReadOnlyCollection<TRow> rows, Func<TRow, string> id)
    {
        var groups = rows.ToLookup(row => _there.Contains(id(row)), row => (object?[])[workspace.Value, .. table.Values(row)]);
        if (groups[false].ToList() is { Count: > 0 } fresh)
            await session.Dialect.Insert(session, table, fresh, cancellation);
        if (groups[true].ToList() is { Count: > 0 } known)
            await session.Dialect.Upsert(session, table, known, cancellation);
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
