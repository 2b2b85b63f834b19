using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Storage.Log;

internal readonly record struct RequestKey(string Principal, string Key)
{
    public static RequestKey Of(IdempotencyRecord record) => new(record.Principal, record.Key);
}

/// <summary>A request's first outcome, as recorded.</summary>
internal sealed record RecordedRequest(Guid Append, string Hash, Outcome Outcome, DateTimeOffset At);

/// <summary>What has to be read, under the lock, before a batch can be resolved. Without doubles.</summary>
internal sealed record BatchQuestions(
    IReadOnlyCollection<StreamId> Streams, IReadOnlyCollection<string> Counters,
    IReadOnlyCollection<string> Keys, IReadOnlyCollection<RequestKey> Requests)
{
    public static BatchQuestions Of(IReadOnlyList<Append> appends)
    {
        HashSet<StreamId> streams = [];
        HashSet<string> counters = new(StringComparer.Ordinal), keys = new(StringComparer.Ordinal);
        HashSet<RequestKey> requests = [];
        foreach (var append in appends)
        {
            streams.Add(append.Stream);
            if (append.Idempotency is { } record) requests.Add(RequestKey.Of(record));
            foreach (var guard in append.Guards) Ask(guard, counters, keys);
        }
        return new(streams, counters, keys, requests);
    }

    /// <summary>Whether any of the streams that begin here is there already.</summary>
    public static BatchQuestions OfNew(IEnumerable<StoredEvent> events) => new([.. events.Where(e => e.Version == 1).Select(e => e.Stream)], [], [], []);

    private static void Ask(Guard guard, HashSet<string> counters, HashSet<string> keys) => _ = guard switch
    {
        Guard.Count count => counters.Add(count.Counter),
        Guard.Limit limit => counters.Add(limit.Counter),
        Guard.TakeKey take => keys.Add(take.Key),
        Guard.FreeKey free => keys.Add(free.Key),
        _ => throw new InvalidOperationException($"Unknown guard {guard}."),
    };
}

/// <summary>The answers: what is not there is left out.</summary>
internal sealed class BatchFacts
{
    public long HeadSeq { get; set; }

    public DateTimeOffset HeadAt { get; set; }

    public Dictionary<StreamId, long> Versions { get; } = [];

    public Dictionary<string, CounterValue> Counters { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, StreamId> Keys { get; } = new(StringComparer.Ordinal);

    public Dictionary<RequestKey, RecordedRequest> Requests { get; } = [];
}
