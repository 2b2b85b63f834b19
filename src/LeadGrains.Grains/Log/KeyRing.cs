using System.Collections.Concurrent;
using System.Security.Cryptography;
using LeadGrains.Domain;

namespace LeadGrains.Grains.Log;

/// <summary>
/// Vault keys at hand in this process, so that events are sealed and opened without waiting: keys are fetched in bulk
/// before a read, and fresh ones are committed to the vault before the append that needs them.
/// </summary>
/// <remarks>Holds at most <see cref="MaxKeys"/> keys. What this process destroys is forgotten at once; <see cref="Forget"/> is for when others destroyed keys, <see cref="Look"/> for when others may have destroyed some.</remarks>
public sealed class KeyRing
{
    public const int MaxKeys = 100_000;

    private readonly IKeyVault vault;
    private readonly Ids ids;
    private readonly ConcurrentDictionary<(WorkspaceId, string KeyId), VaultKey?> _byId = new();
    private readonly ConcurrentDictionary<(WorkspaceId, string Subject), VaultKey> _bySubject = new();
    private long _epoch;
    private long _heeded;

    public KeyRing(IKeyVault vault, Ids ids)
    {
        (this.vault, this.ids) = (vault, ids);
        // Whoever erases knows of it before anybody else, and answers others who ask.
        vault.Destroyed += Forget;
    }

    /// <summary>Grows when keys were forgotten: whatever was opened before may have been erased since, and is to be read anew.</summary>
    public long Epoch => Interlocked.Read(ref _epoch);

    /// <summary>The key of that id; null when it was destroyed or has not been fetched.</summary>
    public VaultKey? Find(WorkspaceId workspace, string keyId) => _byId.GetValueOrDefault((workspace, keyId));

    /// <summary>The key at hand to seal a subject's data with, or null: then ask <see cref="KeyFor"/>.</summary>
    public VaultKey? FindFor(WorkspaceId workspace, string subject) => _bySubject.GetValueOrDefault((workspace, subject));

    /// <summary>Fetches those of the keys that are not at hand.</summary>
    public async ValueTask Fetch(WorkspaceId workspace, IEnumerable<string> keyIds, CancellationToken cancellation = default)
    {
        HashSet<string>? missing = null;
        foreach (var id in keyIds)
        {
            if (!_byId.ContainsKey((workspace, id)))
                (missing ??= []).Add(id);
        }
        if (missing is null)
            return;
        Trim();
        foreach (var batch in missing.Chunk(1000))
        {
            var found = (await vault.Find(workspace, batch, cancellation)).ToDictionary(key => key.Id, StringComparer.Ordinal);
            foreach (var id in batch)
                _byId[(workspace, id)] = found.GetValueOrDefault(id);
        }
    }

    /// <summary>The key to seal a subject's data with: the one at hand, else the vault's newest, else a new one, committed at once.</summary>
    public async ValueTask<VaultKey> KeyFor(WorkspaceId workspace, string subject, CancellationToken cancellation = default)
    {
        if (_bySubject.TryGetValue((workspace, subject), out var known))
            return known;
        Trim();
        var key = await vault.Newest(workspace, subject, cancellation);
        if (key is null)
        {
            key = new VaultKey(ids.NewGuid().ToString("N"), subject, RandomNumberGenerator.GetBytes(32));
            await vault.Add(workspace, [key], cancellation);
        }
        _byId[(workspace, key.Id)] = key;
        return _bySubject.GetOrAdd((workspace, subject), key);
    }

    /// <summary>Forgets every key at hand if any were destroyed since it was last looked, by whomever.</summary>
    public async ValueTask Look(CancellationToken cancellation = default)
    {
        var destructions = await vault.Destructions(cancellation);
        if (destructions == Interlocked.Read(ref _heeded))
            return;
        Forget();
        Interlocked.Exchange(ref _heeded, destructions);
    }

    /// <summary>Forgets every key at hand: the vault decides anew which exist.</summary>
    public void Forget()
    {
        Clear();
        Interlocked.Increment(ref _epoch);
    }

    private void Clear()
    {
        _byId.Clear();
        _bySubject.Clear();
    }

    private void Trim()
    {
        if (_byId.Count > MaxKeys || _bySubject.Count > MaxKeys)
            Clear();
    }
}
