using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Log;

namespace LeadGrains.Storage.Tests.Log;

/// <summary>A database between the log and the real one, that can be told to fail.</summary>
internal sealed class Interposed(ILogDatabase inner) : ILogDatabase
{
    /// <summary>Awaited before a transaction begins.</summary>
    public Func<Task> BeforeBegin { get; set; } = () => Task.CompletedTask;

    /// <summary>Commits, or does not.</summary>
    public Func<Resolution, Func<ValueTask>, ValueTask> Commit { get; set; } = (_, commit) => commit();

    /// <summary>Awaited before an outcome is looked up.</summary>
    public Func<Task> BeforeSettling { get; set; } = () => Task.CompletedTask;

    public Task Run(string name, Func<Task> loop) => inner.Run(name, loop);

    public ILogWriter Writer(WorkspaceId workspace) => new InterposedWriter(this, inner.Writer(workspace));

    public Task<IReadOnlyList<StoredEvent>> Load(WorkspaceId workspace, StreamId stream, long afterSeq, CancellationToken cancellation) =>
        inner.Load(workspace, stream, afterSeq, cancellation);

    public Task<IReadOnlyList<StoredEvent>> Read(WorkspaceId workspace, long afterSeq, int limit, CancellationToken cancellation) =>
        inner.Read(workspace, afterSeq, limit, cancellation);

    public Task<long> Version(WorkspaceId workspace, StreamId stream, CancellationToken cancellation) => inner.Version(workspace, stream, cancellation);

    public Task<long> Head(WorkspaceId workspace, CancellationToken cancellation) => inner.Head(workspace, cancellation);

    public Task<IReadOnlyDictionary<string, StreamId>> Holders(WorkspaceId workspace, IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        inner.Holders(workspace, keys, cancellation);

    public Task<IReadOnlyDictionary<string, CounterValue>> Counters(WorkspaceId workspace, IReadOnlyCollection<string> names, CancellationToken cancellation) =>
        inner.Counters(workspace, names, cancellation);

    public Task<IReadOnlyList<KeyValuePair<string, CounterValue>>> CountersAfter(WorkspaceId workspace, string after, int limit, CancellationToken cancellation) =>
        inner.CountersAfter(workspace, after, limit, cancellation);

    public Task<IReadOnlyList<KeyValuePair<string, StreamId>>> KeysAfter(WorkspaceId workspace, string after, int limit, CancellationToken cancellation) =>
        inner.KeysAfter(workspace, after, limit, cancellation);

    private sealed class InterposedWriter(Interposed between, ILogWriter inner) : ILogWriter
    {
        public async ValueTask<BatchFacts> Begin(BatchQuestions questions)
        {
            await between.BeforeBegin();
            return await inner.Begin(questions);
        }

        public async ValueTask Commit(Resolution resolution, DateTimeOffset? purgeBefore)
        {
            try
            {
                await between.Commit(resolution, () => inner.Commit(resolution, purgeBefore));
            }
            catch
            {
                await inner.Rollback();
                throw;
            }
        }

        public ValueTask Rollback() => inner.Rollback();

        public async ValueTask<bool> Committed(Resolution resolution)
        {
            await between.BeforeSettling();
            return await inner.Committed(resolution);
        }

        public bool Refused(Exception failure) => failure is RefusedByDatabase || inner.Refused(failure);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}

internal sealed class RefusedByDatabase : System.Data.Common.DbException;
