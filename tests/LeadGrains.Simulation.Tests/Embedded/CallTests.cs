using Orleans;
using Orleans.Runtime;
using Xunit;

namespace LeadGrains.Simulation.Tests.Embedded;

public sealed class CallTests
{
    private static readonly AsyncLocal<string?> Ambient = new();

    internal interface IBase
    {
        Task<string> Inherited();
    }

    internal interface ICalls : IGrainWithStringKey, IBase
    {
        Task Nothing();

        Task<int> Sum(int a, long b, decimal c, string? d, CancellationToken cancellationToken);

        ValueTask Quick();

        ValueTask<Guid> Echo(Guid value);

        Task<bool> CanBeCancelled(CancellationToken cancellationToken);

        Task Throw(bool late);

        Task<string?> AmbientValue();
    }

    [Fact]
    public async Task Every_kind_of_return_value_and_argument_passes()
    {
        await using var world = new GrainWorld(options => options.AddGrain<ICalls, CallsGrain>());
        var grain = world.Get<ICalls>("a");
        await grain.Nothing();
        await grain.Quick();
        Assert.Equal(1 + 2 + 3 + 4, await grain.Sum(1, 2, 3m, "four", CancellationToken.None));
        var id = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        Assert.Equal(id, await grain.Echo(id));
        Assert.Equal("a", await grain.Inherited());
    }

    [Fact]
    public async Task The_callers_token_arrives_in_the_grain()
    {
        await using var world = new GrainWorld(options => options.AddGrain<ICalls, CallsGrain>());
        using var cancel = new CancellationTokenSource();
        var call = world.Get<ICalls>("a").CanBeCancelled(cancel.Token);
        await cancel.CancelAsync();
        Assert.True(await call);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Exceptions_pass_to_the_caller_and_the_grain_lives_on(bool late)
    {
        await using var world = new GrainWorld(options => options.AddGrain<ICalls, CallsGrain>());
        var grain = world.Get<ICalls>("a");
        var problem = await Assert.ThrowsAsync<FormatException>(() => grain.Throw(late));
        Assert.Contains(nameof(CallsGrain.Throw), problem.StackTrace!, StringComparison.Ordinal);
        await grain.Nothing();
    }

    [Fact]
    public async Task The_callers_async_locals_do_not_reach_the_grain_nor_back()
    {
        await using var world = new GrainWorld(options => options.AddGrain<ICalls, CallsGrain>());
        Ambient.Value = "caller";
        Assert.Null(await world.Get<ICalls>("a").AmbientValue());
        Assert.Equal("caller", Ambient.Value);
        Ambient.Value = null;
        Assert.Null(await world.Get<ICalls>("a").AmbientValue());
    }

    [Fact]
    public async Task References_know_their_grain()
    {
        await using var world = new GrainWorld(options => options.AddGrain<ICalls, CallsGrain>());
        var grain = world.Get<ICalls>("ключ/1");
        Assert.Equal("ключ/1", grain.GetPrimaryKeyString());
        Assert.Equal(GrainId.Create("calls", "ключ/1"), grain.GetGrainId());
        Assert.Equal(grain, world.Get<ICalls>("ключ/1"));
        Assert.NotEqual(grain, world.Get<ICalls>("ключ/2"));
        Assert.Equal("ключ/1", await grain.AsReference<ICalls>().Inherited());
        Assert.ThrowsAny<ArgumentException>(() => world.Get<ICalls>(" "));
        Assert.Throws<ArgumentException>(() => world.Get<IProbe>("nobody"));
        Assert.Throws<ArgumentException>(() => world.Grains.GetGrain<ICalls>("a", "Another.Class"));
    }

    [Fact]
    public void Interfaces_that_cannot_be_called_are_refused_at_start()
    {
        var problem = Assert.Throws<ArgumentException>(() => new GrainWorld(options => options.AddGrain<IBad, BadGrain>()));
        Assert.Contains("IBad.Count", problem.Message, StringComparison.Ordinal);
    }

    internal interface IBad : IGrainWithStringKey
    {
        int Count();
    }

    internal sealed class BadGrain : Grain, IBad
    {
        public int Count() => 0;
    }

    internal sealed class CallsGrain : Grain, ICalls
    {
        public Task Nothing() => Task.CompletedTask;

        public Task<int> Sum(int a, long b, decimal c, string? d, CancellationToken cancellationToken) =>
            Task.FromResult(a + (int)b + (int)c + (d?.Length ?? 0));

        public ValueTask Quick() => ValueTask.CompletedTask;

        public async ValueTask<Guid> Echo(Guid value)
        {
            await Task.Yield();
            return value;
        }

        public async Task<bool> CanBeCancelled(CancellationToken cancellationToken)
        {
            var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using (cancellationToken.Register(cancelled.SetResult)) await cancelled.Task;
            return cancellationToken.IsCancellationRequested;
        }

        public Task Throw(bool late) => late ? ThrowLate() : throw new FormatException("at once");

        public Task<string?> AmbientValue()
        {
            var found = Ambient.Value;
            Ambient.Value = "grain";
            return Task.FromResult(found);
        }

        public Task<string> Inherited() => Task.FromResult(this.GetPrimaryKeyString());

        private static async Task ThrowLate()
        {
            await Task.Yield();
            throw new FormatException("later");
        }
    }
}
