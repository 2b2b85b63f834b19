namespace LeadGrains.Embedded;

/// <summary>
/// Who waits for whom, from a running request up to the first: kept only where <see cref="EmbeddedGrainOptions.RefuseCallCycles"/>.
/// </summary>
internal sealed class CallChain(Activation grain, CallChain? caller)
{
    private static readonly AsyncLocal<CallChain?> Running = new();

    private volatile bool _ended;

    /// <summary>The chain that the running code belongs to.</summary>
    public static CallChain? Current => Running.Value;

    /// <summary>Lets the running code, and what it calls, belong to a new link.</summary>
    public static CallChain Enter(Activation grain, CallChain? caller) => Running.Value = new(grain, caller);

    /// <summary>Nobody waits for this request any more, though code it left behind may still run.</summary>
    public void End() => _ended = true;

    /// <summary>What is wrong with calling that grain from here: it would wait for a request that waits for this call.</summary>
    public InvalidOperationException? Cycle(GrainKind kind, string key) =>
        Links().Any(link => !link._ended && link.Grain.Kind == kind && string.Equals(link.Grain.Key, key, StringComparison.Ordinal))
            ? new($"Call cycle: {string.Join(" → ", Links().Reverse().Select(link => link.Grain))} → {kind.Type}/{key} would wait for itself.")
            : null;

    private Activation Grain { get; } = grain;

    private IEnumerable<CallChain> Links()
    {
        for (var link = this; link is not null; link = link.Caller) yield return link;
    }

    private CallChain? Caller { get; } = caller;
}
