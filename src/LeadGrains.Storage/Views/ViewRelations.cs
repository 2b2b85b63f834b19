using System.Data.Common;
using System.Text.Json;
using Dapper;
using LeadGrains.Domain;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>All relations of a workspace in one reading, row by row, from one snapshot.</summary>
public sealed class ViewRelations(ViewDatabase views) : IRelationRows
{
    /// <summary>Which rows say more than their columns.</summary>
    private static readonly string TellsMore = string.Join(" or ", new[]
    {
        nameof(EdgeRow.Until), nameof(EdgeRow.Over), nameof(EdgeRow.AccountId), nameof(EdgeRow.Basis), nameof(EdgeRow.Weight), nameof(EdgeRow.Leaning), nameof(EdgeRow.Title),
    }.Select(field => $"doc like '%\"{JsonNamingPolicy.CamelCase.ConvertName(field)}\":%'"));

    private static readonly Dictionary<string, EdgeKind> EdgeKinds = Enum.GetValues<EdgeKind>().ToDictionary(kind => kind.ToString());
    private static readonly Dictionary<string, DealingKind> DealingKinds = Enum.GetValues<DealingKind>().ToDictionary(kind => kind.ToString());

    public async Task<long> Read(WorkspaceId workspace, RelationIndexBuilder into, CancellationToken cancellation = default)
    {
        await using var session = await views.Read(cancellation);
        await Each($"from_id, to_id, kind, origin, known_from, known_until, valid_from, case when {TellsMore} then doc end, imported from edges where workspace = @workspace", row => Add(Edge(row)));
        await Each(
            "id, account_id, account_seq, account_imported from leads where workspace = @workspace and account_id is not null",
            row => Add(new(row.GetString(0), row.GetString(1), EdgeKind.Lead, row.GetInt64(2), row.GetInt64(2)) { Imported = row.GetInt64(3) == 1 }));
        // Whether somebody is shut out is what was said last.
        await Each("one_id, other_id, seq, kind, at from dealings where workspace = @workspace and one_id <> other_id", Dealing);
        await Each("one_id, other_id, seq, kind, at from dealings where workspace = @workspace and one_id = other_id order by seq", Dealing);
        var position = await session.Position(workspace, cancellation);
        foreach (var table in new[] { "accounts", "contacts", "leads" })
            await Each($"id, name, stage from {table} where workspace = @workspace", row => into.Add(RelationChange.Show(row.GetString(0), new(row.IsDBNull(1) ? null : row.GetString(1), row.GetString(2)), position)));
        return position;

        async Task Each(string rows, Action<DbDataReader> add)
        {
            var command = new CommandDefinition($"select {rows}", new { workspace = workspace.Value }, session.Transaction, cancellationToken: cancellation);
            await using var reader = await session.Connection.ExecuteReaderAsync(command);
            while (await reader.ReadAsync(cancellation)) add(reader);
        }

        void Add(EdgeRow row)
        {
            foreach (var change in RelationRows.Changes(row)) into.Add(change);
        }

        void Dealing(DbDataReader row) => into.Add(RelationRows.Change(new(
            row.GetString(0), row.GetString(1), row.GetInt64(2), DealingKinds[row.GetString(3)], ViewTables.Instant(row.GetString(4)))));
    }

    /// <summary>Most rows say no more than their columns do.</summary>
    private static EdgeRow Edge(DbDataReader row) => !row.IsDBNull(7) ? RowJson.Read<EdgeRow>(row.GetString(7)) : new(row.GetString(0), row.GetString(1), EdgeKinds[row.GetString(2)], row.GetInt64(3), row.GetInt64(4))
    {
        KnownUntil = row.GetInt64(5) is var until && until == ViewTables.StillKnown ? null : until,
        Since = row.IsDBNull(6) ? null : ViewTables.Instant(row.GetString(6)),
        Imported = row.GetInt64(8) == 1,
    };
}
