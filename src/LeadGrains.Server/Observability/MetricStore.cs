using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace LeadGrains.Server.Observability;

/// <summary>Adds up what the chosen meters measure. Of their tags only those with few values are kept.</summary>
public sealed class MetricStore : IDisposable
{
    private static readonly string[] Meters = ["LeadGrains", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private static readonly HashSet<string> KeptTags =
        ["http.request.method", "http.response.status_code", "http.route", "outcome", "kind", "database", "gc.heap.generation", "cpu.mode"];

    private readonly ConcurrentDictionary<(Instrument Instrument, string Tags), Series> series = new();
    private readonly MeterListener listener = new();

    public MetricStore()
    {
        listener.InstrumentPublished = (instrument, hearing) =>
        {
            if (Meters.Contains(instrument.Meter.Name)) hearing.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.Start();
    }

    /// <summary>Everything measured up to now.</summary>
    public IReadOnlyList<(Instrument Instrument, string Tags, Series Series)> Collect()
    {
        listener.RecordObservableInstruments();
        return [.. series.Select(s => (s.Key.Instrument, s.Key.Tags, s.Value)).OrderBy(s => s.Instrument.Name, StringComparer.Ordinal).ThenBy(s => s.Tags, StringComparer.Ordinal)];
    }

    public void Dispose() => listener.Dispose();

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kept = PrometheusText.Labels(tags, KeptTags);
        series.GetOrAdd((instrument, kept), key => new Series(key.Instrument)).Take(value);
    }
}
