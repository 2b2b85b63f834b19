namespace LeadGrains.Embedded;

/// <summary>
/// Decides when and where an activation that has work runs. Together with <see cref="TimeProvider"/> this is all that makes the
/// host's behaviour depend on the machine.
/// </summary>
internal interface ITurnDispatcher
{
    /// <summary>How many turns an activation may take before it has to queue up again.</summary>
    int TurnsAtOnce { get; }

    /// <summary>Runs <paramref name="ready"/> later: never on the caller's stack, never in the caller's execution context.</summary>
    void Dispatch(IThreadPoolWorkItem ready);

    /// <summary>The same for one that has taken <see cref="TurnsAtOnce"/> and is still not done: behind all that waits.</summary>
    void DispatchAgain(IThreadPoolWorkItem ready) => Dispatch(ready);
}

/// <summary>Runs turns on the thread pool.</summary>
internal sealed class ThreadPoolDispatcher : ITurnDispatcher
{
    public static ThreadPoolDispatcher Instance { get; } = new();

    public int TurnsAtOnce => 64;

    // To this thread's own queue: who sends a request mostly has nothing else to do then, and takes the turn up itself.
    public void Dispatch(IThreadPoolWorkItem ready) => ThreadPool.UnsafeQueueUserWorkItem(ready, preferLocal: true);

    public void DispatchAgain(IThreadPoolWorkItem ready) => ThreadPool.UnsafeQueueUserWorkItem(ready, preferLocal: false);
}
