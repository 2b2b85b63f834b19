using LeadGrains.Domain.Contacts;
using LeadGrains.Grains.Views;

namespace LeadGrains.Server.Graph;

/// <summary>What a relation rests on.</summary>
public enum EdgeBasis
{
    /// <summary>Somebody's word.</summary>
    Claimed,

    /// <summary>Both say so.</summary>
    Corroborated,

    /// <summary>Outcomes showed it, or the customer did.</summary>
    Observed,

    /// <summary>It follows from what we keep ourselves.</summary>
    Recorded,
}

internal static class EdgeBases
{
    public static EdgeBasis Of(EdgeKind kind, InfluenceBasis? influence = null) => kind switch
    {
        EdgeKind.Influence => influence == InfluenceBasis.Observed ? EdgeBasis.Observed : EdgeBasis.Claimed,
        EdgeKind.Signal => EdgeBasis.Observed,
        EdgeKind.Lead or EdgeKind.Owns or EdgeKind.ReferredBy => EdgeBasis.Recorded,
        _ => EdgeBasis.Claimed,
    };
}
