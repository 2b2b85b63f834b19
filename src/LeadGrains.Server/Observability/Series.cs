using System.Diagnostics.Metrics;

namespace LeadGrains.Server.Observability;

/// <summary>One instrument's measurements under one set of tags.</summary>
public sealed class Series
{
    /// <summary>Upper bounds of a histogram's buckets where the instrument has no advice, or the framework's: seconds.</summary>
    private static readonly double[] Seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Lock gate = new();
    private readonly long[]? buckets;
    private readonly bool replaces;
    private double sum;
    private long count;

    public Series(Instrument instrument)
    {
        var kind = instrument.GetType().Name;
        Bounds = instrument is Histogram<long> { Advice.HistogramBucketBoundaries: { } advised } ? [.. advised.Select(bound => (double)bound)] : Seconds;
        if (kind.StartsWith("Histogram", StringComparison.Ordinal)) buckets = new long[Bounds.Length];
        replaces = instrument.IsObservable || kind.StartsWith("Gauge", StringComparison.Ordinal);
    }

    public double[] Bounds { get; }

    public bool IsHistogram => buckets is not null;

    public void Take(double value)
    {
        lock (gate)
        {
            sum = replaces ? value : sum + value;
            count++;
            if (buckets is null) return;
            var bucket = 0;
            while (bucket < Bounds.Length && value > Bounds[bucket]) bucket++;
            if (bucket < Bounds.Length) buckets[bucket]++;
        }
    }

    /// <returns>Buckets hold everything up to their bound.</returns>
    public (double Sum, long Count, long[] Buckets) Read()
    {
        lock (gate)
        {
            var total = 0L;
            return (sum, count, buckets is null ? [] : [.. buckets.Select(own => total += own)]);
        }
    }
}
