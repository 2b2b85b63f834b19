using LeadGrains.Domain.Accounts;

namespace LeadGrains.Domain.Needs;

/// <summary>It was met, or turned out to be none.</summary>
public sealed record EndNeed(NeedId Id, NeedEnding Kind, string? Reason) : ICommand<Account, AccountContext>
{
    public Decision Decide(Account? state, AccountContext context)
    {
        if (state?.Needs.Find(Id) is not { } need) return NeedRefusals.NeedIsUnknown;
        if (need.End?.Kind == Kind) return Decision.NothingToDo;
        if (need.End is not null) return NeedRefusals.NeedHasEnded;
        if (Evidence.Missing(EntityKind.Account, ("/reason", Reason)) is { } refusal) return refusal;
        var reason = Personal.OfWorkspace(Reason!);
        return Kind == NeedEnding.Met ? new NeedMet(Id, reason) : new NeedDropped(Id, reason);
    }
}
