using System.Diagnostics.Metrics;
using LeadGrains.Grains;
using Serilog.Core;
using Serilog.Events;

namespace LeadGrains.Server.Observability;

/// <summary>Counts log lines that tell of trouble.</summary>
internal sealed class LogCounter : ILogEventSink
{
    private static readonly Counter<long> Lines = Telemetry.Meter.CreateCounter<long>("leadgrains.log.lines", description: "Log lines of level Warning and above, by level");

    // There from the start: an alert on what isn't there yet can't tell zero from nothing.
    private readonly Counter<long> lines = Lines;

    public void Emit(LogEvent logEvent)
    {
        if (logEvent.Level >= LogEventLevel.Warning) lines.Add(1, new KeyValuePair<string, object?>("level", logEvent.Level.ToString()));
    }
}
