using System.Collections.Immutable;

namespace LeadGrains.Domain.Accounts;

public sealed record CreateAccount(AccountId Id, AccountProfile Profile, ImmutableSortedDictionary<string, string> ExternalIds, Imported? Imported = null) : ICommand<Account, AccountContext>
{
    public Decision Decide(Account? state, AccountContext context) => throw new NotSupportedException();
}
