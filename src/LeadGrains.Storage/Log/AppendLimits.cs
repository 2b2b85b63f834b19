using System.Buffers;
using System.Globalization;
using System.Text;
using LeadGrains.Grains.Log;

namespace LeadGrains.Storage.Log;

/// <summary>
/// What no database takes must be turned away before it joins a batch: a text with a NUL or half a surrogate pair,
/// or a name too long for an index.
/// </summary>
internal static class AppendLimits
{
    /// <summary>Characters of a stream, counter, unique key, principal or idempotency key.</summary>
    public const int MaxName = 300;

    /// <exception cref="ArgumentException">The append can't be stored.</exception>
    public static void Check(Append append)
    {
        Name(append.Stream.Value);
        Text(append.By.Id);
        foreach (var guard in append.Guards) Name(guard switch
        {
            Guard.Count count => count.Counter,
            Guard.Limit limit => limit.Counter,
            Guard.TakeKey take => take.Key,
            Guard.FreeKey free => free.Key,
            _ => throw new ArgumentException($"Unknown guard {guard}.", nameof(append)),
        });
        foreach (var e in append.Events) Check(e);
        if (append.Events.IsEmpty && !append.Guards.IsEmpty) throw new ArgumentException("What guards move must follow from events: an append without events has none.");
        if (append.Idempotency is not { } record) return;
        Name(record.Principal);
        Name(record.Key);
        Text(record.RequestHash);
    }

    private static void Check(NewEvent e)
    {
        Text(e.Type);
        Text(e.Data);
        Text(e.Effect);
        foreach (var link in e.Links) Name(link.Value);
        foreach (var topic in e.Topics) Text(topic);
        foreach (var key in e.KeyIds) Text(key);
    }

    private static void Name(string name)
    {
        if (name.Length is 0 or > MaxName) throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A name in an append has 1 to {MaxName} characters, not {name.Length}."));
        Text(name);
    }

    private static void Text(string? text)
    {
        if (text.AsSpan().Contains('\0') || (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !WellFormed(text)))
            throw new ArgumentException("A text in an append has a NUL or half a surrogate pair.");
    }

    private static bool WellFormed(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out var used) != OperationStatus.Done) return false;
            text = text[used..];
        }
        return true;
    }
}
