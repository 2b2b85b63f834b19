using LeadGrains.Domain;
using LeadGrains.Storage.Log;

namespace LeadGrains.Simulation.Tests.Storage;

/// <summary>The write side of one workspace in memory.</summary>
internal sealed class MemoryWriter(MemoryLog log, WorkspaceId workspace) : ILogWriter
{
    private readonly MemoryWorkspace rows = log.Of(workspace);

    public async ValueTask<BatchFacts> Begin(BatchQuestions questions)
    {
        End();
        var (early, earlyAt) = (rows.Seq, rows.At);
        await rows.Head.Enter(this);
        lock (log.Gate)
        {
            var facts = Facts(questions);
            if (log.PositionBeforeLock) (facts.HeadSeq, facts.HeadAt) = (early, earlyAt);
            return facts;
        }
    }

    public ValueTask Commit(Resolution resolution, DateTimeOffset? purgeBefore)
    {
        if (!rows.Head.IsHeldBy(this)) throw new InvalidOperationException("There is no transaction.");
        try
        {
            lock (log.Gate)
            {
                rows.Write(resolution, log.PositionBeforeLock);
                if (purgeBefore is { } before) rows.Purge(before);
            }
            log.Committed?.Invoke(workspace, resolution);
        }
        finally
        {
            End();
        }
        return ValueTask.CompletedTask;
    }

    public ValueTask Rollback()
    {
        End();
        return ValueTask.CompletedTask;
    }

    public ValueTask<bool> Committed(Resolution resolution)
    {
        lock (log.Gate)
        {
            return new(resolution.Events.Count > 0
                ? rows.Appends.Contains(resolution.Appends[0])
                : resolution.Requests.Any(request => rows.Requests.GetValueOrDefault(request.Key)?.Append == request.Value.Append));
        }
    }

    public bool Refused(Exception failure) => failure is MemoryRefusal;

    public ValueTask DisposeAsync()
    {
        End();
        return ValueTask.CompletedTask;
    }

    /// <summary>Without effect, as is everything that was not committed.</summary>
    public void End() => rows.Head.Leave(this);

    private BatchFacts Facts(BatchQuestions questions)
    {
        var facts = new BatchFacts { HeadSeq = rows.Seq, HeadAt = rows.At };
        foreach (var stream in questions.Streams) facts.Versions[stream] = rows.Version(stream);
        foreach (var (name, counter) in MemoryConnection.Found(rows.Counters, questions.Counters)) facts.Counters[name] = counter;
        foreach (var (key, holder) in MemoryConnection.Found(rows.Keys, questions.Keys)) facts.Keys[key] = holder;
        foreach (var key in questions.Requests)
            if (rows.Requests.TryGetValue(key, out var request)) facts.Requests[key] = request;
        return facts;
    }
}
