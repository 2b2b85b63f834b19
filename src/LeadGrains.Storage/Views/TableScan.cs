using System.Data.Common;
using System.Text.Json;
using Dapper;
using LeadGrains.Domain;

namespace LeadGrains.Storage.Views;

/// <summary>One workspace's rows of a table, in order of their keys, one at a time.</summary>
internal sealed class TableScan : IAsyncDisposable
{
    private readonly DbDataReader _reader;
    private readonly ViewTable _table;
    private object[] _key = [];

    private TableScan(DbDataReader reader, ViewTable table) => (_reader, _table) = (reader, table);

    /// <summary>Null at the end.</summary>
    public ScannedRow? Current { get; private set; }

    public static async Task<TableScan> Open(ViewSession session, ViewTable table, WorkspaceId workspace, CancellationToken cancellation)
    {
        var sql = $"select {string.Join(", ", table.Keys)}, {string.Join(", ", table.Columns)} from {table.Name} where workspace = @workspace order by {string.Join(", ", table.Keys)}";
        var reader = await session.Connection.ExecuteReaderAsync(
            new CommandDefinition(sql, new { workspace = workspace.Value }, session.Transaction, cancellationToken: cancellation));
        var scan = new TableScan(reader, table);
        await scan.Next();
        return scan;
    }

    /// <summary>Below 0: the left one's row comes first, or the right one is at its end.</summary>
    public static int Compare(TableScan left, TableScan right)
    {
        if (left.Current is null || right.Current is null)
            return left.Current is null ? 1 : -1;
        for (var i = 0; i < left._key.Length; i++)
        {
            var order = left._key[i] is long number ? number.CompareTo(right._key[i]) : string.CompareOrdinal((string)left._key[i], (string)right._key[i]);
            if (order != 0)
                return order;
        }
        return 0;
    }

    public async Task Next()
    {
        if (!await _reader.ReadAsync())
        {
            Current = null;
            return;
        }
        var values = new object[_reader.FieldCount];
        _reader.GetValues(values);
        _key = values[.._table.Keys.Length];
        Current = new(string.Join('/', _key), JsonSerializer.Serialize(values.Select(value => value is DBNull ? null : $"{value}")));
    }

    public ValueTask DisposeAsync() => _reader.DisposeAsync();
}

/// <param name="Values">All columns as one text.</param>
internal sealed record ScannedRow(string Key, string Values);
