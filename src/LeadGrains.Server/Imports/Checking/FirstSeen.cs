using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LeadGrains.Server.Imports.Checking;

/// <summary>
/// Which keys have been seen, and on which line first. Of each key 63 bits of a hash are kept, in a table without pointers: 25 MB for
/// a million of them. That two keys of a million are taken for one has a chance of one in eighteen million.
/// </summary>
internal sealed class FirstSeen
{
    private const int Gone = -1;

    private ulong[] digests = new ulong[16];
    private int[] lines = new int[16];
    private int taken;

    /// <summary>Null the first time, then the line of the first time.</summary>
    public int? Add(string key, int line)
    {
        if (4 * taken >= 3 * digests.Length)
            Grow();
        var (digest, place) = Find(key);
        if (digests[place] != 0 && lines[place] != Gone)
            return lines[place];
        taken += digests[place] == 0 ? 1 : 0;
        (digests[place], lines[place]) = (digest, line);
        return null;
    }

    public bool Contains(string key) => Find(key) is var (_, place) && digests[place] != 0 && lines[place] != Gone;

    public void Remove(string key) => lines[Find(key).Place] = Gone;

    private (ulong Digest, int Place) Find(string key)
    {
        var digest = Digest(key);
        return (digest, PlaceOf(digest));
    }

    /// <summary>Where it is, or where it would be put.</summary>
    private int PlaceOf(ulong digest)
    {
        var mask = digests.Length - 1;
        var place = (int)digest & mask;
        while (digests[place] != 0 && digests[place] != digest)
            place = (place + 1) & mask;
        return place;
    }

    private void Grow()
    {
        var (oldDigests, oldLines) = (digests, lines);
        (digests, lines) = (new ulong[2 * oldDigests.Length], new int[2 * oldDigests.Length]);
        for (var i = 0; i < oldDigests.Length; i++)
        {
            if (oldDigests[i] == 0)
                continue;
            var place = PlaceOf(oldDigests[i]);
            (digests[place], lines[place]) = (oldDigests[i], oldLines[i]);
        }
    }

    /// <summary>Never 0, which marks a free place.</summary>
    private static ulong Digest(string key)
    {
        Span<byte> text = stackalloc byte[512], hash = stackalloc byte[SHA256.HashSizeInBytes];
        if (Encoding.UTF8.TryGetBytes(key, text, out var length))
            SHA256.HashData(text[..length], hash);
        else
            SHA256.HashData(Encoding.UTF8.GetBytes(key), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash) | 1UL << 63;
    }
}
