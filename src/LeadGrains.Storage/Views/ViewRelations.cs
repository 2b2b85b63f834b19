using System.Data.Common;
using Dapper;
using LeadGrains.Domain;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>All relations of a workspace in one reading, row by row, from one snapshot.</summary>
public sealed class ViewRelations(ViewDatabase views) : IRelationRows
{
    private static readonly Dictionary<string, DealingKind> DealingKinds = Enum.GetValues<DealingKind>().ToDictionary(kind => kind.ToString());

    public async Task<long> Read(WorkspaceId workspace, RelationIndexBuilder into, CancellationToken cancellation = default)
    {
        await using var session = await views.Read(cancellation);
        await Each($"{ViewTables.EdgeColumns} from edges where workspace = @workspace", row => Add(ViewTables.Edge(row)));
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
}
