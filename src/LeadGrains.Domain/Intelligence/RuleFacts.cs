using System.Collections.Immutable;
using LeadGrains.Domain.Accounts;

namespace LeadGrains.Domain.Intelligence;

/// <summary>Settles a dispute: this fact holds, and whatever stands in its matter and speaks against it doesn't. One that was ruled out before may be put right.</summary>
/// <param name="Against">The facts that it holds against; empty: all of its matter that contradict it now.</param>
public sealed record RuleFacts(FactId Holds, ImmutableArray<FactId> Against, string? Reason) : ICommand<Account, AccountContext>
{
    public Decision Decide(Account? state, AccountContext context)
    {
        if (state?.Dossier.Find(Holds) is not { } known || !context.Actor.MayRead(known)) return FactRefusals.FactIsUnknown;
        if (known.End?.Kind is FactEnding.Withdrawn or FactEnding.Superseded) return FactRefusals.FactHasEnded;
        var refusal = FactRefusals.UnlessKnown(state, context.Actor, Against, "/against") ?? Evidence.Missing(EntityKind.Account, ("/reason", Reason));
        if (refusal is not null) return refusal;
        var against = Against.IsDefaultOrEmpty ? Opposed(state, known, context) : [.. Against.Distinct().Where(id => id != Holds).Select(id => state.Dossier.Find(id)!)];
        if (against.IsEmpty) return FactRefusals.NothingToRule;
        var strictest = against.Select(other => other.Fact.Confidentiality).Append(known.Fact.Confidentiality).Max();
        return new FactsRuled(Holds, [.. against.Select(other => other.Fact.Id)], strictest, Personal.OfWorkspace(Reason!));
    }

    private static ImmutableArray<KnownFact> Opposed(Account account, KnownFact holds, AccountContext context)
    {
        var topic = context.Playbook.FindTopic(holds.Fact.Category, holds.Fact.Topic);
        return
        [
            .. account.Dossier.Matters[holds.Fact.Matter].Facts.Where(other =>
                other.Fact.Id != holds.Fact.Id && other.End is null && context.Actor.MayRead(other) && Voices.Contradict(holds, other, topic, context.Playbook)),
        ];
    }
}
