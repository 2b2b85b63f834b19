using System.ComponentModel.DataAnnotations;
using LeadGrains.Grains.Views;
using Microsoft.AspNetCore.Mvc;

namespace LeadGrains.Server.Graph;

/// <summary>Which part of a graph.</summary>
/// <param name="Depth">Steps from the one asked for; 1 comes from its grain alone.</param>
/// <param name="Kinds">Only relations of these kinds, separated by commas.</param>
/// <param name="MinStrength">Without what is known to be weaker; relations that have no strength stay.</param>
/// <param name="At">As it was known at an instant, or at a position.</param>
/// <param name="ValidAt">As it was in the world at that instant: relations that had begun and were not over.</param>
/// <param name="Limit">The most things shown, the one asked for included; 500 unless less is asked for.</param>
/// <param name="Explain">With why people's ties are as strong as they are; of today's graph only.</param>
/// <param name="After">Wait (briefly) until it is true at this position.</param>
public sealed record GraphQuery(
    [property: FromQuery(Name = "depth"), Range(1, 4)] int? Depth,
    [property: FromQuery(Name = "kinds")] string? Kinds,
    [property: FromQuery(Name = "minStrength"), Range(0.0, 1.0)] double? MinStrength,
    [property: FromQuery(Name = "at")] string? At,
    [property: FromQuery(Name = "validAt")] DateTimeOffset? ValidAt,
    [property: FromQuery(Name = "limit"), Range(1, GraphQuery.MostNodes)] int? Limit,
    [property: FromQuery(Name = "explain")] bool? Explain,
    [property: FromQuery(Name = "after"), Range(0, long.MaxValue)] long? After)
{
    public const int MostNodes = 500;

    /// <summary>The most nodes, as asked for or as there may be.</summary>
    public int Nodes() => Limit ?? MostNodes;

    /// <summary>The kinds wanted, all when none is named; null when one of them is no kind.</summary>
    public HashSet<EdgeKind>? WantedKinds()
    {
        var names = (Kinds ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length == 0) return [.. Enum.GetValues<EdgeKind>()];
        return names.All(name => Enum.GetNames<EdgeKind>().Contains(name, StringComparer.Ordinal)) ? [.. names.Select(Enum.Parse<EdgeKind>)] : null;
    }
}
