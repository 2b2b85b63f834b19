using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Storage.Log;

/// <summary>What the log asks of a database.</summary>
internal interface ILogDatabase
{
    /// <summary>How many appends share a transaction at most.</summary>
    int MostAtOnce => 512;

    /// <summary>Whether this process is busy with what may have to be committed next; false where nobody can tell.</summary>
    bool MoreIsComing => false;

    /// <summary>Runs a workspace's writer: on a thread of its own where the driver blocks.</summary>
    Task Run(string name, Func<Task> loop);

    /// <summary>Opens a workspace's writer; it is used by one batch at a time.</summary>
    ILogWriter Writer(WorkspaceId workspace);

    /// <summary>Commits something that changes nothing, to learn whether writing works again.</summary>
    Task TryWriting(WorkspaceId workspace) => Task.CompletedTask;

    Task<IReadOnlyList<StoredEvent>> Load(WorkspaceId workspace, StreamId stream, long afterSeq, CancellationToken cancellation);

    Task<IReadOnlyList<StoredEvent>> Read(WorkspaceId workspace, long afterSeq, int limit, CancellationToken cancellation);

    Task<long> Version(WorkspaceId workspace, StreamId stream, CancellationToken cancellation);

    Task<long> Head(WorkspaceId workspace, CancellationToken cancellation);

    Task<IReadOnlyDictionary<string, StreamId>> Holders(WorkspaceId workspace, IReadOnlyCollection<string> keys, CancellationToken cancellation);

    Task<IReadOnlyDictionary<string, CounterValue>> Counters(WorkspaceId workspace, IReadOnlyCollection<string> names, CancellationToken cancellation);

    Task<IReadOnlyList<KeyValuePair<string, CounterValue>>> CountersAfter(WorkspaceId workspace, string after, int limit, CancellationToken cancellation);

    Task<IReadOnlyList<KeyValuePair<string, StreamId>>> KeysAfter(WorkspaceId workspace, string after, int limit, CancellationToken cancellation);
}

/// <summary>The write side of one workspace. After an exception, the next <see cref="Begin"/> starts afresh.</summary>
internal interface ILogWriter : IAsyncDisposable
{
    /// <summary>Begins a transaction: locks the head, then reads.</summary>
    ValueTask<BatchFacts> Begin(BatchQuestions questions);

    /// <summary>Writes and commits.</summary>
    /// <param name="purgeBefore">Also forgets some recorded requests older than this.</param>
    ValueTask Commit(Resolution resolution, DateTimeOffset? purgeBefore);

    /// <summary>A whole transaction: locks the head, writes and commits, unless the head has moved from where it was.</summary>
    /// <returns>False when it has, or when a stream to be created is there: then nothing was written.</returns>
    async ValueTask<bool> TryCommit(Resolution resolution, long headSeq)
    {
        var facts = await Begin(BatchQuestions.OfNew(resolution.Events));
        if (facts.HeadSeq == headSeq && facts.Versions.Values.All(version => version == 0))
        {
            await Commit(resolution, purgeBefore: null);
            return true;
        }
        await Rollback();
        return false;
    }

    /// <summary>Ends the transaction, if one is open, without effect.</summary>
    ValueTask Rollback();

    /// <summary>After a commit that did not answer: waits until it is over and tells whether it took effect.</summary>
    ValueTask<bool> Committed(Resolution resolution);

    /// <summary>Whether the database itself refused what was written (as opposed to being out of reach).</summary>
    bool Refused(Exception failure);
}
