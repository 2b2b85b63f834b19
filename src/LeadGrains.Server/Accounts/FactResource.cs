using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Accounts;

/// <summary>A fact as clients see it. Texts are null when erased.</summary>
/// <param name="Topic">A code of the playbook, or what the collector called it.</param>
/// <param name="TopicName">In the language asked for; null for a topic that the playbook doesn't know.</param>
/// <param name="LeftOut">Obtained under a false pretence: kept, but nothing is concluded from it.</param>
/// <param name="Ended">Why it no longer stands; null: it does.</param>
/// <param name="Ruling">That it holds against others, where somebody ruled so.</param>
public sealed record FactResource(
    FactId Id,
    AccountId AccountId,
    ContactId? ContactId,
    LeadId? LeadId,
    FactCategory Category,
    string Topic,
    string? TopicName,
    string? Statement,
    string? Value,
    string? Unit,
    FactSourceResource Source,
    FactMethod Method,
    LawfulBasis LawfulBasis,
    bool LeftOut,
    Author CollectedBy,
    DateTimeOffset CollectedAt,
    DateOnly? ValidUntil,
    Confidentiality Confidentiality,
    ImmutableArray<FactId> Rests,
    ImmutableArray<FactId> Agrees,
    ImmutableArray<FactId> Contradicts,
    FactId? Supersedes,
    FactStatus Status,
    FactEndResource? Ended,
    RulingResource? Ruling);

/// <param name="Ref">A contact's or user's id, or the name of a person, document or place.</param>
/// <param name="Name">Of the contact or user.</param>
public sealed record FactSourceResource(SourceKind Kind, string? Ref, string? Name, string? HeardFrom, string? HeardFromName);

/// <param name="By">The fact that stands in its place.</param>
public sealed record FactEndResource(FactEnding Kind, FactId? By, string? Reason, Author EndedBy, DateTimeOffset At);

public sealed record RulingResource(string? Reason, Author By, DateTimeOffset At);
