namespace LeadGrains.Storage.Views;

/// <summary>Up to where the log is in the views, as far as this process knows, and those who wait for more.</summary>
internal sealed class ViewPosition(TimeProvider time)
{
    private TaskCompletionSource _moved = NewSignal();
    private TaskCompletionSource _wanted = NewSignal();
    private long _value = -1;

    /// <summary>-1 until it has been looked up.</summary>
    public long Value => Volatile.Read(ref _value);

    /// <summary>Wakes whoever waits, moved or not: those still waiting say so again.</summary>
    public void MoveTo(long position)
    {
        Volatile.Write(ref _value, position);
        Interlocked.Exchange(ref _moved, NewSignal()).TrySetResult();
    }

    /// <returns>False when it was not reached within the time.</returns>
    public async Task<bool> WaitFor(long seq, TimeSpan timeout, CancellationToken cancellation)
    {
        if (Value >= seq)
            return true; // nearly always, on the path of every list: no timer for that
        using var limit = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        while (true)
        {
            var moved = Volatile.Read(ref _moved).Task;
            if (Value >= seq)
                return true;
            Volatile.Read(ref _wanted).TrySetResult();
            await moved.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellation.ThrowIfCancellationRequested();
            if (limit.IsCancellationRequested)
                return Value >= seq;
        }
    }

    /// <summary>Rests until somebody waits for more, at most so long.</summary>
    /// <returns>Whether somebody waits.</returns>
    public async Task<bool> Rest(TimeSpan longest, CancellationToken cancellation)
    {
        using var enough = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellation);
        await Volatile.Read(ref _wanted).Task.WaitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellation.ThrowIfCancellationRequested();
        if (!_wanted.Task.IsCompleted)
            return false;
        Volatile.Write(ref _wanted, NewSignal());
        return true;
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
