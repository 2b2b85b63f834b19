using LeadGrains.Domain;
using LeadGrains.Grains.Views;
using Microsoft.Extensions.Logging;

namespace LeadGrains.Storage.Views;

/// <summary>Keeps one workspace's views following the log.</summary>
public sealed class Projector(ViewDatabase views, ViewSource source, WorkspaceId workspace, TimeProvider time, ILogger<Projector> logger)
{
    private const int BatchSize = 2_000;
    /// <summary>
    /// While changes stream in, this much time lies between batches, as long as nobody waits for one: many small transactions cost
    /// several times what one larger one does. The first change after a quiet time is projected at once.
    /// </summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    private TaskCompletionSource _moved = NewSignal();
    private TaskCompletionSource _wanted = NewSignal();
    private long _position = -1;

    /// <summary>Up to where the log is in the views; -1 until the projector has begun.</summary>
    public long Position => Volatile.Read(ref _position);

    /// <summary>Follows until cancelled, through whatever fails.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        await Task.Yield();
        var pause = FirstPause;
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await Follow(() => pause = FirstPause, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                logger.LogError(e, "The views of {Workspace} can't follow the log beyond {Position}; trying again in {Pause}", workspace, Position, pause);
                await Task.Delay(pause, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    /// <summary>Follows up to the end of the log, and returns the position reached.</summary>
    public async Task<long> CatchUp(CancellationToken cancellation = default)
    {
        await Resume(cancellation);
        while (await Step(cancellation)) { }
        return Position;
    }

    /// <summary>Waits until the views have come to a position.</summary>
    /// <returns>False when they had not within the time.</returns>
    public async Task<bool> WaitFor(long seq, TimeSpan timeout, CancellationToken cancellation = default)
    {
        if (Position >= seq)
            return true; // nearly always, on the path of every list: no timer for that
        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        while (true)
        {
            var moved = Volatile.Read(ref _moved).Task;
            if (Position >= seq)
                return true;
            Volatile.Read(ref _wanted).TrySetResult();
            await moved.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellation.ThrowIfCancellationRequested();
            if (limit.IsCancellationRequested)
                return Position >= seq;
        }
    }

    private async Task Follow(Action succeeded, CancellationToken cancellation)
    {
        await Resume(cancellation);
        while (true)
        {
            if (await Step(cancellation))
                await Gather(cancellation);
            else
                await source.WaitBeyond(workspace, Position, cancellation);
            succeeded();
        }
    }

    private async Task Gather(CancellationToken cancellation)
    {
        using var enough = new CancellationTokenSource(Gathering, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellation);
        await Volatile.Read(ref _wanted).Task.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
        if (_wanted.Task.IsCompleted)
            Volatile.Write(ref _wanted, NewSignal());
    }

    private async Task Resume(CancellationToken cancellation)
    {
        await using var session = await views.Read(cancellation);
        MoveTo(await session.Position(workspace, cancellation));
    }

    /// <returns>False when there was nothing to read.</returns>
    private async Task<bool> Step(CancellationToken cancellation)
    {
        var position = Position;
        var events = await source.Read(workspace, position, BatchSize, cancellation);
        if (events.Count == 0)
            return false;
        if (await ViewUpdate.Apply(views, workspace, position, events, cancellation))
            MoveTo(events[^1].Seq);
        else
            await Resume(cancellation);
        return true;
    }

    private void MoveTo(long position)
    {
        Volatile.Write(ref _position, position);
        Interlocked.Exchange(ref _moved, NewSignal()).TrySetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
