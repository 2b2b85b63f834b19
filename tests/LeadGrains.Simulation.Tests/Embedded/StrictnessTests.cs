using System.Text.Json;
using LeadGrains.Embedded;
using Orleans;
using Xunit;

namespace LeadGrains.Simulation.Tests.Embedded;

public sealed class StrictnessTests
{
    internal interface IBox : IGrainWithStringKey
    {
        Task<List<int>> Put(List<int> numbers);

        Task<List<int>> Kept();

        Task<Opaque> Take(CancellationToken cancellationToken);

        Task Give(Opaque value);

        Task<IBox> Next(IBox box);
    }

    [Fact]
    public async Task Without_copies_objects_are_shared_with_copies_they_are_not()
    {
        foreach (var copies in (bool[])[false, true])
        {
            await using var world = Boxes(copies);
            List<int> numbers = [1];
            var kept = await world.Get<IBox>("a").Put(numbers);
            Assert.Equal([1, 2], kept);
            Assert.Equal(copies ? [1] : [1, 2], numbers);
            kept.Add(3);
            Assert.Equal(copies ? [1, 2] : [1, 2, 3], await world.Get<IBox>("a").Kept());
        }
    }

    [Fact]
    public async Task What_cannot_be_copied_fails_the_call_and_not_the_grain()
    {
        await using var world = Boxes(copies: true);
        var grain = world.Get<IBox>("a");
        await Assert.ThrowsAnyAsync<NotSupportedException>(() => grain.Take(CancellationToken.None));
        await Assert.ThrowsAnyAsync<NotSupportedException>(() => grain.Give(new(1)));
        Assert.Equal("b", (await grain.Next(world.Get<IBox>("b"))).GetPrimaryKeyString());
    }

    [Fact]
    public async Task A_call_cycle_is_refused_and_told()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>().RefuseCallCycles = true);
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => Cycle(world));
        Assert.Contains("probe/a → probe/b → probe/a", problem.Message, StringComparison.Ordinal);
        await world.Get<IProbe>("a").Write(async self =>
        {
            await self.Grains.GetGrain<IProbe>("b").Write(_ => Task.CompletedTask);
            await self.Grains.GetGrain<IProbe>("b").Write(_ => Task.CompletedTask);
        });
    }

    [Fact]
    public async Task A_call_cycle_that_is_not_refused_ends_by_the_time_out()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>());
        var cycle = Cycle(world);
        await world.Log.Seen("calling back");
        world.Time.Advance(TimeSpan.FromSeconds(31));
        await Assert.ThrowsAsync<TimeoutException>(() => cycle);
    }

    private static Task Cycle(GrainWorld world) => world.Get<IProbe>("a").Write(a => a.Grains.GetGrain<IProbe>("b").Write(async b =>
    {
        var back = b.Grains.GetGrain<IProbe>("a").Write(_ => Task.CompletedTask);
        world.Log.Add("calling back");
        await back;
    }));

    private static GrainWorld Boxes(bool copies) => new(options =>
    {
        options.AddGrain<IBox, BoxGrain>();
        if (copies) options.CopyMessages = MessageCopy.ThroughJson(JsonSerializerOptions.Default);
    });

    internal sealed class Opaque
    {
        internal Opaque(nint handle) => Handle = handle;

        public nint Handle { get; }
    }

    internal sealed class BoxGrain : Grain, IBox
    {
        private List<int> _kept = [];

        public Task<List<int>> Put(List<int> numbers)
        {
            numbers.Add(2);
            return Task.FromResult(_kept = numbers);
        }

        public Task<List<int>> Kept() => Task.FromResult(_kept);

        public Task<Opaque> Take(CancellationToken cancellationToken) => Task.FromResult(new Opaque(1));

        public Task Give(Opaque value) => Task.CompletedTask;

        public Task<IBox> Next(IBox box) => Task.FromResult(box);
    }
}
