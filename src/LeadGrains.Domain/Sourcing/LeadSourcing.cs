using System.Collections.Immutable;

namespace LeadGrains.Domain.Sourcing;

/// <summary>What helped a lead along after its first source, and who referred it.</summary>
/// <param name="Assists">In the order in which they were recorded.</param>
public sealed record LeadSourcing(ImmutableArray<Assist> Assists, Referral? Referral)
{
    public static readonly LeadSourcing None = new([], Referral: null);

    internal LeadSourcing With(Assist assist) => this with { Assists = Assists.Add(assist) };

    internal LeadSourcing With(NameConsent consent) => this with { Referral = Referral is null ? null : Referral with { MayName = consent } };
}
