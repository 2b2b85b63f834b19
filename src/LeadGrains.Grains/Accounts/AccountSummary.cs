using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Intelligence;

namespace LeadGrains.Grains.Accounts;

/// <summary>An account without its neighbourhood, which may be very large: what most callers want, and all that crosses to them.</summary>
/// <param name="Coverage">By what everybody may read; null in answers to commands that are not about the account itself.</param>
public sealed record AccountSummary(
    AccountId Id, AccountProfile Profile, ImmutableSortedDictionary<string, string> ExternalIds, AccountStage Stage, DateTimeOffset CreatedAt,
    ImmutableArray<CategoryCoverage>? Coverage)
{
    public static AccountSummary Of(Account account, ImmutableArray<CategoryCoverage>? coverage) =>
        new(account.Id, account.Profile, account.ExternalIds, account.Stage, account.CreatedAt, coverage);
}
