using System.Collections.Concurrent;

namespace LeadGrains.Server.Operations;

/// <summary>Word within this process: there is something to do, or somebody cancelled. Other servers learn it from the store a moment later.</summary>
public sealed class OperationSignal
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> running = new(StringComparer.Ordinal);
    private TaskCompletionSource woken = New();

    public Task Woken => woken.Task;

    public void Wake() => Interlocked.Exchange(ref woken, New()).TrySetResult();

    public void Cancel(string id)
    {
        if (running.TryGetValue(id, out var source)) source.Cancel();
    }

    internal void Began(string id, CancellationTokenSource source) => running[id] = source;

    internal void Ended(string id) => running.TryRemove(id, out _);

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
