using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains.Views;
using Microsoft.Extensions.Logging;

namespace LeadGrains.Grains.Clockwork;

/// <summary>
/// Tells grains when a deadline of theirs has come. What is due stands in the views, and a grain that is told decides by itself what came of it:
/// told twice, or of what is no more, it does nothing. So nothing here need be remembered.
/// </summary>
/// <param name="elapse">Tells the grain of a stream that time has passed.</param>
public sealed class DeadlineClock(
    IDeadlines deadlines, NextDeadlines next, IViewKeeper keeper, Func<WorkspaceId, StreamId, Call, Task<Reply<TaskList>>> elapse, Journal journal, WorkspaceId workspace)
{
    /// <summary>How often it looks at the clock, at the playbook's days and at whether this server keeps the views: all of it in memory.</summary>
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>So many of each kind are looked up at a time, and so many grains asked at once.</summary>
    private const int OfEachKind = 100, AtOnce = 16;

    /// <summary>With so many that wait to be asked again nothing new is begun: something else is wrong.</summary>
    private const int MostWaiting = 1_000;

    private static readonly Actor Itself = new(new By(ActorKind.System, "clockwork"), Role.Administrator, null, []);

    private readonly Retries _retries = new(journal.Time);
    private bool _knows;
    private DateTimeOffset? _overdue;

    /// <summary>For how long something has been due of which its grain has not told yet; zero: nothing is.</summary>
    public TimeSpan Lag => _overdue is { } since && journal.Time.GetUtcNow() - since is var lag && lag > TimeSpan.Zero ? lag : TimeSpan.Zero;

    /// <summary>Goes on until cancelled, through whatever fails. What it has begun then it ends.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        await Task.Yield();
        while (!cancellation.IsCancellationRequested)
        {
            var more = false;
            try
            {
                more = await Turn(cancellation);
            }
            catch (Exception e) when (!cancellation.IsCancellationRequested)
            {
                _knows = false;
                journal.Logger.LogError(e, "What is due in {Workspace} can't be looked up; trying again", workspace);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            if (!more)
                await Task.Delay(Tick, journal.Time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Looks whether it is time for anything, and sees to what is.</summary>
    /// <returns>Whether more may be due at once.</returns>
    public async Task<bool> Turn(CancellationToken cancellation)
    {
        if (!keeper.Leads)
        {
            (_knows, _overdue) = (false, null);
            return false;
        }
        var limits = journal.PlaybookOf(workspace).Limits;
        if (!_retries.AnyReady && (_retries.Count >= MostWaiting || (_knows && !(next.At(limits) <= journal.Time.GetUtcNow()))))
            return false;
        // Deadlines of views that lag behind the log may be met already; those that are being made anew hold many such.
        if (!await keeper.WaitFor(journal.Tail.Head(workspace), Patience, cancellation))
            return false;
        var come = await Look(limits, cancellation);
        foreach (var some in come.Chunk(AtOnce))
        {
            cancellation.ThrowIfCancellationRequested();
            var seqs = await Task.WhenAll(some.Select(one => Ask(one.Stream, one.At)));
            await keeper.WaitFor(seqs.Max(), Patience, cancellation);
        }
        return come.Length > 0;
    }

    /// <summary>Whose deadlines have come, and when; the rest is remembered.</summary>
    private async Task<ImmutableArray<(StreamId Stream, DateTimeOffset At)>> Look(Limits limits, CancellationToken cancellation)
    {
        next.Clear();
        var rows = await deadlines.First(workspace, _retries.Waiting, OfEachKind, cancellation);
        var now = journal.Time.GetUtcNow();
        var come = rows.Where(row => row.Deadline.HasCome(now, limits)).ToLookup(row => row.Stream, row => row.Deadline.At(limits)!.Value);
        next.Add(rows.Where(row => !come.Contains(row.Stream)).Select(row => row.Deadline));
        _retries.ForgetSettled([.. come.Select(one => one.Key)]);
        _knows = come.Count == 0;
        ImmutableArray<(StreamId Stream, DateTimeOffset At)> due = [.. come.Select(one => (one.Key, one.Min()))];
        _overdue = due.Select(one => (DateTimeOffset?)one.At).Append(_retries.Since).Min();
        return due;
    }

    /// <returns>The position of what came of it; 0 where nothing did.</returns>
    private async Task<long> Ask(StreamId stream, DateTimeOffset due)
    {
        try
        {
            var reply = await elapse(workspace, stream, new Call(Itself, Seen: journal.Tail.Head(workspace)));
            if (reply.Events > 0)
            {
                _retries.Forget(stream);
                return reply.Seq;
            }
            // Its server's clock may be a little behind this one's.
            journal.Logger.LogDebug("Nothing came of a deadline of {Stream}; asking again", stream);
        }
        catch (Exception e)
        {
            journal.Logger.LogWarning(e, "A deadline of {Stream} came, but it could not be told; trying again", stream);
        }
        _retries.Later(stream, due);
        return 0;
    }
}
