using LeadGrains.Domain.Accounts;

namespace LeadGrains.Domain.Intelligence;

/// <summary>It was a mistake, or may not be kept. What rested on it is open again.</summary>
public sealed record WithdrawFact(FactId Id, string? Reason) : ICommand<Account, AccountContext>
{
    public Decision Decide(Account? state, AccountContext context)
    {
        if (state?.Dossier.Find(Id) is not { } known || !context.Actor.MayRead(known)) return FactRefusals.FactIsUnknown;
        if (!context.Actor.Role.ReadsAll() && !context.Actor.Collected(known)) return FactRefusals.FactIsNotYours;
        if (known.End?.Kind == FactEnding.Withdrawn) return Decision.NothingToDo;
        if (Evidence.Missing(EntityKind.Account, ("/reason", Reason)) is { } refusal) return refusal;
        return new FactWithdrawn(Id, known.Fact.Confidentiality, Personal.OfWorkspace(Reason!));
    }
}
