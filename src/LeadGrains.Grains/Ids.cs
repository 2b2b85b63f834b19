using System.Buffers.Binary;
using LeadGrains.Domain;

namespace LeadGrains.Grains;

/// <summary>Makes time-ordered ids: 48 bits of milliseconds and 80 random ones, growing within one millisecond, as 26 letters of Crockford's base 32.</summary>
/// <remarks>Thread-safe. Time and randomness are given, so that a seeded source makes the same ids again.</remarks>
public sealed class Ids(TimeProvider time, Random random)
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private readonly Lock _lock = new();
    private UInt128 _last;

    public T New<T>() where T : struct, IId<T> => T.Of(T.Prefix + Text(Next()));

    /// <summary>The part of an id behind its prefix: for what has no typed id of its own.</summary>
    public string NewText() => Text(Next());

    /// <summary>A time-ordered 128-bit value, e.g. for an append.</summary>
    public Guid NewGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Next());
        return new Guid(bytes, bigEndian: true);
    }

    private UInt128 Next()
    {
        lock (_lock)
        {
            var milliseconds = (UInt128)(ulong)time.GetUtcNow().ToUnixTimeMilliseconds();
            // The top random bit stays clear so that growing within a millisecond has room.
            var fresh = (milliseconds << 80) | ((UInt128)(ushort)random.Next(0x8000) << 64) | (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            _last = fresh > _last ? fresh : _last + 1;
            return _last;
        }
    }

    private static string Text(UInt128 value) => string.Create(26, value, static (chars, bits) =>
    {
        for (var i = chars.Length - 1; i >= 0; i--, bits >>= 5)
            chars[i] = Alphabet[(int)(bits & 31)];
    });
}
