using LeadGrains.Domain;

namespace LeadGrains.Grains;

/// <summary>Who calls, and under which conditions.</summary>
/// <param name="IfMatch">The version the caller saw; another one refuses the command.</param>
/// <param name="Idempotency">Makes the outcome repeatable.</param>
/// <param name="Seen">A position up to which the caller has seen the log: it is decided with at least that known.</param>
/// <param name="Trace">The caller's span in W3C's form, when somebody traces.</param>
public sealed record Call(Actor Actor, long? IfMatch = null, IdempotencyKey? Idempotency = null, long Seen = 0, string? Trace = null);

/// <param name="Principal">Whose key it is.</param>
public sealed record IdempotencyKey(string Principal, string Key, string RequestHash);

/// <summary>A state with where it stands.</summary>
/// <param name="Version">Version of its own stream.</param>
/// <param name="Seq">Position of the last event folded into it, own or linked.</param>
public sealed record Tracked<TState>(TState State, long Version, long Seq) where TState : class
{
    public Tracked<TPart> Select<TPart>(Func<TState, TPart> part) where TPart : class => new(part(State), Version, Seq);
}

/// <summary>The answer to a command.</summary>
/// <param name="Stream">What the outcome is about; on a replayed creation another stream than the one called.</param>
/// <param name="State">The state after it; null when refused, or replayed (then it is read from <see cref="Stream"/> as of <see cref="Seq"/>).</param>
/// <param name="Seq">Position of the change; of the last change when nothing changed.</param>
/// <param name="Events">How many events the command made.</param>
public sealed record Reply<TState>(StreamId Stream, TState? State, long Version, long Seq, Refusal? Refusal = null, int Events = 0, bool Replayed = false)
    where TState : class
{
    public Reply<TPart> Select<TPart>(Func<TState, TPart> part) where TPart : class =>
        new(Stream, State is null ? null : part(State), Version, Seq, Refusal, Events, Replayed);
}
