using System.Diagnostics;
using System.Diagnostics.Metrics;
using LeadGrains.Grains;
using LeadGrains.Grains.Log;

namespace LeadGrains.Storage.Log;

/// <summary>What is measured and traced of the writing of batches. A batch's span concerns the traces of all its members.</summary>
internal readonly struct AppendTelemetry : IDisposable
{
    private static readonly Histogram<double> Batches = Telemetry.Duration("leadgrains.append.duration", "One batch of appends, from its beginning to its commit");
    private static readonly Histogram<long> Sizes = Telemetry.Meter.CreateHistogram("leadgrains.append.batch.size", description: "Appends of one batch", advice: new InstrumentAdvice<long> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] });
    private static readonly Counter<long> Events = Telemetry.Meter.CreateCounter<long>("leadgrains.append.events", description: "Events committed by this process");
    private static readonly Counter<long> Conflicts = Telemetry.Meter.CreateCounter<long>("leadgrains.append.conflicts", description: "Appends that another one came before");

    private readonly long began;
    private readonly int size;
    private readonly Activity? span;

    private AppendTelemetry(int size, Activity? span) => (began, this.size, this.span) = (Stopwatch.GetTimestamp(), size, span);

    public static AppendTelemetry Begin(Append[] appends)
    {
        var span = Telemetry.Traces.HasListeners() ? Telemetry.Begin("log append", appends.Select(append => append.Trace), ActivityKind.Client) : null;
        span?.SetTag("leadgrains.batch.size", appends.Length);
        return new(appends.Length, span);
    }

    /// <summary>Without this, it failed.</summary>
    public void Committed(Resolution resolution)
    {
        Measure("committed");
        Events.Add(resolution.Events.Count);
        if (Conflicts.Enabled) Conflicts.Add(resolution.Results.Count(result => result is AppendResult.VersionConflict));
        span?.SetTag("leadgrains.batch.events", resolution.Events.Count).SetTag("leadgrains.seq", resolution.HeadSeq).SetStatus(ActivityStatusCode.Ok);
    }

    public void Failed()
    {
        Measure("failed");
        span?.SetStatus(ActivityStatusCode.Error);
    }

    public void Dispose() => span?.Dispose();

    private void Measure(string outcome)
    {
        if (!Batches.Enabled) return;
        Batches.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
        Sizes.Record(size);
    }
}
