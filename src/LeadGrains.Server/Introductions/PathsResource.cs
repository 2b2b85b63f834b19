using System.Text.Json.Serialization;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains.Relationships;
using LeadGrains.Server.Relationships;

namespace LeadGrains.Server.Introductions;

/// <param name="Complete">False: the search was ended at its bound, there may be stronger paths.</param>
public sealed record PathsResource(IReadOnlyList<PathResource> Paths, bool Complete, long AsOf);

/// <param name="Strength">The product of its hops', 0 to 1.</param>
/// <param name="Weakest">The hop that makes it no stronger.</param>
public sealed record PathResource(double Strength, IReadOnlyList<HopResource> Hops, HopResource Weakest);

/// <param name="FromName">Null when erased.</param>
/// <param name="Strength">0 to 1.</param>
/// <param name="Why">What ties them, in the reader's language.</param>
/// <param name="Provenance">Where we have that from.</param>
/// <param name="Confidence">How sure it is, 0 to 1, in hundredths.</param>
public sealed record HopResource(string From, string? FromName, string To, string? ToName, RelationKind Kind, double Strength, string Why, Provenance Provenance, double Confidence)
{
    /// <summary>Why the tie of the two is as strong, where that was asked for. An influence may be stronger than their tie.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReasonResource? Because { get; init; }
}
