using System.Collections.Immutable;

namespace LeadGrains.Domain;

/// <summary>
/// The pure shape of something event-sourced. The grains, <c>verify</c> and the simulation all fold through it,
/// so that what the log's guards hold can be recomputed from the events alone.
/// </summary>
public interface IAggregate<TState> where TState : class, IAggregate<TState>
{
    /// <summary>Folds one event, its own or a linked one. An unknown event throws.</summary>
    static abstract TState? Evolve(TState? state, DomainEvent happened, EventMeta meta);

    /// <summary>Topics of the change besides <c>workspace</c>, e.g. <c>lead:lead_…</c>; of the state before and after.</summary>
    static abstract ImmutableArray<string> Topics(TState? before, DomainEvent happened, TState after);

    /// <summary>The other streams that fold the event too (never its own).</summary>
    static abstract ImmutableArray<StreamId> Links(TState? before, DomainEvent happened, TState after);

    /// <summary>What this state holds of the workspace's counters and unique keys.</summary>
    static abstract Holdings Holds(TState? state);

    /// <summary>What watchers of sums need besides the event (JSON-serialisable), or null: e.g. where a lead stood before and after.</summary>
    static abstract object? Effect(TState? before, DomainEvent happened, TState after);
}

/// <summary>
/// Counters and unique keys that a state holds. An append's guards are the difference of the holdings before and after.
/// </summary>
/// <param name="Counts">Counter names counted by one each, e.g. <c>seller:usr_7</c>.</param>
/// <param name="Limits">Limits this state sets on counters, e.g. a seller's capacity.</param>
/// <param name="Keys">Unique keys, e.g. <c>lead:crm-pipeline:1C1I7A6R</c>; hashed where they would tell of a person.</param>
public sealed record Holdings(ImmutableArray<string> Counts, ImmutableSortedDictionary<string, int> Limits, ImmutableArray<string> Keys)
{
    public static readonly Holdings None = new([], ImmutableSortedDictionary<string, int>.Empty, []);

    public static string SellerCounter(UserId seller) => "seller:" + seller.Value;
}
