using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Leads;

namespace LeadGrains.Grains.Views;

/// <summary>A lead as lists show it. Personal texts are in the clear here, null when erased.</summary>
/// <param name="Version">Version of the lead's own stream.</param>
/// <param name="Seq">Position of its last event.</param>
/// <param name="Signals">Customer signals recorded.</param>
/// <param name="Evidence">Null while there is nothing to tell.</param>
/// <param name="EngagedOn">When it began, for one that was imported and says so.</param>
/// <param name="OpportunityOn">When it first was an opportunity, or was found to be one; null: never.</param>
/// <param name="WonOn">When it was won, where that is known.</param>
/// <param name="AccountSeq">Position at which its account became known.</param>
/// <param name="AccountImported">Whether an import told of its account.</param>
/// <param name="AssistedBy">Channels that helped it along, each once; null: none.</param>
public sealed record LeadRow(
    LeadId Id,
    AccountId? AccountId,
    string? Title,
    LeadStage Stage,
    Qualification Qualification,
    ProblemText? Problem,
    UserId? OwnerId,
    TeamId? TeamId,
    SourceText Source,
    Money? Amount,
    string? Product,
    ImmutableSortedDictionary<string, string> ExternalIds,
    DateTimeOffset StageSince,
    DateTimeOffset CreatedAt,
    long Version,
    long Seq,
    int Signals = 0,
    LeadEvidence? Evidence = null,
    DateOnly? EngagedOn = null,
    DateOnly? OpportunityOn = null,
    DateOnly? WonOn = null,
    ImmutableArray<string>? AssistedBy = null,
    long? AccountSeq = null,
    bool AccountImported = false)
{
    /// <summary>In UTC.</summary>
    public DateOnly BeganOn => EngagedOn ?? DateOnly.FromDateTime(CreatedAt.UtcDateTime);

    /// <summary>From the day it began to the day it was won; null where either is not known, or it was recorded afterwards.</summary>
    public int? DaysToWin => WonOn is { } won && won >= BeganOn ? won.DayNumber - BeganOn.DayNumber : null;

    /// <summary>Whether what its stage or assessment rests on has fallen.</summary>
    public bool IsDisputed => (Evidence ?? LeadEvidence.None).IsDisputed(Stage, Signals);

    /// <summary>Owned, or waiting in the pool for an owner.</summary>
    public bool IsActive => Stage is LeadStage.Prospect or LeadStage.Lead or LeadStage.Opportunity;

    public bool IsPooled => IsActive && OwnerId is null;
}

public sealed record ProblemText(string? Overlooked, string? Harm, string? Capability);

public sealed record SourceText(string Channel, string? Detail);
