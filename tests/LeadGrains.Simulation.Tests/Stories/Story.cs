using System.Text;
using LeadGrains.Simulation.Tests.Scene;

namespace LeadGrains.Simulation.Tests.Stories;

/// <summary>A failed run as a person reads it.</summary>
internal static class Story
{
    /// <param name="seed">The seed that it was found with.</param>
    public static string Of(RunResult failed, int seed, PlantedBug bug = PlantedBug.None)
    {
        var story = new StringBuilder();
        var found = bug == PlantedBug.None ? $"Seed {seed} (LEADGRAINS_SEED={seed} plays it again)" : $"Planted bug {bug}, caught by seed {seed}";
        story.AppendLine($"{found}. The least that shows it, {failed.Begun} {(failed.Begun == 1 ? "step" : "steps")}:");
        for (var i = 0; i < failed.Tale.Count; i++) story.AppendLine($"{i + 1,3}. {failed.Tale[i]}");
        story.AppendLine($"This must hold: {failed.Failure!.Rule}.");
        story.AppendLine($"Found: {failed.Failure.Found}");
        return story.ToString();
    }
}
