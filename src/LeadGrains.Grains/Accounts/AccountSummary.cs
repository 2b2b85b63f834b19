using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;

namespace LeadGrains.Grains.Accounts;

/// <summary>An account without its neighbourhood, which may be very large: what most callers want, and all that crosses to them.</summary>
public sealed record AccountSummary(AccountId Id, AccountProfile Profile, ImmutableSortedDictionary<string, string> ExternalIds, AccountStage Stage)
{
    public static AccountSummary Of(Account account) => new(account.Id, account.Profile, account.ExternalIds, account.Stage);
}
