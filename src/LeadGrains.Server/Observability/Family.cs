using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace LeadGrains.Server.Observability;

/// <summary>All series of one instrument. Of their tags only those with few values are kept.</summary>
public sealed class Family(Instrument instrument)
{
    private const int MostUsual = 256;

    private static readonly HashSet<string> KeptTags =
        ["http.request.method", "http.response.status_code", "http.route", "outcome", "kind", "level", "database", "gc.heap.generation", "cpu.mode"];

    private readonly ConcurrentDictionary<string, Series> series = new(StringComparer.Ordinal);

    public Instrument Instrument => instrument;

    /// <summary>Series by their tags, as <c>a="x",b="y"</c>.</summary>
    public IReadOnlyList<KeyValuePair<string, Series>> All => [.. series.OrderBy(one => one.Key, StringComparer.Ordinal)];

    /// <summary>On every command's path: makes nothing once the series is there.</summary>
    public void Take(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Span<char> text = stackalloc char[MostUsual];
        var known = series.GetAlternateLookup<ReadOnlySpan<char>>();
        if (PrometheusText.TryLabels(tags, KeptTags, text, out var length) && known.TryGetValue(text[..length], out var found)) found.Take(value);
        else series.GetOrAdd(PrometheusText.Labels(tags, KeptTags), static (_, of) => new Series(of), instrument).Take(value);
    }
}
