using System.Collections.Concurrent;
using System.Data.Common;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using Microsoft.Extensions.Logging;

namespace LeadGrains.Storage.Log;

/// <summary>The change log on a database. Disposing commits what waits.</summary>
public sealed class EventLog : IEventLog, ILogAudit, IAsyncDisposable
{
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<WorkspaceId, Lazy<WorkspaceWriter>> writers = [];
    private readonly LogContext context;
    private volatile bool closed;

    internal EventLog(ILogDatabase database, IEnumerable<ICommitListener> listeners, TimeProvider time, ILogger<EventLog> logger, TimeSpan? patience = null) =>
        context = new(database, [.. listeners], time, patience ?? DefaultPatience, logger);

    public Task<AppendResult> Append(WorkspaceId workspace, Append append, CancellationToken cancellation = default)
    {
        AppendLimits.Check(append);
        if (closed) throw new LogUnavailableException("The log is closed.");
        return writers.GetOrAdd(workspace, static (id, context) => new(() => new(id, context)), context).Value.Append(append, cancellation);
    }

    public Task<IReadOnlyList<StoredEvent>> Load(WorkspaceId workspace, StreamId stream, long afterSeq, CancellationToken cancellation = default) =>
        Reading(context.Database.Load(workspace, stream, afterSeq, cancellation));

    public Task<IReadOnlyList<StoredEvent>> Read(WorkspaceId workspace, long afterSeq, int limit, CancellationToken cancellation = default) =>
        Reading(context.Database.Read(workspace, afterSeq, limit, cancellation));

    public Task<long> Version(WorkspaceId workspace, StreamId stream, CancellationToken cancellation = default) =>
        Reading(context.Database.Version(workspace, stream, cancellation));

    public Task<long> Head(WorkspaceId workspace, CancellationToken cancellation = default) =>
        Reading(context.Database.Head(workspace, cancellation));

    public Task<IReadOnlyDictionary<string, StreamId>> Holders(WorkspaceId workspace, IReadOnlyCollection<string> keys, CancellationToken cancellation = default) =>
        Reading(context.Database.Holders(workspace, keys, cancellation));

    public Task<IReadOnlyDictionary<string, CounterValue>> Counters(WorkspaceId workspace, IReadOnlyCollection<string> names, CancellationToken cancellation = default) =>
        Reading(context.Database.Counters(workspace, names, cancellation));

    public Task<IReadOnlyList<KeyValuePair<string, CounterValue>>> CountersAfter(WorkspaceId workspace, string after, int limit, CancellationToken cancellation = default) =>
        Reading(context.Database.CountersAfter(workspace, after, limit, cancellation));

    public Task<IReadOnlyList<KeyValuePair<string, StreamId>>> KeysAfter(WorkspaceId workspace, string after, int limit, CancellationToken cancellation = default) =>
        Reading(context.Database.KeysAfter(workspace, after, limit, cancellation));

    /// <summary>Why nothing can be written, in a word, or null. Where the last batch failed, it is tried whether writing works again.</summary>
    public async Task<string?> WhyNotWritable(WorkspaceId workspace)
    {
        if (context.Trouble is null) return null;
        try
        {
            await context.Database.TryWriting(workspace);
            context.Trouble = null;
            return null;
        }
        catch (DbException e)
        {
            return Outage.IsNoRoom(e) ? "its disk is full" : "it can't be written";
        }
    }

    public async ValueTask DisposeAsync()
    {
        closed = true;
        foreach (var writer in writers.Values) await writer.Value.Close();
    }

    private static async Task<T> Reading<T>(Task<T> read)
    {
        try
        {
            return await read;
        }
        catch (DbException e)
        {
            throw new LogUnavailableException("The log's database can't be read.", e);
        }
    }
}
