namespace LeadGrains.Domain.Accounts;

public sealed record ChangeAccountProfile(AccountProfile Profile) : ICommand<Account, AccountContext>
{
    public Decision Decide(Account? state, AccountContext context) => throw new NotSupportedException();
}
