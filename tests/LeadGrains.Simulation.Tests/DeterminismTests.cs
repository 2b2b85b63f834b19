using System.Diagnostics;
using LeadGrains.Embedded.Simulation;
using LeadGrains.Simulation.Tests.Scene;
using LeadGrains.Simulation.Tests.Workload;
using Xunit;

namespace LeadGrains.Simulation.Tests;

public sealed class DeterminismTests
{
    [Fact]
    public void A_seed_gives_the_same_run_again()
    {
        for (var seed = 1; seed <= 60; seed++) Assert.Equal(Fingerprint(seed), Fingerprint(seed));
    }

    [Fact]
    public async Task A_seed_gives_the_same_run_in_another_process()
    {
        const int first = 1, count = 15;
        var start = new ProcessStartInfo("dotnet", [typeof(DeterminismTests).Assembly.Location, "traces", $"{first}", $"{count}"]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var other = Process.Start(start)!;
        var told = await other.StandardOutput.ReadToEndAsync();
        await other.WaitForExitAsync();
        Assert.Equal(Enumerable.Range(first, count).Select(Fingerprint), told.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public void Other_seeds_give_other_runs() =>
        Assert.Equal(30, Enumerable.Range(1, 30).Select(Fingerprint).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Code_that_leaves_the_simulation_ends_the_run()
    {
        var world = new SimulatedWorld(1);
        var process = world.NewProcess("one");
        _ = process.Start(async () =>
        {
            var signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _ = process.Start(() => { signal.SetResult(); return Task.CompletedTask; });
            await signal.Task.ConfigureAwait(false);
            process.Post(() => { });
        });
        // Time goes on, so that the run is still there when the pool comes round to it.
        _ = process.Start(async () => { while (true) await Task.Delay(TimeSpan.FromSeconds(1), process.Time); });
        var failure = Assert.Throws<SimulationFailedException>(() => world.Run(() => false, TimeSpan.MaxValue));
        Assert.IsType<EscapedException>(failure.InnerException);
    }

    [Fact]
    public void Waiting_for_ever_ends_the_run()
    {
        var world = new SimulatedWorld(1);
        _ = world.NewProcess("one").Start(() => new TaskCompletionSource().Task);
        Assert.Throws<TimeoutException>(() => world.Run(() => false, TimeSpan.FromDays(1)));
    }

    [Fact]
    public void Nothing_of_a_killed_process_runs_again()
    {
        var world = new SimulatedWorld(1);
        var (process, witness) = (world.NewProcess("one"), world.NewProcess("two"));
        var (beats, done) = (0, false);
        _ = process.Start(async () => { while (true) { await Task.Delay(TimeSpan.FromSeconds(1), process.Time); beats++; } });
        _ = witness.Start(async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3.5), witness.Time);
            process.Kill();
            await Task.Delay(TimeSpan.FromSeconds(10), witness.Time);
            done = true;
        });
        world.Run(() => done, TimeSpan.FromMinutes(1));
        Assert.Equal(3, beats);
    }

    internal static string Fingerprint(int seed)
    {
        var result = Run.Of(Planning.Of(seed));
        return $"{seed} {result.Trace:x16} {result.Steps} {result.Events}";
    }
}
