using System.Collections.Immutable;
using LeadGrains.Domain;

namespace LeadGrains.Grains.Log;

/// <summary>
/// The change log: the one truth. Positions are gapless per workspace and become visible in order; an append is
/// all or nothing with its guards, links and idempotency record, and never touches its neighbours in the same transaction.
/// </summary>
public interface IEventLog
{
    /// <summary>Appends, waiting for the commit. Appends that wait at the same moment share one transaction.</summary>
    /// <exception cref="LogUnavailableException">The database could not be reached, or the outcome could not be settled.</exception>
    Task<AppendResult> Append(WorkspaceId workspace, Append append, CancellationToken cancellation = default);

    /// <summary>A stream's own and linked events with a position above <paramref name="afterSeq"/>, in order of position.</summary>
    Task<IReadOnlyList<StoredEvent>> Load(WorkspaceId workspace, StreamId stream, long afterSeq, CancellationToken cancellation = default);

    /// <summary>Up to <paramref name="limit"/> events above <paramref name="afterSeq"/>, gapless and in order.</summary>
    Task<IReadOnlyList<StoredEvent>> Read(WorkspaceId workspace, long afterSeq, int limit, CancellationToken cancellation = default);

    /// <summary>The version of a stream's own events, 0 when it has none.</summary>
    Task<long> Version(WorkspaceId workspace, StreamId stream, CancellationToken cancellation = default);

    /// <summary>The last position, 0 for an empty workspace.</summary>
    Task<long> Head(WorkspaceId workspace, CancellationToken cancellation = default);

    /// <summary>The streams that hold these unique keys (missing ones are left out). At most 1,000 keys.</summary>
    Task<IReadOnlyDictionary<string, StreamId>> Holders(WorkspaceId workspace, IReadOnlyCollection<string> keys, CancellationToken cancellation = default);

    /// <summary>Counters by name with their value and limit (missing ones are left out).</summary>
    Task<IReadOnlyDictionary<string, CounterValue>> Counters(WorkspaceId workspace, IReadOnlyCollection<string> names, CancellationToken cancellation = default);
}

/// <summary>The log could not take or settle the append; nothing is known to have changed.</summary>
public sealed class LogUnavailableException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>There is no room left where it is kept.</summary>
    public bool NoRoom { get; init; }
}

/// <summary>One append to one stream.</summary>
/// <param name="Id">Unique; settles a lost commit answer.</param>
/// <param name="ExpectedVersion">The stream's own version that was decided on.</param>
/// <param name="Events">May be empty when only an outcome is to be recorded.</param>
/// <param name="Trace">The span that appends, in W3C's form, when somebody traces. Not stored.</param>
public sealed record Append(
    Guid Id,
    StreamId Stream,
    long ExpectedVersion,
    By By,
    ImmutableArray<NewEvent> Events,
    ImmutableArray<Guard> Guards,
    IdempotencyRecord? Idempotency = null,
    string? Trace = null);

/// <summary>An event to be written.</summary>
/// <param name="Type">Stored name with version, e.g. <c>lead.won.v1</c>.</param>
/// <param name="Data">JSON text with personal fields sealed.</param>
/// <param name="KeyIds">Vault keys its sealed fields need.</param>
/// <param name="Topics">Stored with it; <c>workspace</c> goes without saying.</param>
/// <param name="Links">Other streams that fold it.</param>
/// <param name="Effect">JSON text for watchers of sums, or null.</param>
/// <param name="Event">The event itself, handed on to followers in this process without decoding. Not stored.</param>
public sealed record NewEvent(
    string Type,
    string Data,
    ImmutableArray<string> KeyIds,
    ImmutableArray<string> Topics,
    ImmutableArray<StreamId> Links,
    string? Effect = null,
    DomainEvent? Event = null);

/// <summary>A committed event.</summary>
/// <param name="Counters">Values of the counters its append moved, right after it; empty if none.</param>
/// <param name="Event">Present when it was written by this process or has been decoded.</param>
/// <param name="Trace">The span that appended it, when it was written by this process and somebody traces.</param>
public sealed record StoredEvent(
    long Seq,
    DateTimeOffset At,
    StreamId Stream,
    long Version,
    By By,
    string Type,
    string Data,
    ImmutableArray<string> KeyIds,
    ImmutableArray<string> Topics,
    ImmutableArray<StreamId> Links,
    ImmutableSortedDictionary<string, CounterValue> Counters,
    string? Effect = null,
    DomainEvent? Event = null,
    string? Trace = null)
{
    /// <summary>What folding it takes besides.</summary>
    public EventMeta Meta => new(Seq, Version, At, By, Stream);
}

/// <param name="Limit">Null: no limit was ever set.</param>
public sealed record CounterValue(int Value, int? Limit);

/// <summary>A condition checked under the log's lock. One that fails refuses its append alone.</summary>
public abstract record Guard
{
    private Guard() { }

    /// <summary>Moves a counter; refused when it grows beyond its limit, unless <paramref name="Unbounded"/>.</summary>
    public sealed record Count(string Counter, int Delta, bool Unbounded = false) : Guard;

    /// <summary>Sets a counter's limit. Never refused: a value above a lowered limit stays, but can't grow.</summary>
    public sealed record Limit(string Counter, int Value) : Guard;

    /// <summary>Takes a unique key for the append's stream; refused when another stream holds it.</summary>
    public sealed record TakeKey(string Key) : Guard;

    /// <summary>Gives a unique key back; without effect when the stream does not hold it.</summary>
    public sealed record FreeKey(string Key) : Guard;
}

/// <summary>Makes a request's outcome repeatable for 24 hours. Holds no personal data.</summary>
/// <param name="Principal">Whose key it is.</param>
/// <param name="RequestHash">Tells another request under the same key.</param>
/// <param name="Refusal">The outcome when it is a refusal (then the append has no events).</param>
/// <param name="UnchangedSeq">The position to tell when there are no events: that of the stream's last change.</param>
public sealed record IdempotencyRecord(string Principal, string Key, string RequestHash, Refusal? Refusal = null, long UnchangedSeq = 0);

/// <summary>The first outcome of a request, as recorded.</summary>
/// <param name="Version">Version of the stream after it.</param>
/// <param name="Seq">Position of its last event, or of the stream's last change before it.</param>
public sealed record Outcome(StreamId Stream, long Version, long Seq, Refusal? Refusal);

public abstract record AppendResult
{
    private AppendResult() { }

    /// <param name="Events">As stored, in order; empty when only an outcome was recorded.</param>
    public sealed record Committed(ImmutableArray<StoredEvent> Events) : AppendResult;

    public sealed record VersionConflict(long ActualVersion) : AppendResult;

    /// <param name="Counter">For a failed count: the value and limit it met.</param>
    /// <param name="Holder">For a taken key: the stream that holds it.</param>
    public sealed record GuardFailed(Guard Guard, CounterValue? Counter, StreamId? Holder) : AppendResult;

    /// <summary>The same request was decided before: nothing was written.</summary>
    public sealed record AlreadyDone(Outcome Outcome) : AppendResult;

    /// <summary>The idempotency key was used for another request: nothing was written.</summary>
    public sealed record KeyReused : AppendResult;
}
