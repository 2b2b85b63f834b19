using Orleans.Runtime;
using Xunit;

namespace LeadGrains.Simulation.Tests.Embedded;

public sealed class DrainTests
{
    [Fact]
    public async Task Running_requests_and_their_calls_finish_outsiders_are_refused_then_all_grains_are_deactivated()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>());
        var (log, hold, begun) = (world.Log, new Hold(), new Hold());
        await world.Get<IProbe>("b").Write(_ => Task.CompletedTask);
        var running = world.Get<IProbe>("a").Write(async self =>
        {
            begun.Open();
            await hold.Passed;
            await self.Grains.GetGrain<IProbe>("c").Write(_ => Task.CompletedTask);
        });
        await begun.Passed;
        var stop = world.StopAsync();
        await Assert.ThrowsAsync<SiloUnavailableException>(() => world.Get<IProbe>("b").Write(_ => Task.CompletedTask));
        Assert.DoesNotContain(log.All, entry => entry.Contains("deactivating", StringComparison.Ordinal));
        hold.Open();
        await Task.WhenAll(running, stop);
        foreach (var key in (string[])["a", "b", "c"])
            Assert.Equal([$"{key} activated", $"{key} deactivating ShuttingDown", $"{key} deactivated", $"{key} disposed"], log.All.Where(entry => entry[0] == key[0]));
        await Assert.ThrowsAsync<SiloUnavailableException>(() => world.Get<IProbe>("a").Write(_ => Task.CompletedTask));
    }

    [Fact]
    public async Task A_request_that_does_not_end_holds_shutdown_up_for_a_bounded_time_and_nobody_else()
    {
        var limit = TimeSpan.FromSeconds(15);
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>().DrainTimeout = limit);
        var begun = new Hold();
        await world.Get<IProbe>("b").Write(_ => Task.CompletedTask);
        _ = world.Get<IProbe>("a").Write(_ =>
        {
            begun.Open();
            return new TaskCompletionSource().Task;
        });
        await begun.Passed;
        var stop = world.StopAsync();
        Assert.DoesNotContain("b deactivating ShuttingDown", world.Log.All);
        world.Time.Advance(limit);
        await world.Log.Seen("b deactivated");
        Assert.False(stop.IsCompleted);
        world.Time.Advance(limit);
        await stop;
        Assert.DoesNotContain("a deactivated", world.Log.All);
    }

    [Fact]
    public async Task Thousands_of_grains_are_shut_down_a_bounded_number_at_a_time()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>().ParallelDeactivations = 8);
        var (now, most) = (0, 0);
        await Task.WhenAll(Enumerable.Range(0, 2_000).Select(i => world.Get<IProbe>($"{i}").Write(self =>
        {
            self.OnEnd = async (_, _) =>
            {
                var running = Interlocked.Increment(ref now);
                if (running > most) Interlocked.Exchange(ref most, running);
                await Task.Yield();
                Interlocked.Decrement(ref now);
            };
            return Task.CompletedTask;
        })));
        await world.StopAsync();
        Assert.Equal(2_000, world.Log.All.Count(entry => entry.EndsWith("disposed", StringComparison.Ordinal)));
        Assert.InRange(most, 1, 8);
    }
}
