using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Relationships;

namespace LeadGrains.Server.Accounts;

/// <summary>Who has a say in buying at an account, and how we get to whoever decides.</summary>
/// <param name="Roles">Every role, in its order, with whoever holds it.</param>
/// <param name="Missing">Roles that somebody should be known in.</param>
/// <param name="DecisionPath">From somebody we know to a decision maker, the strongest chain of influence; empty: there is none.</param>
/// <param name="Influences">Who sways whom, as it counts.</param>
/// <param name="Leavers">Who left: reach them first.</param>
public sealed record CommitteeResource(
    ImmutableArray<CommitteeRole> Roles,
    ImmutableArray<BuyingRole> Missing,
    ImmutableArray<DecisionStep> DecisionPath,
    ImmutableArray<CommitteeRisk> Risks,
    ImmutableArray<InfluenceResource> Influences,
    ImmutableArray<LeaverResource> Leavers,
    long AsOf);

public sealed record CommitteeRole(BuyingRole Role, ImmutableArray<CommitteeMember> Contacts);

/// <param name="Stage">How far we have come with them.</param>
/// <param name="Strength">Of our relationship, 0 to 1: the strongest tie of any of ours; null: nobody of ours is tied to them.</param>
/// <param name="Employed">Whether they work there: guides need not.</param>
/// <param name="OptedOut">They don't want to be contacted.</param>
public sealed record CommitteeMember(ContactId Id, string? Name, string? Title, Leaning Leaning, ContactStage? Stage, double? Strength, bool Employed, bool OptedOut);

/// <param name="Weight">How far the one before sways this one; null for the first.</param>
/// <param name="Basis">Whether that is claimed or was shown.</param>
public sealed record DecisionStep(ContactId Id, string? Name, BuyingRole? Role, double? Weight, InfluenceBasis? Basis);

/// <param name="Grounds">Who said it, or which outcome showed it.</param>
/// <param name="Provenance">Where we have it from.</param>
/// <param name="Confidence">How sure it is, 0 to 1, in hundredths.</param>
public sealed record InfluenceResource(
    ContactId From, string? FromName, ContactId To, string? ToName, double Weight, InfluenceBasis Basis, string? Grounds, DateTimeOffset Since, Provenance Provenance, double Confidence);

/// <param name="Now">Where they work now, if that is known.</param>
public sealed record LeaverResource(ContactId Id, string? Name, DateOnly? Until, AccountId? Now);
