using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LeadGrains.Grains;

/// <summary>
/// What this program measures and traces, under one name. Nothing is made while nobody listens. The context of a trace
/// travels as text in calls and appends: a grain's turn begins afresh, here or on another server.
/// </summary>
public static class Telemetry
{
    public const string Name = "LeadGrains";

    public static readonly Meter Meter = new(Name);

    public static readonly ActivitySource Traces = new(Name);

    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] };

    /// <summary>The running span in W3C's form, to be handed on; null when nobody traces.</summary>
    public static string? Current => Traces.HasListeners() && Activity.Current is { IdFormat: ActivityIdFormat.W3C } running ? running.Id : null;

    public static Histogram<double> Duration(string name, string description) => Meter.CreateHistogram(name, "s", description, advice: Seconds);

    /// <summary>Begins a span under one that was handed on; null when nobody traces.</summary>
    public static Activity? Begin(string name, string? parent, ActivityKind kind = ActivityKind.Internal) =>
        parent is not null && ActivityContext.TryParse(parent, null, isRemote: true, out var context) ? Traces.StartActivity(name, kind, context) : null;

    /// <summary>Begins a span of its own that concerns several traces; null when nobody traces, or none of them is traced.</summary>
    public static Activity? Begin(string name, IEnumerable<string?> members, ActivityKind kind)
    {
        if (!Traces.HasListeners()) return null;
        var links = members.OfType<string>().Distinct(StringComparer.Ordinal).Take(MaxLinks)
            .Select(member => ActivityContext.TryParse(member, null, isRemote: true, out var context) ? context : default)
            .Where(context => context != default).Select(context => new ActivityLink(context)).ToArray();
        if (links.Length == 0) return null;
        Activity.Current = null; // loops and watches would else be part of whatever happened to begin them
        return Traces.StartActivity(kind, links: links, name: name, parentContext: Shared(links));
    }

    /// <summary>As many as exporters keep.</summary>
    private const int MaxLinks = 128;

    /// <summary>What concerns one trace only is part of it.</summary>
    private static ActivityContext Shared(ActivityLink[] links) => links.Length == 1 ? links[0].Context : default;
}
