using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;

namespace LeadGrains.Grains.Views;

/// <summary>An account as lists show it, with just enough of its leads to derive its stage.</summary>
/// <param name="ActiveLeads">Leads of it in Prospect, Lead or Opportunity.</param>
/// <param name="LastWonAt">When the last lead of it was won.</param>
/// <param name="Version">Version of the account's own stream: what leads do to it is not counted.</param>
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
    int ActiveLeads,
    DateTimeOffset? LastWonAt,
    DateTimeOffset? FormerSince,
    DateTimeOffset CreatedAt,
    long Version)
{
    public AccountStage Stage =>
        LastWonAt is { } won && (FormerSince is not { } former || won > former) ? AccountStage.Customer
        : ActiveLeads > 0 ? AccountStage.Working
        : FormerSince is not null ? AccountStage.Former
        : AccountStage.Prospect;
}
