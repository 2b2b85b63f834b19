using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Log;

namespace LeadGrains.Simulation.Tests.Storage;

/// <summary>How one server meets its store: with delays, failures and crashes in between.</summary>
/// <param name="Delay">A short while, different each time.</param>
/// <param name="Wait">That long.</param>
/// <param name="Crash">Ends the server here and now; what awaits it never goes on.</param>
internal sealed record Trouble(Faults Faults, Func<Task> Delay, Func<TimeSpan, Task> Wait, Func<Task> Crash)
{
    public static readonly TimeSpan Slowness = TimeSpan.FromSeconds(2);

    public async Task BeforeReading()
    {
        await Delay();
        if (Faults.Hits(Fault.ReadSlow)) await Wait(Slowness);
        Faults.ThrowIf(Fault.ReadFails);
    }
}

/// <inheritdoc cref="Trouble"/>
/// <param name="hasty">Whether a planted bug is at work: commits are acknowledged before they are made.</param>
internal sealed class FaultyLog(ILogDatabase inner, Trouble trouble, Func<bool> hasty) : ILogDatabase
{
    public Task Run(string name, Func<Task> loop) => inner.Run(name, loop);

    public ILogWriter Writer(WorkspaceId workspace) =>
        new HastyWriter(new FaultyWriter(inner.Writer(workspace), trouble), hasty);

    public Task<IReadOnlyList<StoredEvent>> Load(WorkspaceId workspace, StreamId stream, long afterSeq, CancellationToken cancellation) =>
        Reading(() => inner.Load(workspace, stream, afterSeq, cancellation));

    public Task<IReadOnlyList<StoredEvent>> Read(WorkspaceId workspace, long afterSeq, int limit, CancellationToken cancellation) =>
        Reading(() => inner.Read(workspace, afterSeq, limit, cancellation));

    public Task<long> Version(WorkspaceId workspace, StreamId stream, CancellationToken cancellation) =>
        Reading(() => inner.Version(workspace, stream, cancellation));

    public Task<long> Head(WorkspaceId workspace, CancellationToken cancellation) => Reading(() => inner.Head(workspace, cancellation));

    public Task<IReadOnlyDictionary<string, StreamId>> Holders(WorkspaceId workspace, IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        Reading(() => inner.Holders(workspace, keys, cancellation));

    public Task<IReadOnlyDictionary<string, CounterValue>> Counters(WorkspaceId workspace, IReadOnlyCollection<string> names, CancellationToken cancellation) =>
        Reading(() => inner.Counters(workspace, names, cancellation));

    public Task<IReadOnlyList<KeyValuePair<string, CounterValue>>> CountersAfter(WorkspaceId workspace, string after, int limit, CancellationToken cancellation) =>
        inner.CountersAfter(workspace, after, limit, cancellation);

    public Task<IReadOnlyList<KeyValuePair<string, StreamId>>> KeysAfter(WorkspaceId workspace, string after, int limit, CancellationToken cancellation) =>
        inner.KeysAfter(workspace, after, limit, cancellation);

    // The answer is under way for a while too: what it says may be old when it arrives.
    private async Task<T> Reading<T>(Func<Task<T>> read)
    {
        await trouble.BeforeReading();
        var found = await read();
        await trouble.Delay();
        return found;
    }
}

/// <inheritdoc cref="Trouble"/>
internal sealed class FaultyWriter(ILogWriter inner, Trouble trouble) : ILogWriter
{
    private bool _refused;

    public async ValueTask<BatchFacts> Begin(BatchQuestions questions)
    {
        await trouble.Delay();
        trouble.Faults.ThrowIf(Fault.BeginFails);
        return await inner.Begin(questions);
    }

    public async ValueTask Commit(Resolution resolution, DateTimeOffset? purgeBefore)
    {
        await trouble.Delay();
        if (trouble.Faults.Hits(Fault.CommitSlow)) await trouble.Wait(Trouble.Slowness);
        if (trouble.Faults.Hits(Fault.CrashBeforeCommit)) await trouble.Crash();
        _refused = trouble.Faults.Hits(Fault.CommitRefused);
        if (_refused || trouble.Faults.Hits(Fault.CommitFails))
        {
            await inner.Rollback();
            throw new StoreFailure(Fault.CommitFails);
        }
        await inner.Commit(resolution, purgeBefore);
        if (trouble.Faults.Hits(Fault.CrashAfterCommit)) await trouble.Crash();
        await trouble.Delay();
        trouble.Faults.ThrowIf(Fault.CommitAnswerLost);
    }

    public ValueTask Rollback() => inner.Rollback();

    public async ValueTask<bool> Committed(Resolution resolution)
    {
        await trouble.Delay();
        trouble.Faults.ThrowIf(Fault.SettlingFails);
        return await inner.Committed(resolution);
    }

    public bool Refused(Exception failure) => _refused || inner.Refused(failure);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}

/// <summary>A planted bug, once it is at work: says a batch is committed while it is still under way.</summary>
internal sealed class HastyWriter(ILogWriter inner, Func<bool> atWork) : ILogWriter
{
    private Task _underWay = Task.CompletedTask;

    public async ValueTask<BatchFacts> Begin(BatchQuestions questions)
    {
        await _underWay;
        return await inner.Begin(questions);
    }

    public ValueTask Commit(Resolution resolution, DateTimeOffset? purgeBefore)
    {
        if (!atWork()) return inner.Commit(resolution, purgeBefore);
        _underWay = Hope(inner.Commit(resolution, purgeBefore));
        return ValueTask.CompletedTask;
    }

    public ValueTask Rollback() => inner.Rollback();

    public ValueTask<bool> Committed(Resolution resolution) => inner.Committed(resolution);

    public bool Refused(Exception failure) => inner.Refused(failure);

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private static async Task Hope(ValueTask commit)
    {
        try
        {
            await commit;
        }
        catch (StoreFailure)
        {
            // Nobody is left to be told.
        }
    }
}
