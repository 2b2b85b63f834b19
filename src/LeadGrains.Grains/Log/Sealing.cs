using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeadGrains.Domain;

namespace LeadGrains.Grains.Log;

/// <summary>
/// Seals and opens personal data while one JSON text is written or read on this thread. Subjects without a key at hand
/// are noted in <see cref="MissingSubjects"/>: the text is then worthless and is to be written again with their keys.
/// </summary>
internal sealed class Sealing(HeldKeys held, WorkspaceId workspace)
{
    [ThreadStatic]
    private static Sealing? _current;

    private const int NonceSize = 12;
    public const int TagSize = 16;

    /// <summary>Keys asked for since.</summary>
    public Dictionary<string, VaultKey>? Keys { get; set; }

    /// <summary>Keys that something was sealed with, in order; nearly always none or one.</summary>
    public ImmutableArray<string> UsedKeys { get; private set; } = [];

    /// <summary>In order.</summary>
    public ImmutableArray<string> MissingSubjects { get; private set; } = [];

    public static Sealing Current => _current ?? throw new InvalidOperationException("Personal data is written to and read from the log through EventCodec only.");

    public T Run<T>(Func<T> work)
    {
        var outer = _current;
        _current = this;
        try
        {
            return work();
        }
        finally
        {
            _current = outer;
        }
    }

    public (string KeyId, byte[] Cipher) Seal(string subject, string text)
    {
        if ((Keys?.GetValueOrDefault(subject) ?? held.FindFor(workspace, subject)) is not { } key)
        {
            MissingSubjects = With(MissingSubjects, subject);
            return ("", []);
        }
        UsedKeys = With(UsedKeys, key.Id);
        var plain = Encoding.UTF8.GetBytes(text);
        var cipher = new byte[NonceSize + plain.Length + TagSize];
        var nonce = cipher.AsSpan(0, NonceSize);
        Nonces.Next(nonce);
        using var lease = Cipher.Of(key);
        lease.Aes.Encrypt(nonce, plain, cipher.AsSpan(NonceSize, plain.Length), cipher.AsSpan(NonceSize + plain.Length), Encoding.UTF8.GetBytes(subject));
        return (key.Id, cipher);
    }

    /// <summary>The text, or null when its key was destroyed.</summary>
    public string? Open(string subject, string keyId, byte[] cipher)
    {
        if (held.Find(workspace, keyId) is not { } key)
            return null;
        var plain = new byte[cipher.Length - NonceSize - TagSize];
        using var lease = Cipher.Of(key);
        lease.Aes.Decrypt(cipher.AsSpan(0, NonceSize), cipher.AsSpan(NonceSize, plain.Length), cipher.AsSpan(NonceSize + plain.Length), plain, Encoding.UTF8.GetBytes(subject));
        return Encoding.UTF8.GetString(plain);
    }

    private static ImmutableArray<string> With(ImmutableArray<string> sorted, string name)
    {
        var place = sorted.BinarySearch(name, StringComparer.Ordinal);
        return place >= 0 ? sorted : sorted.Insert(~place, name);
    }
}

/// <summary>Random bytes, fetched many at once: each call of the generator costs as much as sealing a line.</summary>
internal static class Nonces
{
    private const int AtOnce = 4096;

    [ThreadStatic]
    private static byte[]? _bytes;

    [ThreadStatic]
    private static int _used;

    /// <summary>Fills it with bytes that nobody else gets.</summary>
    public static void Next(Span<byte> nonce)
    {
        if (_bytes is null || _used + nonce.Length > _bytes.Length)
        {
            RandomNumberGenerator.Fill(_bytes ??= new byte[AtOnce]);
            _used = 0;
        }
        _bytes.AsSpan(_used, nonce.Length).CopyTo(nonce);
        _used += nonce.Length;
    }
}

/// <summary>A key's cipher. The workspace's own, which seals most of what is sealed, is kept ready on each thread; others are gone after use, as their keys may be.</summary>
internal readonly struct Cipher : IDisposable
{
    [ThreadStatic]
    private static (byte[] Secret, AesGcm Aes)? _workspaces;

    private readonly bool _kept;

    private Cipher(AesGcm aes, bool kept) => (Aes, _kept) = (aes, kept);

    public AesGcm Aes { get; }

    public static Cipher Of(VaultKey key)
    {
        if (key.Subject != Personal.WorkspaceSubject)
            return new(new AesGcm(key.Secret, Sealing.TagSize), kept: false);
        if (_workspaces is not { } known || known.Secret != key.Secret)
        {
            _workspaces?.Aes.Dispose();
            _workspaces = known = (key.Secret, new AesGcm(key.Secret, Sealing.TagSize));
        }
        return new(known.Aes, kept: true);
    }

    public void Dispose()
    {
        if (!_kept) Aes.Dispose();
    }
}

/// <summary>Personal data in the log: <c>{"subject","keyId","cipher"}</c>, or the subject alone when erased.</summary>
internal sealed class SealedPersonalJson : JsonConverter<Personal>
{
    private sealed record Sealed(string Subject, string? KeyId = null, byte[]? Cipher = null);

    public override Personal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var form = JsonSerializer.Deserialize<Sealed>(ref reader, options) ?? throw new JsonException("sealed personal data is an object");
        return new Personal(form.Subject, form is { KeyId: { } key, Cipher: { } cipher } ? Sealing.Current.Open(form.Subject, key, cipher) : null);
    }

    public override void Write(Utf8JsonWriter writer, Personal value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("subject", value.Subject);
        if (value.Text is { } text)
        {
            var (key, cipher) = Sealing.Current.Seal(value.Subject, text);
            writer.WriteString("keyId", key);
            writer.WriteBase64String("cipher", cipher);
        }
        writer.WriteEndObject();
    }
}

/// <summary>Personal data as readers see it: the text, or null when erased.</summary>
internal sealed class OpenPersonalJson : JsonConverter<Personal>
{
    public override Personal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Personal data that was shown is not read back.");

    public override void Write(Utf8JsonWriter writer, Personal value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
}
