using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Storage.Log;

/// <summary>Commits one batch, through lost connections and lost answers.</summary>
internal sealed class BatchCommit(ILogWriter writer, TimeSpan patience, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <exception cref="LogUnavailableException">Nothing was written, or what became of it can't be told.</exception>
    /// <exception cref="System.Data.Common.DbException">The database refused what was to be written. Nothing was.</exception>
    public async Task<Resolution> Commit(Append[] appends, Func<DateTimeOffset> now, DateTimeOffset? purgeBefore)
    {
        var facts = await Patiently(BatchQuestions.Of(appends), writer.Begin, "The log's database can't be reached; nothing was written.");
        var resolution = await Resolve(appends, facts, now);
        if (resolution.Writes) await Commit(resolution, purgeBefore);
        else await writer.Rollback();
        return resolution;
    }

    private async Task<Resolution> Resolve(Append[] appends, BatchFacts facts, Func<DateTimeOffset> now)
    {
        try
        {
            return BatchResolution.Resolve(appends, facts, now());
        }
        catch
        {
            await writer.Rollback();
            throw;
        }
    }

    private async Task Commit(Resolution resolution, DateTimeOffset? purgeBefore)
    {
        try
        {
            await writer.Commit(resolution, purgeBefore);
        }
        catch (Exception e)
        {
            // The answer is lost, not necessarily the commit.
            if (await Patiently(resolution, writer.Committed, "Whether the commit took effect could not be settled.")) return;
            if (writer.Refused(e)) throw;
            throw new LogUnavailableException("The log's database failed; nothing was written.", e);
        }
    }

    /// <summary>Repeats a step that writes nothing, until it succeeds or patience ends.</summary>
    private async Task<TResult> Patiently<TInput, TResult>(TInput input, Func<TInput, ValueTask<TResult>> step, string failure)
    {
        var started = time.GetTimestamp();
        while (true)
        {
            try
            {
                return await step(input);
            }
            catch (Exception e) when (e is not StorageException)
            {
                if (time.GetElapsedTime(started) > patience) throw new LogUnavailableException(failure, e);
            }
            await Task.Delay(Pause, time);
        }
    }
}
