using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Log.Sqlite;
using Microsoft.Data.Sqlite;

namespace LeadGrains.Storage.Vault.Sqlite;

/// <summary>The vault in a SQLite file.</summary>
internal sealed class SqliteVault(SqliteDatabase database) : IVaultDatabase
{
    public Task Run(Func<Task> loop) => DedicatedThread.Run("vault", loop);

    public ValueTask Add(IReadOnlyList<NewKeys> added)
    {
        using var writing = database.Write();
        writing.Begin();
        var insert = writing.Session.Statement("insert or ignore into keys (workspace, id, subject, secret) values ($1, $2, $3, $4)");
        foreach (var (workspace, keys) in added)
            foreach (var key in keys) insert.Execute(workspace.Value, key.Id, key.Subject, key.Secret);
        writing.Commit();
        return ValueTask.CompletedTask;
    }

    public Task<IReadOnlyList<VaultKey>> Find(WorkspaceId workspace, IReadOnlyCollection<string> keyIds, CancellationToken cancellation) =>
        database.Reading.Read<IReadOnlyList<VaultKey>>(session =>
        {
            var found = new List<VaultKey>(keyIds.Count);
            var key = session.Statement("select id, subject, secret from keys where workspace = $1 and id = $2");
            foreach (var id in keyIds)
                if (One(key.Query(workspace.Value, id)) is { } one) found.Add(one);
            return found;
        }, cancellation);

    public Task<VaultKey?> Newest(WorkspaceId workspace, string subject, CancellationToken cancellation) =>
        database.Reading.Read(session => One(session
            .Statement("select id, subject, secret from keys where workspace = $1 and subject = $2 order by id desc limit 1")
            .Query(workspace.Value, subject)), cancellation);

    public Task<int> Destroy(WorkspaceId workspace, string subject, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var writing = database.Write();
        var destroyed = writing.Session.Statement("delete from keys where workspace = $1 and subject = $2").Execute(workspace.Value, subject);
        // Only the checkpoint overwrites the page in the main file, and truncating drops the older copies in the WAL.
        using var checkpoint = writing.Session.Statement("pragma wal_checkpoint(truncate)").Query();
        if (checkpoint.Read() && checkpoint.GetInt64(0) != 0)
            throw new LogUnavailableException("The keys are deleted, but a long read kept their old copies from being overwritten. Destroy them again.");
        return Task.FromResult(destroyed);
    }

    public Task<IReadOnlySet<string>> Subjects(WorkspaceId workspace, CancellationToken cancellation) =>
        database.Reading.Read<IReadOnlySet<string>>(session =>
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            using var rows = session.Statement("select subject from keys where workspace = $1").Query(workspace.Value);
            while (rows.Read()) found.Add(rows.GetString(0));
            return found;
        }, cancellation);

    public Task<long> Destructions(CancellationToken cancellation) =>
        database.Reading.Read(session => (long)session.Statement("select n from destructions").Scalar()!, cancellation);

    private static VaultKey? One(SqliteDataReader rows)
    {
        using (rows) return rows.Read() ? new(rows.GetString(0), rows.GetString(1), rows.GetFieldValue<byte[]>(2)) : null;
    }
}
