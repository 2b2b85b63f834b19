using System.Collections.Concurrent;
using LeadGrains.Domain;

namespace LeadGrains.Grains.Log;

/// <summary>Vault keys at hand, read while none was destroyed. Nothing is ever taken out: whoever opens something by them is not disturbed by others.</summary>
public sealed class HeldKeys(long epoch)
{
    private readonly ConcurrentDictionary<(WorkspaceId, string KeyId), VaultKey?> _byId = new();
    private readonly ConcurrentDictionary<(WorkspaceId, string Subject), VaultKey> _bySubject = new();

    /// <inheritdoc cref="KeyRing.Epoch"/>
    public long Epoch => epoch;

    internal bool IsFull => _byId.Count > KeyRing.MaxKeys || _bySubject.Count > KeyRing.MaxKeys;

    /// <summary>The key of that id; null when it was destroyed or has not been fetched.</summary>
    public VaultKey? Find(WorkspaceId workspace, string keyId) => _byId.GetValueOrDefault((workspace, keyId));

    /// <summary>The key at hand to seal a subject's data with, or null: then ask <see cref="KeyRing.KeyFor"/>.</summary>
    public VaultKey? FindFor(WorkspaceId workspace, string subject) => _bySubject.GetValueOrDefault((workspace, subject));

    internal bool Knows(WorkspaceId workspace, string keyId) => _byId.ContainsKey((workspace, keyId));

    /// <param name="key">Null: it was destroyed.</param>
    internal void Hold(WorkspaceId workspace, string keyId, VaultKey? key) => _byId[(workspace, keyId)] = key;

    /// <returns>The one to seal with: whoever came first decides.</returns>
    internal VaultKey HoldFor(WorkspaceId workspace, string subject, VaultKey key)
    {
        Hold(workspace, key.Id, key);
        return _bySubject.GetOrAdd((workspace, subject), key);
    }
}
