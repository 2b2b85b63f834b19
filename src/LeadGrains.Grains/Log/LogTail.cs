using System.Collections.Concurrent;
using LeadGrains.Domain;

namespace LeadGrains.Grains.Log;

/// <summary>
/// The recent end of each workspace's log, shared by all who follow it in this process: watchers, the projector,
/// live grains. It hears of this process's commits before they are acknowledged, and fetches what other servers wrote.
/// </summary>
/// <param name="log">Late, because the log tells its tail of commits.</param>
/// <param name="shared">Whether other servers may write the same log.</param>
public sealed class LogTail(Func<IEventLog> log, EventCodec codec, bool shared = false) : ICommitListener
{
    private readonly ConcurrentDictionary<WorkspaceId, WorkspaceTail> _tails = new();

    public ValueTask Committed(WorkspaceId workspace, IReadOnlyList<StoredEvent> batch) => Of(workspace).Committed(batch);

    /// <summary>Follows what others wrote up to now. Called at start, and when word of other servers' commits comes in.</summary>
    public Task CatchUp(WorkspaceId workspace, CancellationToken cancellation = default) => Of(workspace).CatchUp(cancellation);

    /// <summary>Follows up to a position that is known to be committed; at once when it is known here already.</summary>
    public Task CatchUp(WorkspaceId workspace, long committed, CancellationToken cancellation = default) => Of(workspace).CatchUp(committed, cancellation);

    /// <summary>
    /// Looks whether others have written beyond what was <paramref name="known"/> before something was looked up here in vain, or refused:
    /// if so, it is here now, and the answer may be another one. Where nobody else writes, nothing can have been missed.
    /// </summary>
    public ValueTask<bool> LookAgain(WorkspaceId workspace, long known, CancellationToken cancellation = default) =>
        shared ? Of(workspace).LookAgain(known, cancellation) : new(false);

    /// <summary>The last position known here.</summary>
    public long Head(WorkspaceId workspace) => Of(workspace).Head;

    /// <summary>Completes when a position beyond <paramref name="seq"/> is known here.</summary>
    public Task WaitBeyond(WorkspaceId workspace, long seq, CancellationToken cancellation = default) => Of(workspace).WaitBeyond(seq, cancellation);

    /// <summary>Up to <paramref name="limit"/> decoded events above <paramref name="after"/>: from memory when recent, else from the log.</summary>
    public ValueTask<IReadOnlyList<StoredEvent>> Read(WorkspaceId workspace, long after, int limit, CancellationToken cancellation = default) =>
        Of(workspace).Read(after, limit, cancellation);

    /// <summary>All decoded events above <paramref name="after"/>, as far as they are known here; null when not all of them, or too many, are in memory.</summary>
    public IReadOnlyList<StoredEvent>? Recent(WorkspaceId workspace, long after, int limit) => Of(workspace).Recent(after, limit);

    /// <summary>From now on everything that concerns the stream, its own events and linked ones, lands in the mailbox, in order.</summary>
    public Mailbox Attach(WorkspaceId workspace, StreamId stream, int capacity = Mailbox.DefaultCapacity) => Of(workspace).Attach(stream, capacity);

    /// <summary>On every command's path several times over: makes nothing once the tail is there.</summary>
    private WorkspaceTail Of(WorkspaceId workspace) =>
        _tails.TryGetValue(workspace, out var known) ? known : _tails.GetOrAdd(workspace, static (id, tail) => tail.New(id), this);

    private WorkspaceTail New(WorkspaceId workspace) => new(workspace, log, codec);
}
