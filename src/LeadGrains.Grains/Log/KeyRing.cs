using System.Security.Cryptography;
using LeadGrains.Domain;

namespace LeadGrains.Grains.Log;

/// <summary>
/// Vault keys at hand in this process, so that events are sealed and opened without waiting: keys are fetched in bulk
/// before a read, and fresh ones are committed to the vault before the append that needs them.
/// </summary>
/// <remarks>
/// Begins anew above <see cref="MaxKeys"/> keys. What this process destroys is forgotten at once; <see cref="Forget"/> is for when
/// others destroyed keys, <see cref="Look"/> for when others may have destroyed some.
/// </remarks>
public sealed class KeyRing
{
    public const int MaxKeys = 100_000;

    private readonly IKeyVault vault;
    private readonly Ids ids;
    private HeldKeys _held = new(0);
    private long _heeded;

    public KeyRing(IKeyVault vault, Ids ids)
    {
        (this.vault, this.ids) = (vault, ids);
        // Whoever erases knows of it before anybody else, and answers others who ask.
        vault.Destroyed += Forget;
    }

    /// <summary>Those at hand now.</summary>
    public HeldKeys Held => Volatile.Read(ref _held);

    /// <summary>Grows when keys were forgotten: whatever was opened before may have been erased since, and is to be read anew.</summary>
    public long Epoch => Held.Epoch;

    /// <summary>Fetches those of the keys that are not at hand.</summary>
    /// <returns>What holds all of them but the destroyed, to open by.</returns>
    public async ValueTask<HeldKeys> Fetch(WorkspaceId workspace, IEnumerable<string> keyIds, CancellationToken cancellation = default)
    {
        for (; ; )
        {
            var keys = Held;
            HashSet<string>? missing = null;
            foreach (var id in keyIds)
            {
                if (!keys.Knows(workspace, id))
                    (missing ??= []).Add(id);
            }
            if (missing is null)
                return keys;
            if (MadeRoom(keys))
                continue;
            foreach (var batch in missing.Chunk(1000))
            {
                var found = (await vault.Find(workspace, batch, cancellation)).ToDictionary(key => key.Id, StringComparer.Ordinal);
                foreach (var id in batch)
                    keys.Hold(workspace, id, found.GetValueOrDefault(id));
            }
            // Else some of them may have been read just before they were destroyed.
            if (Epoch == keys.Epoch)
                return keys;
        }
    }

    /// <summary>The key to seal a subject's data with: the one at hand, else the vault's newest, else a new one, committed at once.</summary>
    public async ValueTask<VaultKey> KeyFor(WorkspaceId workspace, string subject, CancellationToken cancellation = default)
    {
        for (; ; )
        {
            var keys = Held;
            if (keys.FindFor(workspace, subject) is { } known)
                return known;
            if (MadeRoom(keys))
                continue;
            var key = await vault.Newest(workspace, subject, cancellation);
            if (key is null)
            {
                key = new VaultKey(ids.NewGuid().ToString("N"), subject, RandomNumberGenerator.GetBytes(32));
                await vault.Add(workspace, [key], cancellation);
            }
            key = keys.HoldFor(workspace, subject, key);
            if (Epoch == keys.Epoch)
                return key;
        }
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
        HeldKeys keys;
        do keys = Held;
        while (Interlocked.CompareExchange(ref _held, new(keys.Epoch + 1), keys) != keys);
    }

    private bool MadeRoom(HeldKeys keys)
    {
        if (!keys.IsFull)
            return false;
        Interlocked.CompareExchange(ref _held, new(keys.Epoch), keys);
        return true;
    }
}
