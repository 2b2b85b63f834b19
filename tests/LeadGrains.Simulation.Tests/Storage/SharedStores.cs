using LeadGrains.Domain;
using LeadGrains.Storage.Snapshots;
using LeadGrains.Storage.Vault;

namespace LeadGrains.Simulation.Tests.Storage;

/// <summary>Keys in memory, shared by all servers.</summary>
internal sealed class VaultRows
{
    public List<(WorkspaceId Workspace, LeadGrains.Grains.Log.VaultKey Key)> All { get; } = [];
}

/// <summary>One server's way to the vault.</summary>
internal sealed class FaultyVault(VaultRows rows, Trouble trouble, Func<Func<Task>, Task> run) : IVaultDatabase
{
    public Task Run(Func<Task> loop) => run(loop);

    public async ValueTask Add(IReadOnlyList<NewKeys> added)
    {
        await trouble.Delay();
        trouble.Faults.ThrowIf(Fault.VaultFails);
        foreach (var keys in added)
            rows.All.AddRange(keys.Keys.Where(key => rows.All.All(known => known.Key.Id != key.Id)).Select(key => (keys.Workspace, key)));
    }

    public async Task<IReadOnlyList<LeadGrains.Grains.Log.VaultKey>> Find(WorkspaceId workspace, IReadOnlyCollection<string> keyIds, CancellationToken cancellation)
    {
        await trouble.Delay();
        trouble.Faults.ThrowIf(Fault.VaultFails);
        return [.. rows.All.Where(row => row.Workspace == workspace && keyIds.Contains(row.Key.Id)).Select(row => row.Key)];
    }

    public async Task<LeadGrains.Grains.Log.VaultKey?> Newest(WorkspaceId workspace, string subject, CancellationToken cancellation)
    {
        await trouble.Delay();
        trouble.Faults.ThrowIf(Fault.VaultFails);
        return rows.All.LastOrDefault(row => row.Workspace == workspace && row.Key.Subject == subject).Key;
    }

    public Task<IReadOnlySet<string>> Subjects(WorkspaceId workspace, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlySet<string>>(rows.All.Where(row => row.Workspace == workspace).Select(row => row.Key.Subject).ToHashSet(StringComparer.Ordinal));

    public Task<long> Destructions(CancellationToken cancellation) => Task.FromResult(0L); // nobody is forgotten here

    public Task<int> Destroy(WorkspaceId workspace, string subject, CancellationToken cancellation) =>
        Task.FromResult(rows.All.RemoveAll(row => row.Workspace == workspace && row.Key.Subject == subject));
}

/// <summary>Snapshots in memory, shared by all servers.</summary>
internal sealed class SnapshotRows
{
    public Dictionary<SnapshotKey, StoredSnapshot> All { get; } = [];
}

/// <summary>One server's way to the snapshots.</summary>
internal sealed class FaultySnapshots(SnapshotRows rows, Trouble trouble) : ISnapshotDatabase
{
    public async Task<StoredSnapshot?> Read(SnapshotKey key)
    {
        await trouble.Delay();
        return rows.All.GetValueOrDefault(key);
    }

    public async Task<bool> Write(SnapshotKey key, string json, long? seen)
    {
        await trouble.Delay();
        trouble.Faults.ThrowIf(Fault.SnapshotFails);
        if (rows.All.GetValueOrDefault(key)?.Version != seen) return false;
        rows.All[key] = new(json, (seen ?? 0) + 1);
        return true;
    }

    public async Task<bool> Delete(SnapshotKey key, long seen)
    {
        await trouble.Delay();
        return rows.All.GetValueOrDefault(key)?.Version == seen && rows.All.Remove(key);
    }
}
