namespace LeadGrains.Domain.Accounts;

/// <param name="Profile">As it is to be, whole.</param>
public sealed record ChangeAccountProfile(AccountProfile Profile) : ICommand<Account, AccountContext>
{
    public Decision Decide(Account? state, AccountContext context) =>
        state is null ? AccountRefusals.AccountIsUnknown
        : Profile.UnlessOwnerTeamExists(context) is { } refusal ? refusal
        : Profile.Says(state.Profile) ? Decision.NothingToDo
        : new AccountProfileChanged(Profile);
}
