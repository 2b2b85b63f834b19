using LeadGrains.Simulation.Tests.Scene;
using LeadGrains.Simulation.Tests.Stories;
using LeadGrains.Simulation.Tests.Workload;
using Xunit;

namespace LeadGrains.Simulation.Tests;

/// <summary>
/// The whole of it: LEADGRAINS_SEED plays one seed, LEADGRAINS_LONG as many as fit into so many minutes, from a fresh seed on.
/// </summary>
public sealed class SimulationTests
{
    private const int Schedules = 2_000;
    private static readonly TimeSpan TimeInCi = TimeSpan.FromMinutes(3);

    [Fact]
    public void Every_law_holds_in_every_schedule()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("LEADGRAINS_SEED"), out var seed))
        {
            Replay(seed);
            return;
        }
        var exploration = Chosen();
        exploration.Explore();
        Report.Add($"Simulation: {exploration}.");
        if (exploration.Failed is { } failed) Assert.Fail(Told(failed));
    }

    private static Exploration Chosen()
    {
        if (double.TryParse(Environment.GetEnvironmentVariable("LEADGRAINS_LONG"), out var minutes))
            return new((int)(DateTime.UtcNow.Ticks / TimeSpan.TicksPerSecond % 1_000_000_000), atLeast: 1, TimeSpan.FromMinutes(minutes));
        return new(firstSeed: 1, Schedules, Environment.GetEnvironmentVariable("CI") == "true" ? TimeInCi : TimeSpan.Zero);
    }

    private static void Replay(int seed)
    {
        var result = Run.Of(Planning.Of(seed));
        Report.Add($"Seed {seed}, {result.Begun} steps:\n{string.Join('\n', result.Tale)}\n{result.Failure?.Message ?? "Every law held."}");
        if (result.Failure is not null) Assert.Fail(Told(result));
    }

    private static string Told(RunResult failed)
    {
        var story = Story.Of(new Shrinking(PlantedBug.None).Shrink(failed), failed.Plan.Seed);
        Report.Add(story);
        return story;
    }
}
