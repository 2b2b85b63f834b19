namespace LeadGrains.Grains.Log;

/// <summary>
/// Wakes whoever waits for something to become true, each on the scheduler it waits on. (Task.WaitAsync on a shared signal would
/// do, but hops over the thread pool, where no simulation can follow.)
/// </summary>
internal sealed class Signal
{
    private readonly Lock _lock = new();
    private readonly HashSet<TaskCompletionSource> _waiting = [];

    /// <summary>Waits until it holds; looks again after every <see cref="Pulse"/>.</summary>
    public async Task WaitUntil(Func<bool> holds, CancellationToken cancellation)
    {
        while (!holds())
        {
            cancellation.ThrowIfCancellationRequested();
            var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            lock (_lock)
                _waiting.Add(waiter);
            try
            {
                using var _ = cancellation.UnsafeRegister(static (waiter, token) => ((TaskCompletionSource)waiter!).TrySetCanceled(token), waiter);
                // It may have come true before this one waited.
                if (!holds())
                    await waiter.Task;
            }
            finally
            {
                lock (_lock)
                    _waiting.Remove(waiter);
            }
        }
    }

    public void Pulse()
    {
        TaskCompletionSource[] woken;
        lock (_lock)
        {
            woken = [.. _waiting];
            _waiting.Clear();
        }
        foreach (var waiter in woken)
            waiter.TrySetResult();
    }
}
