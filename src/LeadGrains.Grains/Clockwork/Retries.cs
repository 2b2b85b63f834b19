using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Clockwork;

/// <summary>Whom to ask again, and when: later each time, for one that fails will mostly fail again at once.</summary>
internal sealed class Retries(TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly Dictionary<StreamId, Entry> _entries = [];

    public int Count => _entries.Count;

    /// <summary>Whether any of them is to be asked again by now. By the time that passes, whatever the clock says.</summary>
    public bool AnyReady => _entries.Values.Any(IsReady);

    public StreamId[] Waiting => [.. _entries.Where(entry => !IsReady(entry.Value)).Select(entry => entry.Key)];

    /// <summary>What has waited longest.</summary>
    public DateTimeOffset? Since => _entries.Count == 0 ? null : _entries.Values.Min(entry => entry.Due);

    /// <param name="due">When its deadline came.</param>
    public void Later(StreamId stream, DateTimeOffset due)
    {
        var tries = _entries.TryGetValue(stream, out var known) ? known.Tries + 1 : 0;
        var pause = tries < 9 ? First * (1 << tries) : Longest;
        _entries[stream] = new(tries, time.GetTimestamp(), pause < Longest ? pause : Longest, due);
    }

    public void Forget(StreamId stream) => _entries.Remove(stream);

    /// <summary>Those whose turn came, and of whom nothing is due any more.</summary>
    public void ForgetSettled(IReadOnlyCollection<StreamId> due)
    {
        foreach (var (stream, _) in _entries.Where(entry => IsReady(entry.Value) && !due.Contains(entry.Key)).ToList())
            _entries.Remove(stream);
    }

    private bool IsReady(Entry entry) => time.GetElapsedTime(entry.From) >= entry.Pause;

    private sealed record Entry(int Tries, long From, TimeSpan Pause, DateTimeOffset Due);
}
