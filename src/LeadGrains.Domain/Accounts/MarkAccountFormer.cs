namespace LeadGrains.Domain.Accounts;

/// <summary>By hand. A lead won later makes it a customer again; an active lead shows it as worked on meanwhile.</summary>
public sealed record MarkAccountFormer(string Reason) : ICommand<Account, AccountContext>
{
    public Decision Decide(Account? state, AccountContext context)
    {
        if (state is null)
            return AccountRefusals.AccountIsUnknown;
        if (Evidence.Missing(EntityKind.Account, ("/reason", Reason)) is { } refusal)
            return refusal;
        return state.FormerSince is not null && state.Stage != AccountStage.Customer
            ? Decision.NothingToDo
            : new AccountMarkedFormer(Personal.OfWorkspace(Reason));
    }
}
