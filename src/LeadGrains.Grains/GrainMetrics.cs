using System.Diagnostics.Metrics;
using LeadGrains.Domain;

namespace LeadGrains.Grains;

/// <summary>What grains measure of themselves.</summary>
internal static class GrainMetrics
{
    private static readonly Histogram<double> Commands = Telemetry.Duration("leadgrains.command.duration", "From the call to the answer, by kind of command and outcome");
    private static readonly Counter<long> Retries = Telemetry.Meter.CreateCounter<long>("leadgrains.command.retries", description: "Commands decided anew because another append came first");
    private static readonly Histogram<double> Activations = Telemetry.Duration("leadgrains.grain.activation.duration", "Loading of a grain's state");
    private static readonly UpDownCounter<long> Live = Telemetry.Meter.CreateUpDownCounter<long>("leadgrains.grain.live", description: "Grains in memory");

    public static void Answered<TState>(string command, Reply<TState>? reply, TimeSpan took) where TState : class
    {
        if (Commands.Enabled) Commands.Record(took.TotalSeconds, new("kind", command), new("outcome", Outcome(reply)));
    }

    public static void Retried(string command) => Retries.Add(1, new KeyValuePair<string, object?>("kind", command));

    public static void Activated(EntityKind kind, TimeSpan took)
    {
        Activations.Record(took.TotalSeconds, Tag(kind));
        Live.Add(1, Tag(kind));
    }

    public static void Deactivated(EntityKind kind) => Live.Add(-1, Tag(kind));

    private static KeyValuePair<string, object?> Tag(EntityKind kind) => new("kind", kind.ToString());

    private static string Outcome<TState>(Reply<TState>? reply) where TState : class => reply switch
    {
        null => "failed",
        { Refusal: not null } => "refused",
        { Replayed: true } => "replayed",
        { Events: 0 } => "unchanged",
        _ => "changed",
    };
}
