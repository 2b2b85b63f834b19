using Orleans;
using Xunit;

namespace LeadGrains.Simulation.Tests.Embedded;

public sealed class LifeTests
{
    [Fact]
    public async Task DeactivateOnIdle_lets_the_request_finish_and_hands_the_queue_to_a_fresh_activation()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>());
        var (grain, log, hold, ending) = (world.Get<IProbe>("a"), world.Log, new Hold(), new Hold());
        var first = grain.Write(async self =>
        {
            self.OnEnd = (_, _) => ending.Passed;
            self.End();
            await hold.Passed;
            log.Add("first done");
        });
        var queued = grain.Write(_ => Note(log, "queued"));
        hold.Open();
        await first;
        await log.Seen("a deactivating ApplicationRequested");
        var later = grain.Write(_ => Note(log, "later"));
        ending.Open();
        await Task.WhenAll(queued, later);
        Assert.Equal(
            [
                "a activated", "first done", "a deactivating ApplicationRequested", "a deactivated", "a disposed",
                "a activated", "queued", "later",
            ],
            log.All);
    }

    [Fact]
    public async Task A_deactivation_that_takes_too_long_is_left_behind()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>().ResponseTimeout = TimeSpan.FromDays(1));
        var (grain, told) = (world.Get<IProbe>("a"), new Hold());
        await grain.Write(self =>
        {
            self.OnEnd = (_, late) =>
            {
                late.Register(told.Open);
                return new TaskCompletionSource().Task;
            };
            self.End();
            return Task.CompletedTask;
        });
        await world.Log.Seen("a deactivating ApplicationRequested");
        var next = grain.Write(_ => Task.CompletedTask);
        while (!next.IsCompleted)
        {
            world.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await next;
        await told.Passed;
        Assert.DoesNotContain("a deactivated", world.Log.All);
    }

    [Fact]
    public async Task A_failing_deactivation_does_not_matter_to_the_next_activation()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>());
        await world.Get<IProbe>("a").Write(self =>
        {
            self.OnEnd = (_, _) => throw new FormatException("bad end");
            self.End();
            return Task.CompletedTask;
        });
        await world.Get<IProbe>("a").Write(_ => Task.CompletedTask);
    }

    [Fact]
    public async Task A_failed_activation_fails_all_waiting_calls_and_the_next_call_tries_anew()
    {
        var plan = new ActivationPlan();
        await using var world = new GrainWorld(
            options => options.AddGrain<IFragile, FragileGrain>(), services => services.AddPlan(plan));
        var calls = Enumerable.Range(0, 5).Select(_ => world.Get<IFragile>("a").Touch()).ToArray();
        plan.Fail(new FormatException("no way"));
        foreach (var call in calls) Assert.Equal("no way", (await Assert.ThrowsAsync<FormatException>(() => call)).Message);
        plan.Succeed();
        Assert.Equal(2, await world.Get<IFragile>("a").Touch());
    }

    [Fact]
    public async Task An_activation_that_takes_too_long_fails_its_calls()
    {
        var plan = new ActivationPlan();
        await using var world = new GrainWorld(
            options => options.AddGrain<IFragile, FragileGrain>().ResponseTimeout = TimeSpan.FromDays(1),
            services => services.AddPlan(plan));
        var call = world.Get<IFragile>("a").Touch();
        await plan.Begun;
        while (!call.IsCompleted)
        {
            world.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await Assert.ThrowsAsync<TimeoutException>(() => call);
    }

    [Fact]
    public async Task Services_of_an_activation_live_and_end_with_it()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>());
        ScopedThing? mine = null, others = null;
        Task? gone = null;
        await world.Get<IProbe>("b").Write(self => Task.FromResult(others = self.Scoped));
        await world.Get<IProbe>("a").Write(self =>
        {
            (mine, gone) = (self.Scoped, self.GrainContext.Deactivated);
            self.End();
            return Task.CompletedTask;
        });
        await gone!;
        await world.Get<IProbe>("a").Write(_ => Task.CompletedTask);
        Assert.NotSame(mine, others);
        Assert.True(mine!.Disposed);
        Assert.False(others!.Disposed);
    }

    [Fact]
    public async Task Under_load_with_activations_ending_all_the_time_no_call_is_lost_and_no_key_lives_twice()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>());
        var done = 0;
        await Task.WhenAll(Enumerable.Range(0, 16).Select(worker => Task.Run(async () =>
        {
            for (var i = 0; i < 300; i++)
            {
                var ends = (worker + i) % 7 == 0;
                await world.Get<IProbe>($"k{i % 3}").Write(async self =>
                {
                    await Task.Yield();
                    Interlocked.Increment(ref done);
                    if (ends) self.End();
                });
            }
        })));
        Assert.Equal(16 * 300, done);
        foreach (var life in world.Log.All.GroupBy(entry => entry[..2]))
        {
            var stations = life.Select(entry => entry[3..]).ToList();
            var whole = new[] { "activated", "deactivating ApplicationRequested", "deactivated", "disposed" };
            Assert.All(stations.Select((station, i) => (station, whole[i % 4])), pair => Assert.Equal(pair.Item2, pair.station));
        }
    }

    private static Task Note(EventLog log, string entry)
    {
        log.Add(entry);
        return Task.CompletedTask;
    }
}
