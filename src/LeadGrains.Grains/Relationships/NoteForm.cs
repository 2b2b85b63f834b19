using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>
/// A row of a relation as a few bytes, kept with one of its ends: who owns a lead with the lead, all others with the one whom it leads from, so
/// that hubs keep little. All notes of a node are one text, note by note.
/// </summary>
internal static class NoteForm
{
    [Flags]
    public enum Has
    {
        Nothing = 0, Since = 1, SinceDay = 2, Until = 4, UntilDay = 8, Over = 16, OverDay = 32, Account = 64, Basis = 128, Weight = 256, Leaning = 512, Title = 1024, KnownUntil = 2048,
    }

    /// <summary>Beside the kind, in its byte: an import told of it.</summary>
    public const byte Imported = 1 << 6;

    private static readonly long FirstDay = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>Who keeps it, and the other end; and back again.</summary>
    public static (int, int) Ends(EdgeKind kind, int from, int to) => kind == EdgeKind.Owns ? (to, from) : (from, to);

    /// <param name="other">The end that does not keep it.</param>
    /// <param name="account">Its account's number, where it has one.</param>
    public static void Write(IBufferWriter<byte> into, EdgeRow row, int other, int account)
    {
        Write(into, other);
        Write(into, (int)row.Kind | (row.Imported ? Imported : 0));
        Write(into, row.Origin);
        Write(into, row.KnownFrom - row.Origin);
        Write(into, (int)(Time(row.Since, Has.Since, Has.SinceDay) | Time(row.Until, Has.Until, Has.UntilDay) | Time(row.Over, Has.Over, Has.OverDay)
            | If(row.AccountId is not null, Has.Account) | If(row.Basis is not null, Has.Basis) | If(row.Weight is not null, Has.Weight)
            | If(row.Leaning is not null, Has.Leaning) | If(row.Title is not null, Has.Title) | If(row.KnownUntil is not null, Has.KnownUntil)));
        if (row.KnownUntil is { } until) Write(into, until - row.KnownFrom);
        Write(into, row.Since);
        Write(into, row.Until);
        Write(into, row.Over);
        if (row.AccountId is not null) Write(into, account);
        if (row.Basis is { } basis) Write(into, (int)basis);
        if (row.Weight is { } weight) WriteFixed(into, BitConverter.DoubleToInt64Bits(weight));
        if (row.Leaning is { } leaning) Write(into, (int)leaning);
        if (row.Title is not { } title) return;
        var length = Encoding.UTF8.GetByteCount(title);
        Write(into, length);
        into.Advance(Encoding.UTF8.GetBytes(title, into.GetSpan(length)));
    }

    /// <summary>Seven bits a byte, the least first.</summary>
    public static void Write(IBufferWriter<byte> into, long value)
    {
        var span = into.GetSpan(10);
        var (at, left) = (0, (ulong)value);
        for (; left > 0x7F; left >>= 7) span[at++] = (byte)(left | 0x80);
        span[at++] = (byte)left;
        into.Advance(at);
    }

    public static long Read(ReadOnlySpan<byte> text, ref int at)
    {
        var value = 0ul;
        for (var shift = 0; ; shift += 7)
        {
            var next = text[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next <= 0x7F) return (long)value;
        }
    }

    /// <summary>Past what <see cref="Read"/> would read.</summary>
    public static void Pass(ReadOnlySpan<byte> text, ref int at)
    {
        while (text[at++] > 0x7F)
        {
        }
    }

    public static long ReadFixed(ReadOnlySpan<byte> text, ref int at)
    {
        at += sizeof(long);
        return BinaryPrimitives.ReadInt64LittleEndian(text[(at - sizeof(long))..]);
    }

    public static DateTimeOffset ReadInstant(ReadOnlySpan<byte> text, bool day, ref int at)
    {
        if (!day) return new(ReadFixed(text, ref at), TimeSpan.Zero);
        var folded = Read(text, ref at);
        return new(FirstDay + (((folded >> 1) ^ -(folded & 1)) * TimeSpan.TicksPerDay), TimeSpan.Zero);
    }

    private static Has If(bool there, Has flag) => there ? flag : Has.Nothing;

    private static Has Time(DateTimeOffset? at, Has there, Has day) => at is { } known ? there | If(IsDay(known), day) : Has.Nothing;

    private static bool IsDay(DateTimeOffset at) => at.UtcTicks % TimeSpan.TicksPerDay == 0;

    private static void Write(IBufferWriter<byte> into, DateTimeOffset? at)
    {
        if (at is not { } known) return;
        var days = (known.UtcTicks - FirstDay) / TimeSpan.TicksPerDay;
        if (IsDay(known)) Write(into, (days << 1) ^ (days >> 63));
        else WriteFixed(into, known.UtcTicks);
    }

    private static void WriteFixed(IBufferWriter<byte> into, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(into.GetSpan(sizeof(long)), value);
        into.Advance(sizeof(long));
    }
}
