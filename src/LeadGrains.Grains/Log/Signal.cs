namespace LeadGrains.Grains.Log;

/// <summary>
/// Wakes whoever waits for something to become true, each on the scheduler it waits on. (Task.WaitAsync on a shared signal would
/// do, but hops over the thread pool, where no simulation can follow.)
/// </summary>
internal sealed class Signal
{
    private readonly Lock _lock = new();
    private readonly HashSet<Waiter> _waiting = [];

    /// <summary>Waits until it holds; looks again with every <see cref="Pulse"/>.</summary>
    /// <param name="holds">Cheap, and takes no lock: who pulses looks for all who wait, so that nobody is woken in vain.</param>
    public async Task WaitUntil(Func<bool> holds, CancellationToken cancellation)
    {
        while (!holds())
        {
            cancellation.ThrowIfCancellationRequested();
            var waiter = new Waiter(holds);
            lock (_lock)
                _waiting.Add(waiter);
            try
            {
                using var _ = cancellation.UnsafeRegister(static (waiter, token) => ((Waiter)waiter!).TrySetCanceled(token), waiter);
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
        lock (_lock)
            _waiting.RemoveWhere(static waiter => waiter.TryWake());
    }

    private sealed class Waiter(Func<bool> holds) : TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)
    {
        public bool TryWake() => holds() && TrySetResult();
    }
}
