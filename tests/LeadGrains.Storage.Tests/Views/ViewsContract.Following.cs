using LeadGrains.Grains.Views;
using LeadGrains.Storage.Views;
using Microsoft.Extensions.Logging.Abstractions;

namespace LeadGrains.Storage.Tests.Views;

public abstract partial class ViewsContract
{
    [ContractFact]
    public async Task Several_projectors_on_the_same_views_do_each_event_once()
    {
        var story = new Story(script, seed: 18);
        story.Tell(300);
        using var stop = new CancellationTokenSource();
        var projectors = new[] { NewProjector(batch: 7), NewProjector(batch: 11), NewProjector(batch: 1) };
        var running = projectors.Select(projector => projector.Run(stop.Token)).ToArray();
        story.Tell(300);
        foreach (var projector in projectors)
            Assert.True(await projector.WaitFor(script.Head, TimeSpan.FromMinutes(1)));
        await stop.CancelAsync();
        await Task.WhenAll(running);
        Assert.Empty((await Verify()).Differences);
    }

    [ContractFact]
    public async Task A_projector_goes_on_after_failures_with_nothing_lost_or_doubled()
    {
        new Story(script, seed: 19).Tell(300);
        var (good, reads) = (script.Source(batch: 20), 0);
        var flaky = good with
        {
            Read = (workspace, after, limit, cancellation) =>
                ++reads is 2 or 5 ? throw new IOException("the log is away") : good.Read(workspace, after, limit, cancellation),
        };
        var projector = new Projector(views, flaky, Script.Workspace, new HastyTime(), NullLogger<Projector>.Instance);
        using var stop = new CancellationTokenSource();
        var running = projector.Run(stop.Token);
        Assert.True(await projector.WaitFor(script.Head, TimeSpan.FromMinutes(1)));
        await stop.CancelAsync();
        await running;
        Assert.Empty((await Verify()).Differences);
    }

    [ContractFact]
    public async Task Views_ahead_of_their_log_are_emptied_and_others_are_left_alone()
    {
        new Story(script, seed: 20).Tell(50);
        await Project();
        Assert.Null(await ViewReset.WhenAhead(views, Script.Workspace, () => Task.FromResult(script.Head)));
        Assert.NotEmpty(await Leads(new LeadFilter()));

        Assert.Equal(script.Head, await ViewReset.WhenAhead(views, Script.Workspace, () => Task.FromResult(script.Head - 1)));
        Assert.Empty(await Leads(new LeadFilter()));
        await Project();
        Assert.Empty((await Verify()).Differences);
    }

    /// <summary>Pauses pass at once; what tests wait for has a minute all the same.</summary>
    private sealed class HastyTime : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime < TimeSpan.FromSeconds(30) ? TimeSpan.Zero : dueTime, period);
    }
}
