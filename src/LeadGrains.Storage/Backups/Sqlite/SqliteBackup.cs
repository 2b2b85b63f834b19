using Dapper;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Ops;
using Microsoft.Data.Sqlite;

namespace LeadGrains.Storage.Backups.Sqlite;

/// <summary>
/// Each file copied by SQLite itself, from one snapshot, while the server goes on writing. The copies hold what is
/// live and nothing else: no pages of deleted rows, no write-ahead log.
/// </summary>
internal sealed class SqliteBackup(StorageOptions store) : IBackupCopier
{
    private readonly string directory = Path.GetFullPath(store.DataDirectory);

    public async Task<(IReadOnlyDictionary<string, long> Heads, IReadOnlyList<BackupFile> Files)> Copy(string folder, CancellationToken cancellation)
    {
        var files = new List<BackupFile>();
        foreach (var name in IBackupCopier.Truth)
        {
            cancellation.ThrowIfCancellationRequested();
            var copy = Path.Combine(folder, name + ".db");
            Vacuum(Path.Combine(directory, name + ".db"), copy);
            using var connection = Open(copy, SqliteOpenMode.ReadOnly);
            files.Add(await BackupFile.Of(name, copy, MigrationTable.For(name, StorageProvider.Sqlite).Applied(connection), cancellation));
        }
        return (Heads(Path.Combine(folder, Stores.Log + ".db")), files);
    }

    public async Task Place(string folder, BackupManifest manifest, HistoryRow history, CancellationToken cancellation)
    {
        using var hold = DataDirectory.Open(new StorageOptions { DataDirectory = directory });
        if (Directory.EnumerateFiles(directory, "*.db*").FirstOrDefault(file => !file.EndsWith(Unfinished, StringComparison.Ordinal)) is { } present)
            throw new StorageException($"The data directory {directory} is not empty ({Path.GetFileName(present)} is there). Restore into a new one; nothing is overwritten.");
        foreach (var file in manifest.Files)
            await PrivateFile.Copy(Path.Combine(folder, file.Name), Fresh(file), cancellation);
        Begin(history, manifest.Files.Single(file => file.Store == Stores.Ops));
        // The log last: a directory that has it has everything.
        foreach (var file in manifest.Files.Reverse())
            File.Move(Fresh(file), Path.Combine(directory, file.Store + ".db"));
    }

    private const string Unfinished = ".restoring";

    private string Fresh(BackupFile file) => Path.Combine(directory, file.Store + ".db" + Unfinished);

    private static void Vacuum(string source, string target)
    {
        if (!File.Exists(source)) throw new StorageException($"There is no database {source}: is this the server's data directory?");
        using (PrivateFile.Create(target)) { }
        using (var connection = Open(source, SqliteOpenMode.ReadOnly))
            connection.Execute("vacuum into @target", new { target });
        PrivateFile.Settle(target);
    }

    private static Dictionary<string, long> Heads(string log)
    {
        using var connection = Open(log, SqliteOpenMode.ReadOnly);
        return connection.Query<(string Name, long Seq)>("select name, seq from heads").ToDictionary(head => head.Name, head => head.Seq, StringComparer.Ordinal);
    }

    private void Begin(HistoryRow history, BackupFile ops)
    {
        using (var connection = Open(Fresh(ops), SqliteOpenMode.ReadWrite))
        {
            Migrations.Apply(Stores.Ops, StorageProvider.Sqlite, connection);
            connection.Execute(HistoryRows.Insert("histories"), HistoryRows.Parameters(history));
        }
        PrivateFile.Settle(Fresh(ops));
    }

    private static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = SqliteLibrary.Connection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 3600 }.ToString());
        connection.Open();
        return connection;
    }
}
