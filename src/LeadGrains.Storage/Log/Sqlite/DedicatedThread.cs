using System.Collections.Concurrent;

namespace LeadGrains.Storage.Log.Sqlite;

/// <summary>
/// Runs an asynchronous loop wholly on one thread of its own, because SQLite's commits block: on the pool, a few
/// slow disks' worth of them would starve everything else.
/// </summary>
internal sealed class DedicatedThread : SynchronizationContext
{
    private readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> work = [];

    public static Task Run(string name, Func<Task> loop)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => new DedicatedThread().Pump(loop, done)) { Name = name, IsBackground = true }.Start();
        return done.Task;
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        try
        {
            work.Add((d, state));
        }
        catch (InvalidOperationException)
        {
            // The loop has ended; what it left behind may run anywhere.
            base.Post(d, state);
        }
    }

    private void Pump(Func<Task> loop, TaskCompletionSource done)
    {
        SetSynchronizationContext(this);
        var running = loop();
        _ = running.ContinueWith(_ => work.CompleteAdding(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        foreach (var (callback, state) in work.GetConsumingEnumerable()) callback(state);
        done.SetFromTask(running);
    }
}
