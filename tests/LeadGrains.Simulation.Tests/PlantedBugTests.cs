using LeadGrains.Simulation.Tests.Scene;
using LeadGrains.Simulation.Tests.Stories;
using LeadGrains.Simulation.Tests.Workload;
using Xunit;

namespace LeadGrains.Simulation.Tests;

/// <summary>A simulation that finds nothing may be blind: mistakes that somebody could make must be found by the same laws.</summary>
public sealed class PlantedBugTests
{
    private const int MostSeeds = 200;
    private const int MostStepsInStory = 12;

    public static TheoryData<string> Bugs => [.. Enum.GetNames<PlantedBug>().Where(name => name != nameof(PlantedBug.None))];

    [Theory]
    [MemberData(nameof(Bugs))]
    public void A_planted_bug_is_caught_and_told_in_a_short_story(string name)
    {
        var bug = Enum.Parse<PlantedBug>(name);
        var failed = Enumerable.Range(1, MostSeeds).Select(seed => Run.Of(Planning.Of(seed), bug)).FirstOrDefault(result => result.Failure is not null);
        Assert.True(failed is not null, $"{MostSeeds} seeds did not catch {bug}");
        var least = new Shrinking(bug).Shrink(failed);
        Report.Add(Story.Of(least, failed.Plan.Seed, bug));
        Assert.Equal(failed.Failure!.Rule, least.Failure!.Rule);
        Assert.InRange(least.Begun, 1, MostStepsInStory);
        // The same plan without the bug is sound, whoever is quicker.
        Assert.All(Enumerable.Range(0, 20), i => Assert.Null(Run.Of(least.Plan with { Seed = least.Plan.Seed + i }).Failure));
    }
}
