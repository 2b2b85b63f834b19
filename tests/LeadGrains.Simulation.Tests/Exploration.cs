using System.Diagnostics;
using LeadGrains.Simulation.Tests.Scene;
using LeadGrains.Simulation.Tests.Workload;

namespace LeadGrains.Simulation.Tests;

/// <summary>Plays seed after seed, on as many threads as there are processors: each world has one of its own.</summary>
internal sealed class Exploration(int firstSeed, int atLeast, TimeSpan time)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Lock _gate = new();
    private int _begun;

    public int Schedules { get; private set; }

    public long Steps { get; private set; }

    public long Events { get; private set; }

    /// <summary>Of those that failed, the one with the lowest seed.</summary>
    public RunResult? Failed { get; private set; }

    public void Explore()
    {
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(PlayMany)).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
    }

    public override string ToString() =>
        $"{Schedules} schedules from seed {firstSeed} on: {Steps} steps, {Events} events, {_clock.Elapsed.TotalSeconds:F0} s; {(Failed is null ? "every law held" : $"seed {Failed.Plan.Seed} broke one")}";

    private void PlayMany()
    {
        while (Next() is { } seed)
        {
            var result = Run.Of(Planning.Of(seed));
            lock (_gate)
            {
                (Schedules, Steps, Events) = (Schedules + 1, Steps + result.Steps, Events + result.Events);
                if (result.Failure is not null && !(Failed?.Plan.Seed < seed)) Failed = result;
            }
        }
    }

    private int? Next()
    {
        lock (_gate) return Failed is null && (_begun < atLeast || _clock.Elapsed < time) ? firstSeed + _begun++ : null;
    }
}
