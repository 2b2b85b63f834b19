namespace LeadGrains.Domain.Accounts;

public sealed record MarkAccountFormer(string Reason) : ICommand<Account, AccountContext>
{
    public Decision Decide(Account? state, AccountContext context) => throw new NotSupportedException();
}
