using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LeadGrains.Server.Imports.Checking;

/// <summary>Which keys have been seen, and on which line first: 128 bits of a hash each, so that a million of them are no burden.</summary>
internal sealed class FirstSeen
{
    private readonly Dictionary<UInt128, int> lines = [];

    /// <summary>Null the first time, then the line of the first time.</summary>
    public int? Add(string key, int line)
    {
        var digest = Digest(key);
        return lines.TryAdd(digest, line) ? null : lines[digest];
    }

    public bool Contains(string key) => lines.ContainsKey(Digest(key));

    public void Remove(string key) => lines.Remove(Digest(key));

    private static UInt128 Digest(string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
