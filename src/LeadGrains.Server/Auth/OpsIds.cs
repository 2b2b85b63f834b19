using System.Buffers.Binary;
using System.Security.Cryptography;

namespace LeadGrains.Server.Auth;

/// <summary>Ids of credentials: time-ordered, so that a list sorts by them, and not to be guessed.</summary>
public static class OpsIds
{
    public static string New(string prefix, DateTimeOffset now)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, now.ToUnixTimeMilliseconds() << 16);
        RandomNumberGenerator.Fill(bytes[6..]);
        return prefix + Convert.ToHexStringLower(bytes);
    }
}
