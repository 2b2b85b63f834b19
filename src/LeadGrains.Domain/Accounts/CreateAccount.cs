using System.Collections.Immutable;

namespace LeadGrains.Domain.Accounts;

public sealed record CreateAccount(
    AccountId Id,
    AccountProfile Profile,
    ImmutableSortedDictionary<string, string> ExternalIds,
    Imported? Imported = null) : ICommand<Account, AccountContext>
{
    public Decision Decide(Account? state, AccountContext context) =>
        state is not null ? Refusal.AlreadyExists
        : Profile.UnlessOwnerTeamExists(context) is { } refusal ? refusal
        : new AccountCreated(Id, Profile, ExternalIds, Imported);
}
