using System.Collections.Immutable;

namespace LeadGrains.Grains.Relationships;

/// <summary>A chain of people of whom each can introduce us to the next.</summary>
/// <param name="Strength">The product of its hops', 0 to 1.</param>
/// <param name="Weakest">Index of the weakest hop, of equal ones the first.</param>
public sealed record IntroductionPath(double Strength, ImmutableArray<PathHop> Hops, int Weakest)
{
    internal static IntroductionPath Of(ImmutableArray<PathHop> hops) =>
        new(hops.Aggregate(1.0, (product, hop) => product * hop.Strength), hops, hops.IndexOf(hops.MinBy(hop => hop.Strength)!));
}

/// <param name="Kind">The relation that carries it: of several the strongest.</param>
public sealed record PathHop(string From, string To, RelationKind Kind, double Strength);

/// <param name="Paths">The strongest first; of equally strong ones the shorter, of these the first by its ids.</param>
/// <param name="Complete">False: the search gave up at its bound, and there may be better ones.</param>
public sealed record IntroductionPaths(ImmutableArray<IntroductionPath> Paths, bool Complete)
{
    public static readonly IntroductionPaths None = new([], Complete: true);
}

/// <summary>What one node has to do with another.</summary>
/// <param name="Out">Relations from it to the other.</param>
/// <param name="In">Relations from the other to it.</param>
/// <param name="There">How strongly it leads to the other, 0 to 1; null: it carries no introduction.</param>
/// <param name="Back">And the other to it.</param>
public readonly record struct Related(int Node, KindSet Out, KindSet In, double? There, double? Back);
