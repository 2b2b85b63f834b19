using LeadGrains.Storage.Backups.Postgres;
using LeadGrains.Storage.Backups.Sqlite;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Storage.Backups;

/// <summary>
/// Copies a store's truth (log, vault, ops) into a folder, beside the servers that write it. Views and snapshots are made from it again.
/// </summary>
public static class Backup
{
    /// <summary>Whatever was acknowledged before the call is in the backup.</summary>
    /// <param name="folder">Made, for this user only; must be empty or not there.</param>
    /// <exception cref="StorageException">There is no store, or the folder can't be used, or a program that is needed is missing.</exception>
    public static async Task<BackupManifest> Make(StorageOptions store, string folder, TimeProvider time, CancellationToken cancellation = default)
    {
        store.Validate();
        Prepare(folder);
        var (heads, files) = await Copier(store).Copy(folder, cancellation);
        var manifest = new BackupManifest(BackupManifest.CurrentFormat, time.GetUtcNow(), store.Provider, heads, files);
        await manifest.Write(folder, cancellation);
        return manifest;
    }

    /// <summary>Puts a backup into an empty store and begins another history there.</summary>
    /// <param name="history">Id of the history that begins.</param>
    /// <exception cref="StorageException">The backup is damaged or not for this program or database, or the store is not empty. Nothing was touched.</exception>
    public static async Task<BackupManifest> Restore(StorageOptions store, string folder, string history, CancellationToken cancellation = default)
    {
        store.Validate();
        var manifest = await BackupManifest.Read(folder, cancellation);
        if (manifest.Provider != store.Provider)
            throw new StorageException($"The backup is of {manifest.Provider}, the store is on {store.Provider}: set Storage:Provider to {manifest.Provider}.");
        await Copier(store).Place(folder, manifest, new(history, manifest.Heads), cancellation);
        return manifest;
    }

    private static IBackupCopier Copier(StorageOptions store) =>
        store.Provider == StorageProvider.Sqlite ? new SqliteBackup(store) : new PostgresBackup(store.ConnectionString!);

    private static void Prepare(string folder)
    {
        try
        {
            PrivateFile.CreateFolder(folder);
            if (Directory.EnumerateFileSystemEntries(folder).Any()) throw new StorageException($"{Path.GetFullPath(folder)} is not empty: name a new folder for each backup.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{Path.GetFullPath(folder)} can't be used: {e.Message}", e);
        }
    }
}
