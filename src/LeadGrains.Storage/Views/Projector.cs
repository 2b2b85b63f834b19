using LeadGrains.Domain;
using LeadGrains.Grains.Clockwork;
using LeadGrains.Grains.Views;
using Microsoft.Extensions.Logging;

namespace LeadGrains.Storage.Views;

/// <summary>
/// Keeps one workspace's views following the log, or stands by while another server does: then it takes over within a
/// second of that server's end, and until then learns the views' position from the views themselves.
/// </summary>
/// <param name="next">Hears of deadlines as they are written.</param>
public sealed class Projector(
    ViewDatabase views, ViewSource source, WorkspaceId workspace, TimeProvider time, ILogger<Projector> logger, NextDeadlines? next = null) : IViewKeeper
{
    private const int BatchSize = 8_000;

    /// <summary>
    /// While changes stream in, batches begin this far apart, as long as nobody waits for one: many small transactions cost several times
    /// what one larger one does. The first change after a quiet time is projected at once; who is slow makes no pause besides.
    /// </summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(75);

    /// <summary>How often one that stands by tries to take over.</summary>
    private static readonly TimeSpan TryAgain = TimeSpan.FromMilliseconds(500);

    /// <summary>How much time lies between looks at the position while somebody waits for it and another server moves it.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(5);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly ViewPosition _position = new(time);
    private readonly RecentRows _recent = new();
    private bool? _leads;

    /// <summary>Up to where the log is in the views; -1 until the projector has begun.</summary>
    public long Position => _position.Value;

    /// <summary>Whether it is this process that writes the views.</summary>
    public bool Leads => _leads is true;

    /// <summary>Follows until cancelled, through whatever fails.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        await Task.Yield();
        var pause = FirstPause;
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await TakePart(() => pause = FirstPause, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                logger.LogError(e, "The views of {Workspace} can't follow the log beyond {Position}; trying again in {Pause}", workspace, Position, pause);
                await Task.Delay(pause, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    /// <summary>Follows up to the end of the log, and returns the position reached.</summary>
    public async Task<long> CatchUp(CancellationToken cancellation = default)
    {
        await Resume(cancellation);
        while (await Step(cancellation) is not Stepped.Nowhere) { }
        return Position;
    }

    /// <summary>Waits until the views have come to a position.</summary>
    /// <returns>False when they had not within the time.</returns>
    public Task<bool> WaitFor(long seq, TimeSpan timeout, CancellationToken cancellation = default) => _position.WaitFor(seq, timeout, cancellation);

    private async Task TakePart(Action succeeded, CancellationToken cancellation)
    {
        await using var lead = await views.TryLead(workspace, cancellation);
        await Resume(cancellation);
        Say(leads: lead is not null);
        if (lead is null)
            await StandBy(cancellation);
        else
            await Follow(lead, succeeded, cancellation);
        succeeded();
    }

    private void Say(bool leads)
    {
        if (_leads == leads)
            return;
        _leads = leads;
        if (leads)
            logger.LogInformation("This server keeps the views of {Workspace}, from {Position} on", workspace, Position);
        else
            logger.LogInformation("Another server keeps the views of {Workspace}, at {Position}; this one stands by", workspace, Position);
    }

    private async Task StandBy(CancellationToken cancellation)
    {
        var since = time.GetTimestamp();
        while (TryAgain - time.GetElapsedTime(since) is var left && left > TimeSpan.Zero && await _position.Rest(left, cancellation))
        {
            await Task.Delay(LookAgain, time, cancellation);
            await Resume(cancellation);
        }
    }

    /// <summary>Follows until the lead is lost.</summary>
    private async Task Follow(ViewLead lead, Action succeeded, CancellationToken cancellation)
    {
        while (true)
        {
            var began = time.GetTimestamp();
            switch (await Step(cancellation))
            {
                case Stepped.On:
                    if (Gathering - time.GetElapsedTime(began) is var left && left > TimeSpan.Zero)
                        await _position.Rest(left, cancellation);
                    break;
                case Stepped.Nowhere:
                    await source.WaitBeyond(workspace, Position, cancellation);
                    break;
                case Stepped.Overtaken when !await lead.Holds(cancellation):
                    return;
            }
            succeeded();
        }
    }

    /// <summary>Where something went wrong, or somebody else may have written.</summary>
    private async Task Resume(CancellationToken cancellation)
    {
        _recent.Forget();
        await using var session = await views.Read(cancellation);
        _position.MoveTo(await session.Position(workspace, cancellation));
    }

    private async Task<Stepped> Step(CancellationToken cancellation)
    {
        var position = Position;
        var events = await source.Read(workspace, position, BatchSize, cancellation);
        if (events.Count == 0)
            return Stepped.Nowhere;
        if (await ViewUpdate.Apply(views, workspace, position, events, _recent, cancellation) is { } begun)
        {
            next?.Add(begun.Select(row => row.Deadline));
            _position.MoveTo(events[^1].Seq);
            return events.Count == BatchSize ? Stepped.Behind : Stepped.On;
        }
        await Resume(cancellation);
        return Stepped.Overtaken;
    }

    /// <summary>What became of one batch.</summary>
    private enum Stepped
    {
        On,

        /// <summary>The views are further on, and more waits already: no time is to be lost.</summary>
        Behind,

        /// <summary>There was nothing to read.</summary>
        Nowhere,

        /// <summary>Somebody else had moved the views on.</summary>
        Overtaken,
    }
}
