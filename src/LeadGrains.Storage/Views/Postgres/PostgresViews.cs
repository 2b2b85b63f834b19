using System.Data;
using Dapper;
using LeadGrains.Domain;
using LeadGrains.Storage.Databases;
using Npgsql;
using static LeadGrains.Storage.Databases.Postgres;

namespace LeadGrains.Storage.Views.Postgres;

/// <summary>Views in a schema of their own. One of the servers keeps them; should two try, whoever comes second finds the position moved on.</summary>
public sealed class PostgresViews : ViewDatabase
{
    private const string Lock = "lock table positions in access share mode";

    /// <summary>
    /// The position moves in the transaction of its rows, and the log is the truth: what a crash of the database takes back is projected
    /// again, from the position it takes back too. So nobody need wait for the disk.
    /// </summary>
    private const string NeedNotLast = "set local synchronous_commit = off";

    private const string NotWhileFrozen = $"set local idle_in_transaction_session_timeout = '{Patience}'";

    private readonly string _connectionString;
    private readonly string _schema;
    private readonly NpgsqlDataSource _source;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly bool _readOnly;

    /// <param name="readOnly">Makes nothing ready: what is there must fit.</param>
    public PostgresViews(string connectionString, string schema = "views", bool readOnly = false)
    {
        (_connectionString, _schema, _readOnly) = (connectionString, schema, readOnly);
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
        {
            SearchPath = schema, MaxAutoPrepare = 128, AutoPrepareMinUsages = 2, KeepAlive = PostgresLead.SignOfLife,
            WriteBufferSize = WriteBuffer,
        });
    }

    public override async Task Open(CancellationToken cancellation = default)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync("select pg_advisory_xact_lock(hashtext('leadgrains views'))");
        var version = await connection.ExecuteScalarAsync<string>("select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = @schema", new { schema = _schema });
        if (version != $"{ViewSchema.Postgres.Version}")
        {
            if (_readOnly)
                throw Unfit();
            await connection.ExecuteAsync($"drop schema if exists {_schema} cascade; create schema {_schema}");
            await connection.ExecuteAsync($"{ViewSchema.Postgres.Sql}; comment on schema {_schema} is '{ViewSchema.Postgres.Version}'");
        }
        await transaction.CommitAsync(cancellation);
    }

    public override ValueTask DisposeAsync()
    {
        _writing.Dispose();
        return _source.DisposeAsync();
    }

    internal override ViewDialect Dialect => PostgresViewDialect.Instance;

    internal override ValueTask<ViewSession> Read(CancellationToken cancellation = default) =>
        Begin(IsolationLevel.RepeatableRead, Lock, () => { }, cancellation);

    /// <remarks>The same transaction as a session's, sent as one batch: nothing is waited for in between.</remarks>
    internal override async Task<(List<TRow> Rows, long Position)> ReadAtOnce<TRow>(
        WorkspaceId workspace, string sql, DynamicParameters parameters, CancellationToken cancellation = default)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        await using var batch = new NpgsqlBatch(connection).Add("begin isolation level repeatable read read only").Add(Lock).Add(sql);
        foreach (var name in parameters.ParameterNames)
        {
            if (parameters.Get<object?>(name) is { } value)
                batch.BatchCommands[2].Parameters.Add(new NpgsqlParameter(name, value));
        }
        batch.Add("select seq from positions where workspace = $1", P(workspace.Value)).Add("commit");
        await using var reader = await batch.ExecuteReaderAsync(cancellation);
        var rows = new List<TRow>();
        // The typed one can't parse a lone text.
        var parse = reader.GetRowParser(typeof(TRow));
        while (await reader.ReadAsync(cancellation))
            rows.Add((TRow)parse(reader));
        await reader.NextResultAsync(cancellation);
        return (rows, await reader.ReadAsync(cancellation) ? reader.GetInt64(0) : 0);
    }

    /// <remarks>A statement is a snapshot by itself.</remarks>
    internal override async Task<List<TRow>> ReadRows<TRow>(string sql, DynamicParameters parameters, CancellationToken cancellation = default)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        return (await connection.QueryAsync<TRow>(new CommandDefinition(sql, parameters, cancellationToken: cancellation))).AsList();
    }

    internal override async ValueTask<ViewSession> Write(CancellationToken cancellation = default)
    {
        await _writing.WaitAsync(cancellation);
        try
        {
            return await Begin(IsolationLevel.ReadCommitted, $"{Lock}; {NeedNotLast}; {NotWhileFrozen}", () => _writing.Release(), cancellation);
        }
        catch
        {
            _writing.Release();
            throw;
        }
    }

    internal override async ValueTask<ViewLead?> TryLead(WorkspaceId workspace, CancellationToken cancellation = default) =>
        await PostgresLead.TryTake(_source, $"leadgrains {_schema} {workspace}", cancellation);

    internal override async Task<ViewDatabase> Beside(string name, CancellationToken cancellation = default)
    {
        var other = new PostgresViews(_connectionString, $"{_schema}_{name}");
        await other.Drop();
        await other.Open(cancellation);
        return other;
    }

    internal override async Task Become(ViewDatabase other, Func<Task> lastSteps, CancellationToken cancellation = default)
    {
        var successor = ((PostgresViews)other)._schema;
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // Every session begins with a lock on this table, so from here on nobody reads or writes, on any server.
        await connection.ExecuteAsync("lock table positions in access exclusive mode");
        await lastSteps();
        await connection.ExecuteAsync($"drop schema {_schema} cascade; alter schema {successor} rename to {_schema}");
        await transaction.CommitAsync(cancellation);
    }

    internal override async Task Drop()
    {
        await using var connection = await _source.OpenConnectionAsync();
        await connection.ExecuteAsync($"drop schema if exists {_schema} cascade");
    }

    /// <remarks>
    /// The lock comes first, because it takes no snapshot: a session that waited while views were replaced
    /// takes its snapshot when they are, and finds the new tables by name.
    /// </remarks>
    private async ValueTask<ViewSession> Begin(IsolationLevel isolation, string first, Action released, CancellationToken cancellation)
    {
        var connection = await _source.OpenConnectionAsync(cancellation);
        try
        {
            var transaction = await connection.BeginTransactionAsync(isolation, cancellation);
            await connection.ExecuteAsync(first, transaction: transaction);
            return new(transaction, PostgresViewDialect.Instance, async () =>
            {
                released();
                await connection.DisposeAsync();
            });
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
