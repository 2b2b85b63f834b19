namespace LeadGrains.Embedded;

/// <summary>
/// Runs turns on the thread pool. While the pool has nothing else to do, whoever sends a request from outside of grains runs what became ready by it
/// on the same thread: it would only wait, and to wake another thread takes longer than most turns.
/// </summary>
internal sealed class ThreadPoolDispatcher : ITurnDispatcher
{
    private static readonly ExecutionContext Nobodys = WithoutContext();

    [ThreadStatic]
    private static bool s_isDelivering;

    [ThreadStatic]
    private static IThreadPoolWorkItem? s_kept;

    public static ThreadPoolDispatcher Instance { get; } = new();

    public int TurnsAtOnce => 64;

    // To this thread's own queue: who sends a request mostly has nothing else to do then, and takes the turn up itself.
    public void Dispatch(IThreadPoolWorkItem ready)
    {
        if (s_isDelivering && s_kept is null) s_kept = ready;
        else ThreadPool.UnsafeQueueUserWorkItem(ready, preferLocal: true);
    }

    public void DispatchAgain(IThreadPoolWorkItem ready) => ThreadPool.UnsafeQueueUserWorkItem(ready, preferLocal: false);

    public void Deliver(GrainKind kind, string key, IRequest request)
    {
        // A grain goes on where its turn began: nowhere but with its activation. With more to do, turns that queue tell the log's writer that appends are coming.
        s_isDelivering = Thread.CurrentThread.IsThreadPoolThread && TaskScheduler.Current == TaskScheduler.Default && SynchronizationContext.Current is null
            && ThreadPool.PendingWorkItemCount == 0;
        try
        {
            kind.Deliver(key, request);
        }
        finally
        {
            s_isDelivering = false;
            var ready = s_kept;
            s_kept = null;
            if (ready is not null) ExecutionContext.Run(Nobodys, static ready => ((IThreadPoolWorkItem)ready!).Execute(), ready);
        }
    }

    /// <summary>A fresh thread's, which nobody has put anything in.</summary>
    private static ExecutionContext WithoutContext()
    {
        ExecutionContext? captured = null;
        var thread = new Thread(() => captured = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return captured!;
    }
}
