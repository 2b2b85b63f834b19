using System.Diagnostics.Metrics;

namespace LeadGrains.Server.Observability;

/// <summary>One instrument's measurements under one set of tags.</summary>
public sealed class Series
{
    /// <summary>Upper bounds of a histogram's buckets: seconds, as the framework's and our instruments measure.</summary>
    public static readonly double[] Bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Lock gate = new();
    private readonly long[]? buckets;
    private readonly bool replaces;
    private double sum;
    private long count;

    public Series(Instrument instrument)
    {
        var kind = instrument.GetType().Name;
        if (kind.StartsWith("Histogram", StringComparison.Ordinal)) buckets = new long[Bounds.Length];
        replaces = instrument.IsObservable || kind.StartsWith("Gauge", StringComparison.Ordinal);
    }

    public bool IsHistogram => buckets is not null;

    public void Take(double value)
    {
        lock (gate)
        {
            sum = replaces ? value : sum + value;
            count++;
            for (var i = 0; i < buckets?.Length; i++)
                if (value <= Bounds[i])
                    buckets[i]++;
        }
    }

    public (double Sum, long Count, long[] Buckets) Read()
    {
        lock (gate) return (sum, count, buckets is null ? [] : [.. buckets]);
    }
}
