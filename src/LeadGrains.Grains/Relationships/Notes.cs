using System.Runtime.InteropServices;

namespace LeadGrains.Grains.Relationships;

/// <summary>
/// Room for small texts of bytes that never change once they are kept: a change keeps another one, and when too much has been given up, what is
/// left moves to new room. One thread keeps while others read.
/// </summary>
internal sealed class Notes
{
    /// <summary>No text.</summary>
    public const int None = 0;

    private const int PieceBits = 18;
    private const int LeastPiece = 1 << 10;

    private byte[][] pieces = [];
    private int last = -1;
    private int end;

    /// <summary>Of all that was ever kept here.</summary>
    public long Bytes { get; private set; }

    /// <summary>Of what nobody asks for any more.</summary>
    public long Wasted { get; private set; }

    /// <summary>Whether to move on: more is given up than needed.</summary>
    public bool IsWorn => Wasted > 1 << 20 && Wasted > Bytes / 2;

    /// <returns>Where it is to be found.</returns>
    public int Keep(ReadOnlySpan<byte> text)
    {
        if (text.Length == 0) return None;
        if (last < 0 || end + text.Length > pieces[last].Length) Open(text.Length);
        text.CopyTo(pieces[last].AsSpan(end));
        var place = (last << PieceBits) | end;
        end += text.Length;
        Bytes += text.Length;
        return place;
    }

    /// <summary>From where it was kept on, and perhaps beyond its end.</summary>
    public ReadOnlySpan<byte> At(int place) => pieces[place >> PieceBits].AsSpan(place & ((1 << PieceBits) - 1));

    public void GiveUp(int bytes) => Wasted += bytes;

    private void Open(int least)
    {
        // The first byte of all is nobody's: its place stands for none.
        end = last < 0 ? 1 : 0;
        var size = Math.Max(least + end, Math.Clamp((int)Math.Min(Bytes, int.MaxValue), LeastPiece, 1 << PieceBits));
        var more = new byte[pieces.Length + 1][];
        pieces.CopyTo(more, 0);
        more[++last] = new byte[size];
        pieces = more;
    }
}
