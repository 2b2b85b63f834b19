using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LeadGrains.Server.Http;

/// <summary>
/// One of very many small objects, put together in a row of bytes before the writer gets it as a whole: what stands between the values is copied, not
/// written name by name. To be disposed of; if it is not, its room is lost to the pool, no more.
/// </summary>
internal ref struct JsonPiece()
{
    private byte[] room = ArrayPool<byte>.Shared.Rent(2048);
    private int length;

    /// <summary>Gives the writer the piece, and begins the next.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteRawValue(room.AsSpan(0, length), skipInputValidation: true);
        length = 0;
    }

    public void Raw(scoped ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        length += text.Length;
    }

    /// <summary>In quotes; or null.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Raw("null"u8);
            return;
        }
        var into = Room((text.Length * 3) + 2);
        var count = Encoding.UTF8.GetBytes(text, into[1..]);
        if (HttpJson.Options.Encoder!.FindFirstCharacterToEncodeUtf8(into.Slice(1, count)) >= 0)
        {
            Raw("\""u8);
            Raw(JsonEncodedText.Encode(text, HttpJson.Options.Encoder).EncodedUtf8Bytes);
            Raw("\""u8);
            return;
        }
        into[0] = into[count + 1] = (byte)'"';
        length += count + 2;
    }

    /// <summary>A text that needs no look at it; or null.</summary>
    public void Text(JsonEncodedText[] texts, int? which)
    {
        if (which is not { } known)
        {
            Raw("null"u8);
            return;
        }
        Raw("\""u8);
        Raw(texts[known].EncodedUtf8Bytes);
        Raw("\""u8);
    }

    public void Instant(DateTimeOffset? at)
    {
        if (at is not { } known)
        {
            Raw("null"u8);
            return;
        }
        Raw("\""u8);
        Raw(InstantJson.Written(known, stackalloc byte[InstantJson.Longest]));
        Raw("\""u8);
    }

    public void Number(double? value)
    {
        if (value is not { } known)
        {
            Raw("null"u8);
            return;
        }
        known.TryFormat(Room(32), out var count, default, CultureInfo.InvariantCulture);
        length += count;
    }

    public void Number(int value)
    {
        value.TryFormat(Room(16), out var count, default, CultureInfo.InvariantCulture);
        length += count;
    }

    public readonly void Dispose() => ArrayPool<byte>.Shared.Return(room);

    private Span<byte> Room(int least)
    {
        if (room.Length - length < least) Grow(least);
        return room.AsSpan(length);
    }

    private void Grow(int least)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(room.Length * 2, length + least));
        room.AsSpan(0, length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(room);
        room = larger;
    }
}
