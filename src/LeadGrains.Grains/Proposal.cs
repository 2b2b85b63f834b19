using System.Collections.Immutable;
using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains;

/// <summary>What an accepted decision would append: its events with topics, links and effects, and its guards.</summary>
internal sealed record Proposal(ImmutableArray<(DomainEvent Happened, ImmutableArray<string> Topics, ImmutableArray<StreamId> Links, string? Effect)> Events, ImmutableArray<Guard> Guards)
{
    public static readonly Proposal Empty = new([], []);

    /// <param name="now">Stands in for the commit's time: topics, links and guards don't depend on it.</param>
    /// <param name="unbounded">Imports are bound by no capacity.</param>
    public static Proposal Of<TState>(StreamId stream, Folded<TState> before, ImmutableArray<DomainEvent> events, By by, DateTimeOffset now, bool unbounded)
        where TState : class, IAggregate<TState>
    {
        var state = before.State;
        var described = ImmutableArray.CreateBuilder<(DomainEvent, ImmutableArray<string>, ImmutableArray<StreamId>, string?)>(events.Length);
        foreach (var happened in events)
        {
            var i = described.Count;
            var meta = new EventMeta(before.Seq + 1 + i, before.Version + 1 + i, now, by, stream);
            var after = TState.Evolve(state, happened, meta) ?? throw new InvalidOperationException($"{happened.GetType().Name} left no state");
            var effect = TState.Effect(state, happened, after) is { } moved ? JsonSerializer.Serialize(moved, moved.GetType(), LogJson.Public) : null;
            described.Add((happened, TState.Topics(state, happened, after), TState.Links(state, happened, after), effect));
            state = after;
        }
        return new Proposal(described.MoveToImmutable(), Difference(TState.Holds(before.State), TState.Holds(state), unbounded));
    }

    /// <summary>The events as they go into the log, personal data sealed.</summary>
    public async ValueTask<ImmutableArray<NewEvent>> Encode(Journal journal, WorkspaceId workspace)
    {
        var encoded = ImmutableArray.CreateBuilder<NewEvent>(Events.Length);
        foreach (var (happened, topics, links, effect) in Events)
        {
            var (text, keys) = await journal.Codec.Encode(workspace, happened);
            encoded.Add(new NewEvent(EventNames.NameOf(happened), text, keys, topics, links, effect, happened));
        }
        return encoded.MoveToImmutable();
    }

    /// <summary>The guards that lead from one state's holdings to another's.</summary>
    private static ImmutableArray<Guard> Difference(Holdings before, Holdings after, bool unbounded) =>
        Same(before.Counts, after.Counts) && Same(before.Keys, after.Keys) && ReferenceEquals(before.Limits, after.Limits) ? [] : [.. Moved(before, after, unbounded)];

    private static IEnumerable<Guard> Moved(Holdings before, Holdings after, bool unbounded)
    {
        foreach (var counter in Missing(before.Counts, after.Counts))
            yield return new Guard.Count(counter, -1);
        foreach (var counter in Missing(after.Counts, before.Counts))
            yield return new Guard.Count(counter, +1, unbounded);
        foreach (var (counter, limit) in after.Limits)
        {
            if (!before.Limits.TryGetValue(counter, out var old) || old != limit)
                yield return new Guard.Limit(counter, limit);
        }
        foreach (var key in Missing(before.Keys, after.Keys))
            yield return new Guard.FreeKey(key);
        foreach (var key in Missing(after.Keys, before.Keys))
            yield return new Guard.TakeKey(key);
    }

    /// <summary>What is in one but not in the other; nearly always nothing, as most commands move no holdings.</summary>
    private static IEnumerable<string> Missing(ImmutableArray<string> from, ImmutableArray<string> other) =>
        from.IsEmpty || Same(from, other) ? []
        : other.IsEmpty && from.Length == 1 ? from
        : from.Except(other, StringComparer.Ordinal);

    private static bool Same(ImmutableArray<string> one, ImmutableArray<string> other) => one.AsSpan().SequenceEqual(other.AsSpan());
}
