using System.Threading.Channels;
using LeadGrains.Grains.Log;

namespace LeadGrains.Storage.Log;

/// <summary>
/// Lets whatever waits at one moment share a transaction. There is no timer: a lone item goes at once, and while it is
/// being committed the next batch gathers by itself. Under load it waits a few turns for those who are at work on the next items, as a batch
/// costs its members less the more they are.
/// </summary>
/// <param name="moreIsComing">Whether somebody is at work on what will be added.</param>
internal sealed class GroupCommit<TItem, TResult>(
    Func<IReadOnlyList<Waiting<TItem, TResult>>, Task> commit, Func<TItem, int> size, int maxItems, int maxSize, Func<bool> moreIsComing)
{
    private const int MostTurns = 3;

    private readonly Channel<Waiting<TItem, TResult>> queue =
        Channel.CreateUnbounded<Waiting<TItem, TResult>>(new UnboundedChannelOptions { SingleReader = true, AllowSynchronousContinuations = true });

    /// <summary>Waits for the outcome. Cancelling withdraws an item that still queues; one under way is waited for.</summary>
    public Task<TResult> Add(TItem item, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested) return Task.FromCanceled<TResult>(cancellation);
        var waiting = new Waiting<TItem, TResult>(item);
        if (!TryWrite(waiting)) return Task.FromException<TResult>(new LogUnavailableException("The storage is closed."));
        return cancellation.CanBeCanceled ? Withdrawable(waiting, cancellation) : waiting.Task;
    }

    /// <summary>
    /// A loop that waits for an item and is bound to no thread goes on right here: to wake another thread costs a lone caller more than the
    /// rest of the batch. It must not take the caller's scheduler, a grain's, for its own.
    /// </summary>
    private bool TryWrite(Waiting<TItem, TResult> waiting)
    {
        if (TaskScheduler.Current == TaskScheduler.Default) return queue.Writer.TryWrite(waiting);
        var write = new Task<bool>(() => queue.Writer.TryWrite(waiting), TaskCreationOptions.DenyChildAttach);
        write.RunSynchronously(TaskScheduler.Default);
        return write.Result;
    }

    private static async Task<TResult> Withdrawable(Waiting<TItem, TResult> waiting, CancellationToken cancellation)
    {
        await using var _ = cancellation.UnsafeRegister(static (w, token) => ((Waiting<TItem, TResult>)w!).Withdraw(token), waiting);
        return await waiting.Task;
    }

    /// <summary>No more items; the loop ends once the queue is empty.</summary>
    public void Close() => queue.Writer.TryComplete();

    public async Task Loop()
    {
        var batch = new List<Waiting<TItem, TResult>>();
        while (await queue.Reader.WaitToReadAsync())
        {
            for (var turn = 0; turn < MostTurns && moreIsComing(); turn++) await Task.Yield();
            Gather(batch);
            if (batch.Count > 0) await Commit(batch);
            batch.Clear();
        }
    }

    private async Task Commit(List<Waiting<TItem, TResult>> batch)
    {
        try
        {
            await commit(batch);
        }
        catch (Exception e)
        {
            // Nobody may wait for ever, and the loop must outlive any batch.
            foreach (var waiting in batch) waiting.TrySetException(e);
        }
    }

    private void Gather(List<Waiting<TItem, TResult>> batch)
    {
        var total = 0;
        while (batch.Count < maxItems && total < maxSize && queue.Reader.TryRead(out var next))
        {
            if (!next.Take()) continue;
            batch.Add(next);
            total += size(next.Item);
        }
    }
}

/// <summary>An item and whoever waits for its outcome.</summary>
internal sealed class Waiting<TItem, TResult>(TItem item)
    : TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously)
{
    private int decided;

    public TItem Item => item;

    /// <summary>Takes it into a batch; false when it was withdrawn before.</summary>
    public bool Take() => Interlocked.Exchange(ref decided, 1) == 0;

    public void Withdraw(CancellationToken token)
    {
        if (Interlocked.Exchange(ref decided, 1) == 0) TrySetCanceled(token);
    }
}
