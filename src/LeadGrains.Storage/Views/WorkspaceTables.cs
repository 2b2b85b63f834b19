using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>One workspace's part of the tables, within a session.</summary>
internal sealed class WorkspaceTables(ViewSession session, WorkspaceId workspace, CancellationToken cancellation)
{
    /// <summary>The rows of those ids that are there.</summary>
    public async Task<IEnumerable<TRow>> Find<TRow>(ViewTable<TRow> table, string[] ids)
    {
        if (ids.Length == 0)
            return [];
        var sql = $"select doc from {table.Name} where workspace = @workspace and id in {session.Dialect.Each("@ids")}";
        var found = await session.Query<string>(sql, new { workspace = workspace.Value, ids = ViewSession.List(ids) }, cancellation);
        return found.Select(RowJson.Read<TRow>);
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
