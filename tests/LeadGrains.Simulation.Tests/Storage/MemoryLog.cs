using System.Data.Common;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Log;

namespace LeadGrains.Simulation.Tests.Storage;

/// <summary>
/// A log in memory with what the databases promise: a head row that one transaction locks at a time, all or nothing, unique
/// positions and versions. Several servers may connect.
/// </summary>
internal sealed class MemoryLog
{
    private readonly Dictionary<WorkspaceId, MemoryWorkspace> _workspaces = [];

    /// <summary>Guards everything in here; never held across an await.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Hears of every transaction that wrote, in it.</summary>
    public Action<WorkspaceId, Resolution>? Committed { get; set; }

    /// <summary>A planted bug: positions are looked up before the head is locked, and nothing keeps them unique.</summary>
    public bool PositionBeforeLock { get; init; }

    /// <param name="run">Where a writer's loop runs.</param>
    public MemoryConnection Connect(Func<Func<Task>, Task> run) => new(this, run);

    public MemoryWorkspace Of(WorkspaceId workspace)
    {
        lock (Gate)
        {
            if (!_workspaces.TryGetValue(workspace, out var found)) _workspaces.Add(workspace, found = new());
            return found;
        }
    }
}

/// <summary>The rows of one workspace.</summary>
internal sealed class MemoryWorkspace
{
    private readonly Dictionary<StreamId, List<StoredEvent>> _streams = [];
    private readonly Dictionary<StreamId, long> _versions = [];

    public HeadLock Head { get; } = new();

    public List<StoredEvent> Events { get; } = [];

    /// <summary>The append of each event.</summary>
    public List<Guid> Appends { get; } = [];

    public SortedDictionary<string, CounterValue> Counters { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, StreamId> Keys { get; } = new(StringComparer.Ordinal);

    public Dictionary<RequestKey, RecordedRequest> Requests { get; } = [];

    public long Seq { get; private set; }

    public DateTimeOffset At { get; private set; } = DateTimeOffset.UnixEpoch;

    public long Version(StreamId stream) => _versions.GetValueOrDefault(stream);

    /// <summary>Own and linked events, in order.</summary>
    public IReadOnlyList<StoredEvent> Stream(StreamId stream) => _streams.GetValueOrDefault(stream) ?? [];

    /// <exception cref="MemoryRefusal">A position or version is there already; nothing was written.</exception>
    public void Write(Resolution resolution, bool asItComes)
    {
        if (!asItComes) Check(resolution);
        for (var i = 0; i < resolution.Events.Count; i++) Add(resolution.Events[i] with { Event = null }, resolution.Appends[i]);
        foreach (var (name, counter) in resolution.Counters) Counters[name] = counter;
        foreach (var (key, holder) in resolution.Keys)
        {
            if (holder is { } stream) Keys[key] = stream;
            else Keys.Remove(key);
        }
        foreach (var (key, request) in resolution.Requests) Requests[key] = request;
        (Seq, At) = (resolution.HeadSeq, resolution.At);
    }

    public void Purge(DateTimeOffset before)
    {
        foreach (var key in Requests.Where(request => request.Value.At <= before).Select(request => request.Key).ToList()) Requests.Remove(key);
    }

    private void Check(Resolution resolution)
    {
        var seq = Seq;
        var versions = new Dictionary<StreamId, long>();
        foreach (var e in resolution.Events)
        {
            var version = versions[e.Stream] = versions.GetValueOrDefault(e.Stream, Version(e.Stream)) + 1;
            if (e.Seq != ++seq || e.Version != version) throw new MemoryRefusal($"position {e.Seq} or version {e.Version} of {e.Stream} is there already");
        }
    }

    private void Add(StoredEvent e, Guid append)
    {
        Events.Add(e);
        Appends.Add(append);
        _versions[e.Stream] = Math.Max(e.Version, Version(e.Stream));
        foreach (var stream in e.Links.Where(link => link != e.Stream).Distinct().Prepend(e.Stream))
        {
            if (!_streams.TryGetValue(stream, out var events)) _streams.Add(stream, events = []);
            events.Add(e);
        }
    }
}

/// <summary>The database itself says no.</summary>
internal sealed class MemoryRefusal(string message) : DbException(message);
