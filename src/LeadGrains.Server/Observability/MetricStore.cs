using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using LeadGrains.Grains;

namespace LeadGrains.Server.Observability;

/// <summary>Adds up what the chosen meters measure.</summary>
public sealed class MetricStore : IDisposable
{
    /// <summary>Whose measurements are shown and exported: ours, the framework's, and the grain runtime's.</summary>
    public static readonly string[] Meters = [Telemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.Orleans", "System.Runtime"];

    private readonly ConcurrentDictionary<Instrument, Family> families = new();
    private readonly MeterListener listener = new();

    /// <param name="meters">Makes this server's own meters; those of other servers in the same process are passed over.</param>
    public MetricStore(IMeterFactory meters)
    {
        listener.InstrumentPublished = (instrument, hearing) =>
        {
            if (Meters.Contains(instrument.Meter.Name) && (instrument.Meter.Scope is null || ReferenceEquals(instrument.Meter.Scope, meters)))
                hearing.EnableMeasurementEvents(instrument, families.GetOrAdd(instrument, static one => new Family(one)));
        };
        listener.SetMeasurementEventCallback<long>(static (_, value, tags, family) => ((Family)family!).Take(value, tags));
        listener.SetMeasurementEventCallback<int>(static (_, value, tags, family) => ((Family)family!).Take(value, tags));
        listener.SetMeasurementEventCallback<double>(static (_, value, tags, family) => ((Family)family!).Take(value, tags));
        listener.Start();
    }

    /// <summary>Everything measured up to now, by name.</summary>
    public IReadOnlyList<Family> Collect()
    {
        listener.RecordObservableInstruments();
        return [.. families.Values.OrderBy(family => family.Instrument.Name, StringComparer.Ordinal)];
    }

    public void Dispose() => listener.Dispose();
}
