using LeadGrains.Simulation.Tests.Scene;
using LeadGrains.Simulation.Tests.Stories;
using LeadGrains.Simulation.Tests.Workload;

namespace LeadGrains.Simulation.Tests;

/// <summary>The simulation without a test runner: <c>traces|explore &lt;first seed&gt; &lt;count&gt;</c>, <c>story &lt;seed&gt; [planted bug]</c>, <c>bug &lt;planted bug&gt;</c>.</summary>
internal static class Program
{
    public static void Main(string[] args)
    {
        var numbers = args.Skip(1).TakeWhile(arg => int.TryParse(arg, out _)).Select(int.Parse).ToArray();
        switch (args.FirstOrDefault())
        {
            case "traces":
                foreach (var seed in Enumerable.Range(numbers[0], numbers[1])) Console.WriteLine(DeterminismTests.Fingerprint(seed));
                break;
            case "explore":
                Explore(new(numbers[0], numbers[1], TimeSpan.Zero));
                break;
            case "bug":
                Catch(Enum.Parse<PlantedBug>(args[1]));
                break;
            case "story":
                Tell(Run.Of(Planning.Of(numbers[0]), Enum.Parse<PlantedBug>(args.ElementAtOrDefault(2) ?? nameof(PlantedBug.None))));
                break;
        }
    }

    private static void Explore(Exploration exploration)
    {
        exploration.Explore();
        Console.WriteLine(exploration);
        if (exploration.Failed is { } failed) Console.WriteLine(Story.Of(new Shrinking(PlantedBug.None).Shrink(failed), failed.Plan.Seed));
    }

    private static void Catch(PlantedBug bug)
    {
        var failed = Enumerable.Range(1, 1_000).Select(seed => Run.Of(Planning.Of(seed), bug)).First(result => result.Failure is not null);
        Console.WriteLine(Story.Of(new Shrinking(bug).Shrink(failed), failed.Plan.Seed, bug));
    }

    private static void Tell(RunResult result)
    {
        foreach (var sentence in result.Tale) Console.WriteLine(sentence);
        Console.WriteLine(result.Failure?.Message ?? "Every law held.");
    }
}
