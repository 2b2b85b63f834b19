using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Ops;

namespace LeadGrains.Storage.Backups;

/// <summary>What a backup asks of a database.</summary>
internal interface IBackupCopier
{
    /// <summary>
    /// The stores that hold truth, in the order in which they may be copied one after the other: a key is committed before
    /// the event that needs it, so the log comes before the vault.
    /// </summary>
    static readonly string[] Truth = [Stores.Log, Stores.Vault, Stores.Ops];

    Task<(IReadOnlyDictionary<string, long> Heads, IReadOnlyList<BackupFile> Files)> Copy(string folder, CancellationToken cancellation);

    /// <exception cref="StorageException">The store is not empty, or in use.</exception>
    Task Place(string folder, BackupManifest manifest, HistoryRow history, CancellationToken cancellation);
}
