using System.Collections.Immutable;
using LeadGrains.Simulation.Tests.Scene;
using LeadGrains.Simulation.Tests.Workload;

namespace LeadGrains.Simulation.Tests.Stories;

/// <summary>
/// Takes steps out of a plan that fails, in ever smaller pieces, for as long as the rest breaks the same rule. What is left out
/// changes who is quicker, so each rest is tried with a few seeds.
/// </summary>
internal sealed class Shrinking(PlantedBug bug)
{
    private const int MostRuns = 3_000;
    private const int SeedsEach = 12;
    private int _runs;

    public RunResult Shrink(RunResult failed)
    {
        var least = failed;
        for (var piece = Math.Max(1, failed.Begun / 2); _runs < MostRuns;)
        {
            var smaller = Without(least, piece);
            if (smaller is not null) least = smaller;
            else if (piece == 1) break;
            else piece /= 2;
        }
        return least;
    }

    /// <summary>The plan without as many pieces of that size as it can do without; null when it needs them all.</summary>
    private RunResult? Without(RunResult failed, int piece)
    {
        var least = failed;
        for (var at = 0; at < Steps(least).Length;)
        {
            var steps = Steps(least);
            var rest = steps.RemoveRange(at, Math.Min(piece, steps.Length - at));
            if (Fails(rest, failed) is { } smaller) least = smaller;
            else at += piece;
        }
        return least == failed ? null : least;
    }

    private RunResult? Fails(ImmutableArray<Step> steps, RunResult like)
    {
        for (var i = 0; i < SeedsEach && _runs++ < MostRuns; i++)
        {
            var result = Run.Of(new(like.Plan.Seed + i, steps), bug);
            if (result.Failure?.Rule == like.Failure!.Rule) return result;
        }
        return null;
    }

    // What was not begun when it failed can't have been the reason.
    private static ImmutableArray<Step> Steps(RunResult failed) => [.. failed.Plan.Steps.Take(failed.Begun)];
}
