using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Storage.Log;

/// <summary>Counters and unique keys as they stand after the batch's members so far. An append's guards hold together or not at all.</summary>
internal sealed class GuardLedger(BatchFacts facts)
{
    private static readonly ImmutableSortedDictionary<string, CounterValue> NoCounters = ImmutableSortedDictionary.Create<string, CounterValue>(StringComparer.Ordinal);
    private readonly Dictionary<string, CounterValue> counters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StreamId?> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CounterValue> newCounters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StreamId?> newKeys = new(StringComparer.Ordinal);

    /// <summary>Those that changed.</summary>
    public IReadOnlyDictionary<string, CounterValue> Counters => counters;

    /// <summary>Those that changed; null is free.</summary>
    public IReadOnlyDictionary<string, StreamId?> Keys => keys;

    /// <summary>Applies all guards of an append in their order, or none and tells which one failed.</summary>
    public AppendResult.GuardFailed? TryApply(Append append, out ImmutableSortedDictionary<string, CounterValue> moved)
    {
        moved = NoCounters;
        if (append.Guards.IsEmpty) return null;
        newCounters.Clear();
        newKeys.Clear();
        foreach (var guard in append.Guards)
            if (Failure(guard, append.Stream) is { } failed) return failed;
        foreach (var (name, value) in newCounters) counters[name] = value;
        foreach (var (name, holder) in newKeys) keys[name] = holder;
        foreach (var (name, value) in newCounters) moved = moved.SetItem(name, value); // one, nearly always
        return null;
    }

    private AppendResult.GuardFailed? Failure(Guard guard, StreamId stream) => guard switch
    {
        Guard.Count count => Move(count),
        Guard.Limit limit => Set(limit),
        Guard.TakeKey take => Take(take, stream),
        Guard.FreeKey free => Free(free, stream),
        _ => throw new InvalidOperationException($"Unknown guard {guard}."),
    };

    private AppendResult.GuardFailed? Move(Guard.Count count)
    {
        var now = Counter(count.Counter);
        var moved = now with { Value = now.Value + count.Delta };
        if (count is { Delta: > 0, Unbounded: false } && moved.Value > moved.Limit) return new(count, now, Holder: null);
        newCounters[count.Counter] = moved;
        return null;
    }

    private AppendResult.GuardFailed? Set(Guard.Limit limit)
    {
        newCounters[limit.Counter] = Counter(limit.Counter) with { Limit = limit.Value };
        return null;
    }

    private AppendResult.GuardFailed? Take(Guard.TakeKey take, StreamId stream)
    {
        var holder = Holder(take.Key);
        if (holder is not null && holder != stream) return new(take, Counter: null, holder);
        if (holder is null) newKeys[take.Key] = stream;
        return null;
    }

    private AppendResult.GuardFailed? Free(Guard.FreeKey free, StreamId stream)
    {
        if (Holder(free.Key) == stream) newKeys[free.Key] = null;
        return null;
    }

    private CounterValue Counter(string name) =>
        newCounters.TryGetValue(name, out var value) || counters.TryGetValue(name, out value) || facts.Counters.TryGetValue(name, out value)
            ? value
            : new CounterValue(0, Limit: null);

    private StreamId? Holder(string key) =>
        newKeys.TryGetValue(key, out var holder) || keys.TryGetValue(key, out holder) ? holder
        : facts.Keys.TryGetValue(key, out var stored) ? stored
        : null;
}
