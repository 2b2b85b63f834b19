namespace LeadGrains.Domain.Accounts;

public sealed record RelateAccount(AccountId To, AccountRelation Kind, string? Note, Imported? Imported = null) : ICommand<Account, AccountContext>
{
    public Decision Decide(Account? state, AccountContext context) => throw new NotSupportedException();
}
