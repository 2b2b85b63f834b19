using System.Threading.Channels;

namespace LeadGrains.Simulation.Tests.Embedded;

/// <summary>What happened, in order; tests await the next entry instead of sleeping.</summary>
internal sealed class EventLog
{
    private readonly Channel<string> _entries = Channel.CreateUnbounded<string>();
    private readonly List<string> _all = [];

    public IReadOnlyList<string> All
    {
        get
        {
            lock (_all) return [.. _all];
        }
    }

    public void Add(string entry)
    {
        lock (_all)
        {
            _all.Add(entry);
            _entries.Writer.TryWrite(entry);
        }
    }

    /// <summary>Waits until that has happened, however long ago; fails after a generous while.</summary>
    public async Task Seen(string entry)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!All.Contains(entry, StringComparer.Ordinal)) await _entries.Reader.ReadAsync(late.Token);
    }
}

/// <summary>A gate that holds code until a test opens it.</summary>
internal sealed class Hold
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Passed => _open.Task;

    public void Open() => _open.TrySetResult();
}
