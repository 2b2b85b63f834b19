using Xunit;

namespace LeadGrains.Simulation.Tests.Embedded;

public sealed class TurnTests
{
    [Fact]
    public async Task Turns_of_one_activation_never_overlap_even_with_readers_interleaving()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>());
        var (inside, overlaps, plain) = (0, 0, 0);
        var grain = world.Get<IProbe>("a");
        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 50; i++) await grain.Read(Body);
        })));
        Assert.Equal(0, overlaps);
        Assert.Equal(64 * 50 * 4, plain);

        async Task Body(ProbeGrain _)
        {
            for (var turn = 0; turn < 4; turn++)
            {
                if (Interlocked.Increment(ref inside) != 1) Interlocked.Increment(ref overlaps);
                plain++;
                Interlocked.Decrement(ref inside);
                await Task.Yield();
            }
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Turns_are_the_grains_own_whatever_surrounds_the_caller(bool somewhere)
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>());
        var (local, stray) = (new AsyncLocal<string?>(), new Elsewhere());
        for (var i = 0; i < 50; i++)
        {
            var (hold, begun, seen) = (new Hold(), new Hold(), new List<(TaskScheduler, string?)>());
            // Within this the call begins, and comes back before it ends.
            var (call, _) = await Task.Run(() =>
            {
                local.Value = "the caller's";
                SynchronizationContext.SetSynchronizationContext(somewhere ? stray : null);
                try
                {
                    var sent = world.Get<IProbe>($"{i}").Write(async _ =>
                    {
                        seen.Add((TaskScheduler.Current, local.Value));
                        begun.Open();
                        await hold.Passed;
                        seen.Add((TaskScheduler.Current, local.Value));
                    });
                    Assert.Equal("the caller's", local.Value);
                    Assert.Same(TaskScheduler.Default, TaskScheduler.Current);
                    return (sent, 0);
                }
                finally
                {
                    SynchronizationContext.SetSynchronizationContext(null);
                }
            });
            await begun.Passed;
            hold.Open();
            await call;
            Assert.Equal(2, seen.Count);
            Assert.Single(seen.Distinct());
            Assert.NotSame(TaskScheduler.Default, seen[0].Item1);
            Assert.Null(seen[0].Item2);
        }
        Assert.Equal(0, stray.Posted);
    }

    [Fact]
    public async Task Writers_run_one_after_another_awaits_included()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>());
        var (running, most) = (0, 0);
        var grain = world.Get<IProbe>("a");
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => grain.Write(async _ =>
        {
            most = Math.Max(most, ++running);
            await Task.Yield();
            await Task.Yield();
            running--;
        })));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Readers_interleave_and_a_writer_waits_for_all_of_them()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>());
        var (grain, log) = (world.Get<IProbe>("a"), world.Log);
        var (first, second) = (new Hold(), new Hold());
        var one = grain.Read(_ => Note(log, "one", first));
        var two = grain.Read(_ => Note(log, "two", second));
        await log.Seen("one in");
        await log.Seen("two in");
        var writer = grain.Write(_ => Note(log, "writer"));
        var late = grain.Read(_ => Note(log, "late"));
        first.Open();
        await one;
        Assert.False(writer.IsCompleted);
        second.Open();
        await Task.WhenAll(two, writer, late);
        Assert.Equal(
            ["a activated", "one in", "two in", "one out", "two out", "writer in", "writer out", "late in", "late out"],
            log.All);
    }

    [Fact]
    public async Task A_stream_of_readers_does_not_starve_a_writer()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>());
        var grain = world.Get<IProbe>("a");
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) await grain.Read(async _ => await Task.Yield());
        })).ToArray();
        for (var i = 0; i < 20; i++) await grain.Write(_ => Task.CompletedTask).WaitAsync(TimeSpan.FromSeconds(60));
        await stop.CancelAsync();
        await Task.WhenAll(readers);
    }

    [Fact]
    public async Task A_call_never_runs_on_the_callers_stack()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>());
        var grain = world.Get<IProbe>("a");
        await grain.Write(_ => Task.CompletedTask);
        var locked = new Lock();
        Task call;
        bool held;
        lock (locked)
        {
            held = false;
            call = grain.Write(_ =>
            {
                held = locked.IsHeldByCurrentThread;
                return Task.CompletedTask;
            });
        }

        await call;
        Assert.False(held);
    }

    [Fact]
    public async Task Different_grains_run_at_the_same_time()
    {
        await using var world = new GrainWorld(options => options.AddGrain<IProbe, ProbeGrain>());
        var (left, right) = (new Hold(), new Hold());
        var a = world.Get<IProbe>("a").Write(async _ =>
        {
            left.Open();
            await right.Passed;
        });
        var b = world.Get<IProbe>("b").Write(async _ =>
        {
            right.Open();
            await left.Passed;
        });
        await Task.WhenAll(a, b).WaitAsync(TimeSpan.FromSeconds(60));
    }

    private static async Task Note(EventLog log, string who, Hold? hold = null)
    {
        log.Add($"{who} in");
        if (hold is not null) await hold.Passed;
        log.Add($"{who} out");
    }

    /// <summary>A context that some callers have, on which nothing of a grain's may run.</summary>
    private sealed class Elsewhere : SynchronizationContext
    {
        private int _posted;

        public int Posted => Volatile.Read(ref _posted);

        public override void Post(SendOrPostCallback d, object? state)
        {
            Interlocked.Increment(ref _posted);
            ThreadPool.QueueUserWorkItem(_ => d(state));
        }
    }
}
