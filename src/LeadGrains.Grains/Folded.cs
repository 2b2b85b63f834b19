using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains;

/// <summary>A state folded from its stream's own and linked events, in order of position.</summary>
/// <param name="Version">Version of the own stream.</param>
/// <param name="Seq">Position of the last event folded.</param>
/// <param name="OwnSeq">Position of the last own event folded.</param>
public sealed record Folded<TState>(TState? State, long Version, long Seq, long OwnSeq) where TState : class, IAggregate<TState>
{
    public static readonly Folded<TState> Nothing = new(null, 0, 0, 0);

    /// <summary>Folds one decoded event; one at or below <see cref="Seq"/> has been folded before.</summary>
    public Folded<TState> With(StreamId stream, StoredEvent entry)
    {
        if (entry.Seq <= Seq)
            return this;
        var happened = entry.Event ?? throw new InvalidOperationException($"event {entry.Seq} has not been decoded");
        var state = TState.Evolve(State, happened, new EventMeta(entry.Seq, entry.Version, entry.At, entry.By, entry.Stream));
        return entry.Stream == stream ? new(state, entry.Version, entry.Seq, entry.Seq) : new(state, Version, entry.Seq, OwnSeq);
    }

    public Folded<TState> With(StreamId stream, IEnumerable<StoredEvent> entries) =>
        entries.Aggregate(this, (folded, entry) => folded.With(stream, entry));
}
