using System.Collections.Concurrent;
using LeadGrains.Domain;
using LeadGrains.Storage.Ops;

namespace LeadGrains.Server.Auth;

/// <summary>
/// Proves credentials. What was proven is remembered for a few seconds, so that a request seldom waits for the database;
/// a revocation counts here at once, and on other servers of the same store as soon as they hear of it, or after at most <see cref="Remembered"/>.
/// </summary>
public sealed class TokenStore(TokenRows rows, TimeProvider time)
{
    public static readonly TimeSpan Remembered = TimeSpan.FromSeconds(5);

    /// <summary>More is forgotten at once: the cache holds tokens in use, not every token there is.</summary>
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<string, Entry> known = new(StringComparer.Ordinal);
    private long epoch;

    /// <summary>Null when nobody has that secret, or it has expired or was revoked.</summary>
    public ValueTask<Credential?> Prove(string secret, CancellationToken cancellation = default)
    {
        Span<char> hash = stackalloc char[Secret.HashLength];
        Secret.Hash(secret, hash);
        return Known(hash) is { } entry ? new(Valid(entry.Credential)) : Unknown(new(hash), cancellation);
    }

    /// <summary>The same for an id, e.g. one that a ticket names or a watch runs under.</summary>
    public ValueTask<Credential?> Find(WorkspaceId workspace, string id, CancellationToken cancellation = default) =>
        Current($"{workspace}/{id}", () => rows.ById(workspace.Value, id, cancellation));

    public async Task<bool> Revoke(WorkspaceId workspace, string id, CancellationToken cancellation = default)
    {
        var revoked = await rows.Revoke(workspace.Value, id, Now, cancellation);
        Forget();
        return revoked;
    }

    public void Forget()
    {
        Interlocked.Increment(ref epoch); // what is being read meanwhile must not be remembered either
        known.Clear();
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private ValueTask<Credential?> Current(string key, Func<Task<TokenRow?>> read) =>
        Known(key) is { } entry ? new(Valid(entry.Credential)) : new(ReadAgain(key, read));

    private Entry? Known(ReadOnlySpan<char> key) => known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var entry) && time.GetElapsedTime(entry.ReadAt) < Remembered ? entry : null;

    /// <summary>Apart, so that a known secret costs no closure.</summary>
    private ValueTask<Credential?> Unknown(string hash, CancellationToken cancellation) => new(ReadAgain(hash, () => rows.ByHash(hash, cancellation)));

    private async Task<Credential?> ReadAgain(string key, Func<Task<TokenRow?>> read)
    {
        var (began, at) = (Interlocked.Read(ref epoch), time.GetTimestamp());
        var row = await read();
        if (row is null || row.RevokedAt is not null) return null; // not remembered: guesses must not fill the memory
        var credential = Of(row);
        if (known.Count >= MostRemembered) known.Clear();
        if (Interlocked.Read(ref epoch) == began) known[key] = new(credential, at);
        return Valid(credential);
    }

    private Credential? Valid(Credential credential) => credential.ExpiresAt <= time.GetUtcNow() ? null : credential;

    private static Credential Of(TokenRow row) => new(
        new(row.Workspace), row.Id, Enum.Parse<CredentialKind>(row.Kind), row.Name, Enum.Parse<Role>(row.Role),
        row.UserId is { } user ? new UserId(user) : null,
        row.ExpiresAt is { } expires ? DateTimeOffset.FromUnixTimeMilliseconds(expires) : null);

    private sealed record Entry(Credential Credential, long ReadAt);
}
