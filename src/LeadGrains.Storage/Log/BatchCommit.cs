using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Storage.Log;

/// <summary>Commits one batch, through lost connections and lost answers.</summary>
internal sealed class BatchCommit(ILogWriter writer, TimeSpan patience, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly KnownFacts known = new();

    /// <exception cref="LogUnavailableException">Nothing was written, or what became of it can't be told.</exception>
    /// <exception cref="System.Data.Common.DbException">The database refused what was to be written. Nothing was.</exception>
    public async Task<Resolution> Commit(Append[] appends, Func<DateTimeOffset> now, DateTimeOffset? purgeBefore)
    {
        var questions = BatchQuestions.Of(appends);
        if (purgeBefore is null && known.Answer(appends, questions) is { } likely && await TryCommit(appends, likely, now) is { } done) return done;
        try
        {
            return await Commit(appends, questions, now, purgeBefore);
        }
        catch
        {
            known.Forget();
            throw;
        }
    }

    private async Task<Resolution> Commit(Append[] appends, BatchQuestions questions, Func<DateTimeOffset> now, DateTimeOffset? purgeBefore)
    {
        var facts = await Patiently(questions, writer.Begin, "The log's database can't be reached; nothing was written.");
        var resolution = await Resolve(appends, facts, now);
        if (resolution.Writes) await Commit(resolution, purgeBefore);
        else await writer.Rollback();
        known.Learn(questions, facts, resolution);
        return resolution;
    }

    /// <summary>Commits on what is known, without asking first.</summary>
    /// <returns>Null when nothing was written: then the database is to be asked. So it is before anything is refused.</returns>
    private async Task<Resolution?> TryCommit(Append[] appends, BatchFacts likely, Func<DateTimeOffset> now)
    {
        var resolution = BatchResolution.Resolve(appends, likely, now());
        if (!Array.TrueForAll(resolution.Results, result => result is AppendResult.Committed)) return null;
        try
        {
            if (await writer.TryCommit(resolution, likely.HeadSeq))
            {
                known.Learn(resolution);
                return resolution;
            }
        }
        catch (Exception e) when (e is not StorageException)
        {
            if (await Patiently(resolution, writer.Committed, "Whether the commit took effect could not be settled.")) return resolution;
        }
        known.Forget();
        return null;
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
            throw new LogUnavailableException("The log's database failed; nothing was written.", e) { NoRoom = Outage.IsNoRoom(e) };
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
                if (time.GetElapsedTime(started) > patience) throw new LogUnavailableException(failure, e) { NoRoom = Outage.IsNoRoom(e) };
            }
            await Task.Delay(Pause, time);
        }
    }
}
