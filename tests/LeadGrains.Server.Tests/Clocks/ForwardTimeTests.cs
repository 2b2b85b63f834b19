using LeadGrains.Server.Hosting;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Clocks;

public sealed class ForwardTimeTests
{
    [Fact]
    public void It_stands_still_until_a_clock_that_was_stepped_back_has_caught_up()
    {
        var machine = new ManualTime();
        var (time, start) = (new ForwardTime(machine), machine.Now);
        machine.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(start.AddMinutes(1), time.GetUtcNow());
        machine.Advance(TimeSpan.FromHours(-2));
        Assert.Equal(start.AddMinutes(1), time.GetUtcNow());
        machine.Advance(TimeSpan.FromHours(2));
        Assert.Equal(start.AddMinutes(1), time.GetUtcNow());
        machine.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(start.AddMinutes(2), time.GetUtcNow());
    }

    [Fact]
    public void Nobody_sees_it_run_backwards()
    {
        var machine = new Restless();
        var time = new ForwardTime(machine);
        Parallel.For(0, 4, _ =>
        {
            for (var (i, last) = (0, DateTimeOffset.MinValue); i < 50_000; i++)
            {
                var now = time.GetUtcNow();
                Assert.True(now >= last);
                last = now;
            }
        });
    }

    /// <summary>Goes forward and back with every look.</summary>
    private sealed class Restless : TimeProvider
    {
        private int looks;

        public override DateTimeOffset GetUtcNow()
        {
            var look = Interlocked.Increment(ref looks);
            return DateTimeOffset.UnixEpoch.AddTicks(look * 7919L % 10_007 + look);
        }
    }
}
