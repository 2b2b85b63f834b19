using System.Data;
using Dapper;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Ops;
using Npgsql;

namespace LeadGrains.Storage.Backups.Postgres;

/// <summary>One dump per schema, so that the vault can be kept apart, all of one snapshot of the database.</summary>
internal sealed class PostgresBackup(string connectionString) : IBackupCopier
{
    private readonly PgProgram programs = new(connectionString);

    public async Task<(IReadOnlyDictionary<string, long> Heads, IReadOnlyList<BackupFile> Files)> Copy(string folder, CancellationToken cancellation)
    {
        await using var connection = await Open(cancellation);
        // The snapshot lives as long as this transaction, which reads what the manifest says.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        if (await Present(connection, IBackupCopier.Truth) is var present && present.Count < IBackupCopier.Truth.Length)
            throw new StorageException($"There is no store in this database: schema {IBackupCopier.Truth.Except(present).First()} is missing.");
        var snapshot = await connection.ExecuteScalarAsync<string>("select pg_export_snapshot()");
        var files = new List<BackupFile>();
        foreach (var store in IBackupCopier.Truth)
        {
            var file = Path.Combine(folder, store + ".dump");
            await using (PrivateFile.Create(file)) { }
            await programs.Run("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", $"--schema={store}", $"--snapshot={snapshot}", $"--file={file}"], cancellation);
            PrivateFile.Settle(file);
            files.Add(await BackupFile.Of(store, file, MigrationTable.For(store, StorageProvider.Postgres).Applied(connection), cancellation));
        }
        var heads = await connection.QueryAsync<(string Name, long Seq)>("select name, seq from log.heads");
        return (heads.ToDictionary(head => head.Name, head => head.Seq, StringComparer.Ordinal), files);
    }

    public async Task Place(string folder, BackupManifest manifest, HistoryRow history, CancellationToken cancellation)
    {
        await using var connection = await Open(cancellation);
        if (await Present(connection, Stores.All) is [var present, ..])
            throw new StorageException($"The database {connection.Database} is not empty (schema {present} is there). Restore into a new one; nothing is overwritten.");
        // The log last: a database that has it has everything.
        foreach (var file in manifest.Files.Reverse())
        {
            await programs.Run(
                "pg_restore", ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", $"--dbname={connection.Database}", Path.Combine(folder, file.Name)], cancellation);
            if (file.Store == Stores.Ops) await Begin(history, connection);
        }
        await connection.ExecuteAsync("analyze;");
    }

    private static Task<int> Begin(HistoryRow history, NpgsqlConnection connection)
    {
        Migrations.Apply(Stores.Ops, StorageProvider.Postgres, connection);
        return connection.ExecuteAsync(HistoryRows.Insert("ops.histories"), HistoryRows.Parameters(history));
    }

    private static async Task<List<string>> Present(NpgsqlConnection connection, string[] schemas) =>
        [.. await connection.QueryAsync<string>("select nspname from pg_namespace where nspname = any(@schemas)", new { schemas })];

    private async Task<NpgsqlConnection> Open(CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 }.ToString());
        try
        {
            await connection.OpenAsync(cancellation);
            return connection;
        }
        catch (NpgsqlException e)
        {
            await connection.DisposeAsync();
            throw new StorageException($"The database can't be reached: {e.Message}", e);
        }
    }
}
