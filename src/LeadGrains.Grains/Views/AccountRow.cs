using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;

namespace LeadGrains.Grains.Views;

/// <summary>An account as lists show it.</summary>
public sealed record AccountRow(
    AccountId Id,
    string Name,
    ImmutableArray<string> Names,
    ImmutableSortedDictionary<string, string> ExternalIds,
    string? Industry,
    string? Region,
    string? SizeBand,
    ImmutableArray<string> Traits,
    TeamId? OwnerTeamId,
    DateTimeOffset CreatedAt)
{
    /// <summary>Of the account's own stream: what leads do to it is not counted. Kept beside the row's document, as little but it changes with a fact.</summary>
    [JsonIgnore]
    public long Version { get; init; }

    /// <summary>Kept beside the row's document, as its leads change it far oftener than anything changes the rest.</summary>
    [JsonIgnore]
    public AccountStanding Standing { get; init; } = AccountStanding.New(CreatedAt);

    public int ActiveLeads => Standing.ActiveLeads;

    public DateTimeOffset? LastWonAt => Standing.LastWonAt;

    public DateTimeOffset? FormerSince => Standing.FormerSince;

    public AccountStage Stage => Standing.Stage;
}
