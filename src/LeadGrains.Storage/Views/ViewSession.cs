using System.Data.Common;
using System.Text.Json;
using Dapper;
using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>One transaction on the views: for reading, all its answers come from one snapshot. Unless committed, disposing undoes it.</summary>
internal sealed class ViewSession(DbTransaction transaction, ViewDialect dialect, Func<ValueTask> release) : IAsyncDisposable
{
    public ViewDialect Dialect => dialect;

    public DbTransaction Transaction => transaction;

    public DbConnection Connection { get; } = transaction.Connection!;

    public Task<IEnumerable<T>> Query<T>(string sql, object? parameters = null, CancellationToken cancellation = default) =>
        Connection.QueryAsync<T>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellation));

    public async Task<List<T>> Rows<T>(string sql, object parameters, Func<DbDataReader, T> read, CancellationToken cancellation = default)
    {
        await using var reader = await Connection.ExecuteReaderAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellation));
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellation)) rows.Add(read(reader));
        return rows;
    }

    public Task<T?> Scalar<T>(string sql, object? parameters = null, CancellationToken cancellation = default) =>
        Connection.ExecuteScalarAsync<T>(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellation));

    public Task<int> Execute(string sql, object? parameters = null, CancellationToken cancellation = default) =>
        Connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: cancellation));

    /// <summary>Up to where the log is in these views.</summary>
    public async Task<long> Position(WorkspaceId workspace, CancellationToken cancellation = default) =>
        await Scalar<long?>("select seq from positions where workspace = @workspace", new { workspace = workspace.Value }, cancellation) ?? 0;

    /// <summary>The value of a parameter that <see cref="ViewDialect.Each"/> opens.</summary>
    public static string List(IEnumerable<string> values) => JsonSerializer.Serialize(values);

    /// <summary>The same for <see cref="ViewDialect.EachPair"/>.</summary>
    public static string Pairs(IEnumerable<EdgePair> pairs) => JsonSerializer.Serialize(pairs.Select(pair => new[] { pair.From, pair.To }));

    public Task Commit() => transaction.CommitAsync();

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            await release();
        }
    }
}
