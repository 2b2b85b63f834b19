using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Log;

namespace LeadGrains.Simulation.Tests.Storage;

/// <summary>One server's way to the log in memory.</summary>
internal sealed class MemoryConnection(MemoryLog log, Func<Func<Task>, Task> run) : ILogDatabase
{
    private readonly List<MemoryWriter> _writers = [];

    public Task Run(string name, Func<Task> loop) => run(loop);

    public ILogWriter Writer(WorkspaceId workspace)
    {
        var writer = new MemoryWriter(log, workspace);
        lock (log.Gate) _writers.Add(writer);
        return writer;
    }

    /// <summary>The server is gone: what it had not committed never was.</summary>
    public void Break()
    {
        foreach (var writer in _writers) writer.End();
    }

    public Task<IReadOnlyList<StoredEvent>> Load(WorkspaceId workspace, StreamId stream, long afterSeq, CancellationToken cancellation) =>
        Reading<IReadOnlyList<StoredEvent>>(workspace, rows => [.. rows.Stream(stream).Where(e => e.Seq > afterSeq).OrderBy(e => e.Seq)]);

    // Positions are at most places in the list, so nothing earlier can be above.
    public Task<IReadOnlyList<StoredEvent>> Read(WorkspaceId workspace, long afterSeq, int limit, CancellationToken cancellation) =>
        Reading<IReadOnlyList<StoredEvent>>(workspace, rows =>
            [.. rows.Events.Skip((int)Math.Min(afterSeq, rows.Events.Count)).Where(e => e.Seq > afterSeq).OrderBy(e => e.Seq).Take(limit)]);

    public Task<long> Version(WorkspaceId workspace, StreamId stream, CancellationToken cancellation) => Reading(workspace, rows => rows.Version(stream));

    public Task<long> Head(WorkspaceId workspace, CancellationToken cancellation) => Reading(workspace, rows => rows.Seq);

    public Task<IReadOnlyDictionary<string, StreamId>> Holders(WorkspaceId workspace, IReadOnlyCollection<string> keys, CancellationToken cancellation) =>
        Reading<IReadOnlyDictionary<string, StreamId>>(workspace, rows => Found(rows.Keys, keys));

    public Task<IReadOnlyDictionary<string, CounterValue>> Counters(WorkspaceId workspace, IReadOnlyCollection<string> names, CancellationToken cancellation) =>
        Reading<IReadOnlyDictionary<string, CounterValue>>(workspace, rows => Found(rows.Counters, names));

    public Task<IReadOnlyList<KeyValuePair<string, CounterValue>>> CountersAfter(WorkspaceId workspace, string after, int limit, CancellationToken cancellation) =>
        Reading(workspace, rows => After(rows.Counters, after, limit));

    public Task<IReadOnlyList<KeyValuePair<string, StreamId>>> KeysAfter(WorkspaceId workspace, string after, int limit, CancellationToken cancellation) =>
        Reading(workspace, rows => After(rows.Keys, after, limit));

    internal static Dictionary<string, T> Found<T>(IDictionary<string, T> rows, IEnumerable<string> names) =>
        names.Distinct(StringComparer.Ordinal).Where(rows.ContainsKey).ToDictionary(name => name, name => rows[name], StringComparer.Ordinal);

    private static IReadOnlyList<KeyValuePair<string, T>> After<T>(SortedDictionary<string, T> rows, string after, int limit) =>
        [.. rows.Where(row => string.CompareOrdinal(row.Key, after) > 0).Take(limit)];

    private Task<T> Reading<T>(WorkspaceId workspace, Func<MemoryWorkspace, T> read)
    {
        lock (log.Gate) return Task.FromResult(read(log.Of(workspace)));
    }
}
