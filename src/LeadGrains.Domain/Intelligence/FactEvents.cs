using System.Collections.Immutable;
using LeadGrains.Domain.Accounts;

namespace LeadGrains.Domain.Intelligence;

/// <summary>Linked to the contact or lead it is about.</summary>
public sealed record FactRecorded(Fact Fact) : AccountEvent, IConfidential
{
    Confidentiality IConfidential.Confidentiality => Fact.Confidentiality;

    ImmutableArray<FactId> IConfidential.Facts => [Fact.Id];
}

/// <summary>It was a mistake, or may not be kept. Linked to the leads whose assessment rests on it.</summary>
/// <param name="Confidentiality">The fact's: who may not read that reads no reason either.</param>
public sealed record FactWithdrawn(FactId Id, Confidentiality Confidentiality, Personal Reason) : AccountEvent, IConfidential
{
    ImmutableArray<FactId> IConfidential.Facts => [Id];
}

/// <summary>Of facts that disagree one holds. Linked to the leads whose assessment rests on the others.</summary>
/// <param name="Confidentiality">The strictest of all that are concerned.</param>
public sealed record FactsRuled(FactId Holds, ImmutableArray<FactId> Against, Confidentiality Confidentiality, Personal Reason) : AccountEvent, IConfidential
{
    ImmutableArray<FactId> IConfidential.Facts => [Holds, .. Against];
}

/// <summary>An event that not everybody may read: see <see cref="Confidential"/>.</summary>
public interface IConfidential
{
    Confidentiality Confidentiality { get; }

    /// <summary>All that others may know of it.</summary>
    ImmutableArray<FactId> Facts { get; }
}
