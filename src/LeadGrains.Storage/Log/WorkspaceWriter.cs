using System.Data.Common;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using Microsoft.Extensions.Logging;

namespace LeadGrains.Storage.Log;

/// <summary>The one loop of this process that writes a workspace's events, batch by batch.</summary>
internal sealed class WorkspaceWriter
{
    private const int MaxCharacters = 4 * 1024 * 1024;
    private static readonly TimeSpan PurgeEvery = TimeSpan.FromMinutes(1);

    private readonly GroupCommit<Append, AppendResult> queue;
    private readonly WorkspaceId workspace;
    private readonly LogContext context;
    private readonly BatchCommit commit;
    private readonly Task loop;
    private DateTimeOffset purged;

    public WorkspaceWriter(WorkspaceId workspace, LogContext context)
    {
        (this.workspace, this.context) = (workspace, context);
        var writer = context.Database.Writer(workspace);
        commit = new BatchCommit(writer, context.Patience, context.Time);
        queue = new(Write, Size, context.Database.MostAtOnce, MaxCharacters, () => context.Database.MoreIsComing);
        loop = context.Database.Run($"log {workspace}", async () =>
        {
            await using (writer) await queue.Loop();
        });
    }

    public Task<AppendResult> Append(Append append, CancellationToken cancellation) => queue.Add(append, cancellation);

    /// <summary>Commits what still waits, then ends.</summary>
    public Task Close()
    {
        queue.Close();
        return loop;
    }

    private async Task Write(IReadOnlyList<Waiting<Append, AppendResult>> batch)
    {
        var appends = new Append[batch.Count];
        for (var i = 0; i < appends.Length; i++) appends[i] = batch[i].Item;
        Resolution resolution;
        using var telemetry = AppendTelemetry.Begin(appends);
        try
        {
            resolution = await commit.Commit(appends, context.Time.GetUtcNow, PurgeBefore());
            telemetry.Committed(resolution);
            context.Trouble = null;
        }
        catch (LogUnavailableException trouble)
        {
            context.Trouble = trouble;
            telemetry.Failed();
            throw;
        }
        catch (DbException) when (batch.Count > 1)
        {
            // The database refused something of somebody's: alone, each has only its own fault to answer for.
            telemetry.Failed();
            foreach (var one in batch) await WriteAlone(one);
            return;
        }
        catch (DbException e)
        {
            telemetry.Failed();
            throw new LogUnavailableException("The log's database refused the append.", e);
        }
        catch
        {
            telemetry.Failed();
            throw;
        }
        await Tell(resolution.Events);
        for (var i = 0; i < batch.Count; i++) batch[i].TrySetResult(resolution.Results[i]);
    }

    private async Task WriteAlone(Waiting<Append, AppendResult> one)
    {
        try
        {
            await Write([one]);
        }
        catch (Exception e)
        {
            one.TrySetException(e);
        }
    }

    private async Task Tell(List<StoredEvent> events)
    {
        if (events.Count == 0) return;
        foreach (var listener in context.Listeners)
        {
            try
            {
                await listener.Committed(workspace, events);
            }
            catch (Exception e)
            {
                // The commit stands whatever a listener makes of it; every listener can catch up from the log.
                context.Logger.LogError(e, "A commit listener failed: {Listener}", listener.GetType());
            }
        }
    }

    private DateTimeOffset? PurgeBefore()
    {
        var now = context.Time.GetUtcNow();
        if (now - purged < PurgeEvery) return null;
        purged = now;
        return now - BatchResolution.Remembered;
    }

    private static int Size(Append append)
    {
        var size = 0;
        foreach (var e in append.Events) size += e.Data.Length + (e.Effect?.Length ?? 0);
        return size;
    }
}

/// <param name="Patience">How long a writer tries to reach the database, or to settle a commit that did not answer.</param>
internal sealed record LogContext(
    ILogDatabase Database, ICommitListener[] Listeners, TimeProvider Time, TimeSpan Patience, ILogger Logger)
{
    /// <summary>What kept the last batch from being written; null when it was written.</summary>
    public Exception? Trouble { get; set; }
}
