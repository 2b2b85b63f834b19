using Xunit;

namespace LeadGrains.Simulation.Tests.Embedded;

public sealed class CollectionTests
{
    [Fact]
    public async Task Idle_activations_end_used_and_busy_ones_stay()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>());
        var hold = new Hold();
        await Touch(world, "idle");
        await Touch(world, "used");
        var busy = world.Get<IProbe>("busy").Write(_ => hold.Passed);
        world.Time.Advance(TimeSpan.FromMinutes(10));
        await Touch(world, "used");
        world.Time.Advance(TimeSpan.FromMinutes(6));
        await world.Log.Seen("idle deactivating ActivationIdle");
        await world.Log.Seen("idle disposed");
        Assert.DoesNotContain("used deactivating ActivationIdle", world.Log.All);
        Assert.DoesNotContain("busy deactivating ActivationIdle", world.Log.All);
        await Touch(world, "idle");
        Assert.Equal(2, world.Log.All.Count(entry => entry is "idle activated"));
        hold.Open();
        await Assert.ThrowsAsync<TimeoutException>(() => busy);
    }

    [Fact]
    public async Task DelayDeactivation_keeps_for_its_time_and_can_be_taken_back()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>());
        await Touch(world, "plain");
        await Keep(world, "hour", TimeSpan.FromHours(1));
        await Keep(world, "ever", Timeout.InfiniteTimeSpan);
        await Keep(world, "back", TimeSpan.FromHours(1));
        await Keep(world, "back", TimeSpan.Zero);
        world.Time.Advance(TimeSpan.FromMinutes(16));
        await world.Log.Seen("plain deactivated");
        await world.Log.Seen("back deactivated");
        Assert.DoesNotContain("hour deactivating ActivationIdle", world.Log.All);
        world.Time.Advance(TimeSpan.FromHours(1));
        await world.Log.Seen("hour deactivated");
        Assert.DoesNotContain("ever deactivating ActivationIdle", world.Log.All);
    }

    [Theory]
    [InlineData(3, 5)]
    [InlineData(10, 11)]
    [InlineData(10, 19)]
    public async Task Above_the_bound_whoever_comes_makes_the_least_recently_used_end(int most, int called)
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>().MaxActivations = most);
        foreach (var key in Enumerable.Range(1, most).Append(2).Concat(Enumerable.Range(most + 1, called - most)).Select(key => $"{key}"))
        {
            await Touch(world, key);
            world.Time.Advance(TimeSpan.FromMilliseconds(1));
        }

        var surplus = Enumerable.Range(1, called).Where(key => key != 2).Take(called - most).ToList();
        foreach (var key in surplus) await world.Log.Seen($"{key} deactivated");
        foreach (var key in Enumerable.Range(1, called).Except(surplus)) Assert.DoesNotContain($"{key} deactivating ActivationIdle", world.Log.All);
    }

    [Fact]
    public async Task Above_the_bound_those_that_were_busy_when_another_came_end_soon_after()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>().MaxActivations = 1);
        var hold = new Hold();
        var busy = world.Get<IProbe>("busy").Write(_ => hold.Passed);
        var busier = world.Get<IProbe>("busier").Write(_ => hold.Passed);
        world.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.DoesNotContain("busy deactivating ActivationIdle", world.Log.All);
        hold.Open();
        await Task.WhenAll(busy, busier);
        world.Time.Advance(TimeSpan.FromSeconds(3));
        await world.Log.Seen("busy deactivated");
        Assert.DoesNotContain("busier deactivating ActivationIdle", world.Log.All);
    }

    [Fact]
    public async Task A_call_without_an_answer_fails_in_time_and_one_that_never_began_never_begins()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>());
        var (grain, hold, begun) = (world.Get<IProbe>("a"), new Hold(), new Hold());
        var slow = grain.Write(async _ =>
        {
            begun.Open();
            await hold.Passed;
            world.Log.Add("slow ends all the same");
        });
        var behind = grain.Write(_ =>
        {
            world.Log.Add("behind");
            return Task.CompletedTask;
        });
        await begun.Passed;
        world.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(slow.IsCompleted || behind.IsCompleted);
        world.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Contains("probe/a did not answer Write", (await Assert.ThrowsAsync<TimeoutException>(() => slow)).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<TimeoutException>(() => behind);
        hold.Open();
        await Touch(world, "a");
        Assert.Equal(["a activated", "slow ends all the same"], world.Log.All);
    }

    private static Task Touch(GrainWorld world, string key) => world.Get<IProbe>(key).Write(_ => Task.CompletedTask);

    private static Task Keep(GrainWorld world, string key, TimeSpan span) => world.Get<IProbe>(key).Write(self =>
    {
        self.Keep(span);
        return Task.CompletedTask;
    });
}
