namespace LeadGrains.Domain.Accounts;

public sealed record RelateAccount(AccountId To, AccountRelation Kind, string? Note, Imported? Imported = null) : ICommand<Account, AccountContext>
{
    public Decision Decide(Account? state, AccountContext context)
    {
        if (state is null)
            return AccountRefusals.AccountIsUnknown;
        if (To == state.Id)
            return AccountRefusals.RelationIsToItself;
        if (!context.OtherExists)
            return Refusal.Unknown(EntityKind.Account, "/toAccountId");
        if (state.Relations.Any(known => known.From == state.Id && known.To == To && known.Kind == Kind))
            return Decision.NothingToDo;
        return new AccountRelated(To, Kind, string.IsNullOrWhiteSpace(Note) ? null : Personal.OfWorkspace(Note), Imported);
    }
}
