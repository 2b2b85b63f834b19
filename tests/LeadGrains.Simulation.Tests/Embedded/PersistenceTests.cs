using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Runtime.Hosting;
using Orleans.Storage;
using Xunit;

namespace LeadGrains.Simulation.Tests.Embedded;

public sealed class PersistenceTests
{
    internal interface ICounter : IGrainWithStringKey
    {
        Task<int> Add(int more);

        Task<(int Count, bool Stored, string? Etag)> Look();

        Task Clear();
    }

    [Fact]
    public async Task State_is_read_before_activation_and_written_under_its_name()
    {
        await using var world = new GrainWorld(options => options.AddGrain<ICounter, CounterGrain>());
        world.Storage.Rows["count:counter/a"] = (new Count { Value = 40 }, "v0");
        Assert.Equal(42, await world.Get<ICounter>("a").Add(2));
        Assert.Equal(["a found 40"], world.Log.All);
        Assert.Equal(42, Assert.IsType<Count>(world.Storage.Rows["count:counter/a"].State).Value);
    }

    [Fact]
    public async Task Nothing_stored_is_an_empty_state_before_the_first_write_and_after_a_clear()
    {
        await using var world = new GrainWorld(options => options.AddGrain<ICounter, CounterGrain>());
        var grain = world.Get<ICounter>("a");
        Assert.Equal((0, false, null), await grain.Look());
        await grain.Add(1);
        Assert.Equal((1, true, "v1"), await grain.Look());
        await grain.Clear();
        Assert.Equal((0, false, null), await grain.Look());
    }

    [Fact]
    public async Task A_conflict_that_leaves_the_grain_ends_the_activation_and_the_next_reads_anew()
    {
        await using var world = new GrainWorld(options => options.AddGrain<ICounter, CounterGrain>());
        var grain = world.Get<ICounter>("a");
        await grain.Add(1);
        world.Storage.Rows["count:counter/a"] = (new Count { Value = 70 }, "other");
        await Assert.ThrowsAsync<InconsistentStateException>(() => grain.Add(1));
        Assert.Equal(71, await grain.Add(1));
    }

    [Fact]
    public async Task A_failed_read_fails_the_waiting_calls_and_the_next_call_tries_anew()
    {
        await using var world = new GrainWorld(options => options.AddGrain<ICounter, CounterGrain>());
        world.Storage.Failure = new TimeoutException("no disk");
        var problem = await Assert.ThrowsAsync<OrleansException>(() => world.Get<ICounter>("a").Look());
        Assert.IsType<TimeoutException>(problem.InnerException);
        world.Storage.Failure = null;
        Assert.Equal(0, (await world.Get<ICounter>("a").Look()).Count);
    }

    [Fact]
    public async Task A_state_without_a_storage_name_goes_to_the_default_storage()
    {
        var storage = new MemoryStorage();
        await using var world = new GrainWorld(
            options => options.AddGrain<ICounter, DefaultGrain>(),
            services => services.AddGrainStorage("Default", (_, _) => storage));
        await world.Get<ICounter>("a").Add(3);
        Assert.Equal(["count:default/a"], storage.Rows.Keys);
    }

    [Fact]
    public async Task A_missing_storage_is_named()
    {
        await using var world = new GrainWorld(options => options.AddGrain<ICounter, DefaultGrain>());
        var problem = await Assert.ThrowsAsync<OrleansException>(() => world.Get<ICounter>("a").Look());
        Assert.Contains("default", problem.Message, StringComparison.Ordinal);
    }

    internal sealed class Count
    {
        public int Value { get; set; }
    }

    internal class CounterGrain(EventLog log, [PersistentState("count", "memory")] IPersistentState<Count> count) : Grain, ICounter
    {
        public override Task OnActivateAsync(CancellationToken cancellationToken)
        {
            if (count.RecordExists) log.Add($"{this.GetPrimaryKeyString()} found {count.State.Value}");
            return Task.CompletedTask;
        }

        public async Task<int> Add(int more)
        {
            count.State.Value += more;
            await count.WriteStateAsync();
            return count.State.Value;
        }

        public Task<(int Count, bool Stored, string? Etag)> Look() => Task.FromResult((count.State.Value, count.RecordExists, count.Etag));

        public Task Clear() => count.ClearStateAsync();
    }

    internal sealed class DefaultGrain(EventLog log, [PersistentState("count")] IPersistentState<Count> count) : CounterGrain(log, count);
}
