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
        foreach (var metric in store.Collect().GroupBy(s => s.Instrument.Name))
        {
            var (instrument, _, first) = metric.First();
            var name = Name(instrument);
            text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {(first.IsHistogram ? "histogram" : IsCounter(instrument) ? "counter" : "gauge")}\n");
            foreach (var (_, tags, series) in metric) Append(text, name, tags, series);
        }

        return text.ToString();
    }

    /// <summary>The kept tags as <c>a="x",b="y"</c>.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags, HashSet<string> kept)
    {
        if (tags.IsEmpty) return "";
        var text = new StringBuilder();
        foreach (var (key, value) in tags)
            if (kept.Contains(key))
                text.Append(text.Length == 0 ? "" : ",").Append(Plain(key)).Append("=\"").Append(Escaped(value)).Append('"');
        return text.ToString();
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
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{tags}{comma}le=\"{Series.Bounds[i]}\"}} {buckets[i]}\n");
        text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{tags}{comma}le=\"+Inf\"}} {count}\n{name}_sum{Braced(tags)} {sum}\n{name}_count{Braced(tags)} {count}\n");
    }

    private static string Braced(string tags) => tags.Length == 0 ? "" : $"{{{tags}}}";

    private static bool IsCounter(Instrument instrument) =>
        instrument.GetType().Name is var kind && kind.Contains("Counter", StringComparison.Ordinal) && !kind.Contains("UpDown", StringComparison.Ordinal);

    private static string Name(Instrument instrument) =>
        Plain(instrument.Name) + (instrument.Unit == "s" ? "_seconds" : instrument.Unit == "By" ? "_bytes" : "") + (IsCounter(instrument) ? "_total" : "");

    private static string Plain(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private static string Escaped(object? value) =>
        (Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")
            .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
