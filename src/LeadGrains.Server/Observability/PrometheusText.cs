using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace LeadGrains.Server.Observability;

/// <summary>Writes metrics in Prometheus' text format, version 0.0.4.</summary>
public static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Of(MetricStore store)
    {
        var text = new StringBuilder();
        foreach (var family in store.Collect()) Append(text, family);
        return text.ToString();
    }

    /// <summary>The kept tags as <c>a="x",b="y"</c>.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags, HashSet<string> kept)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in tags)
            if (kept.Contains(key))
                text.Append(text.Length == 0 ? "" : ",").Append(Plain(key)).Append("=\"").Append(Escaped(value)).Append('"');
        return text.ToString();
    }

    /// <summary>The same without making anything; false when it doesn't fit, or a value would have to be escaped.</summary>
    public static bool TryLabels(ReadOnlySpan<KeyValuePair<string, object?>> tags, HashSet<string> kept, Span<char> text, out int length)
    {
        length = 0;
        foreach (var (key, value) in tags)
        {
            if (!kept.Contains(key)) continue;
            var start = length + (length == 0 ? 0 : 1);
            var fits = value is int number
                ? text[length..].TryWrite(CultureInfo.InvariantCulture, $"{(length == 0 ? "" : ",")}{key}=\"{number}\"", out var written)
                : text[length..].TryWrite(CultureInfo.InvariantCulture, $"{(length == 0 ? "" : ",")}{key}=\"{value as string}\"", out written);
            if (!fits || value is not (int or string) || value is string plain && plain.AsSpan().IndexOfAny("\\\"\n") >= 0) return false;
            text.Slice(start, key.Length).Replace('.', '_');
            length += written;
        }

        return true;
    }

    /// <summary>What the instrument is called here.</summary>
    public static string Name(Instrument instrument) =>
        Plain(instrument.Name) + (instrument.Unit == "s" ? "_seconds" : instrument.Unit == "By" ? "_bytes" : "") + (IsCounter(instrument) ? "_total" : "");

    private static void Append(StringBuilder text, Family family)
    {
        var all = family.All;
        if (all.Count == 0) return;
        var name = Name(family.Instrument);
        if (family.Instrument.Description is { Length: > 0 } meaning)
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {meaning.ReplaceLineEndings(" ")}\n");
        text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {(all[0].Value.IsHistogram ? "histogram" : IsCounter(family.Instrument) ? "counter" : "gauge")}\n");
        foreach (var (tags, series) in all) Append(text, name, tags, series);
    }

    private static void Append(StringBuilder text, string name, string tags, Series series)
    {
        var (sum, count, buckets) = series.Read();
        if (!series.IsHistogram)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name}{Braced(tags)} {sum}\n");
            return;
        }

        var comma = tags.Length == 0 ? "" : ",";
        for (var i = 0; i < buckets.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{tags}{comma}le=\"{series.Bounds[i]}\"}} {buckets[i]}\n");
        text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{tags}{comma}le=\"+Inf\"}} {count}\n{name}_sum{Braced(tags)} {sum}\n{name}_count{Braced(tags)} {count}\n");
    }

    private static string Braced(string tags) => tags.Length == 0 ? "" : $"{{{tags}}}";

    private static bool IsCounter(Instrument instrument) =>
        instrument.GetType().Name is var kind && kind.Contains("Counter", StringComparison.Ordinal) && !kind.Contains("UpDown", StringComparison.Ordinal);

    private static string Plain(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private static string Escaped(object? value) =>
        (Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")
            .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
