using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Grains;
using LeadGrains.Grains.Accounts;
using LeadGrains.Grains.Views;

namespace LeadGrains.Server.Accounts;

/// <summary>An account as clients see it.</summary>
/// <param name="Names">Other names it goes by.</param>
/// <param name="Stage">Follows from its leads.</param>
/// <param name="Coverage">How much of what should be known is known, by what everybody may read; null in lists.</param>
/// <param name="Version">Of what is recorded about the account itself: what its leads do to its stage is not counted.</param>
public sealed record AccountResource(
    AccountId Id,
    string Name,
    ImmutableArray<string> Names,
    ImmutableSortedDictionary<string, string> ExternalIds,
    string? Industry,
    string? Region,
    string? SizeBand,
    ImmutableArray<string> Traits,
    AccountStage Stage,
    TeamId? OwnerTeamId,
    IReadOnlyList<CategoryCoverage>? Coverage,
    long Version)
{
    public static AccountResource From(Tracked<AccountSummary> tracked)
    {
        var (account, profile) = (tracked.State, tracked.State.Profile);
        return new(
            account.Id, profile.Name, profile.Names, account.ExternalIds, profile.Industry, profile.Region, profile.SizeBand, profile.Traits,
            account.Stage, profile.OwnerTeamId, account.Coverage, tracked.Version);
    }

    public static AccountResource From(AccountRow row) => new(
        row.Id, row.Name, row.Names, row.ExternalIds, row.Industry, row.Region, row.SizeBand, row.Traits, row.Stage, row.OwnerTeamId, null, row.Version);
}
