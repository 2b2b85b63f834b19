using System.Collections.Immutable;

namespace LeadGrains.Domain.Leads;

/// <summary>
/// How far the customer has come, and MAN. Null leaves as it is. Only while there is something to judge:
/// active leads, and nurturing ones, whose assessment says when they are ripe.
/// </summary>
/// <param name="FactIds">Facts of the account that whatever is judged here rests on; they must stand.</param>
public sealed record AssessLead(
    Recognition? Recognition,
    Stance? Stance,
    Assessment? Money,
    Assessment? Authority,
    Assessment? Need,
    Assessment? Fit,
    ImmutableArray<FactId> FactIds = default) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        var refusal = LeadChecks.UnlessMovedBy(state, context.Actor)
            ?? LeadChecks.UnlessAt(state, [.. LeadChecks.Active, LeadStage.Nurturing])
            ?? RefuseFacts(context);
        if (refusal is not null)
            return refusal;
        var was = state.Qualification;
        var now = new Qualification(
            Recognition ?? was.Recognition, Stance ?? was.Stance, Money ?? was.Money, Authority ?? was.Authority, Need ?? was.Need, Fit ?? was.Fit);
        var grounds = FactIds.IsDefaultOrEmpty ? null : new Grounds([.. Judgements()], [.. FactIds.Distinct()]);
        return now == was && (grounds is null || AreKnown(grounds, state))
            ? Decision.NothingToDo
            : new LeadAssessed(now.Recognition, now.Stance, now.Money, now.Authority, now.Need, now.Fit, grounds);
    }

    private Refusal? RefuseFacts(LeadContext context)
    {
        if (FactIds.IsDefaultOrEmpty)
            return null;
        var there = context.StandingFacts.IsDefault ? [] : context.StandingFacts;
        var missing = FactIds.Select((id, i) => (id, i)).FirstOrDefault(fact => !there.Contains(fact.id), (default, -1)).i;
        return missing >= 0 ? LeadRefusals.FactIsUnknown($"/factIds/{missing}")
            : !Judgements().Any() ? LeadRefusals.NothingIsJudged
            : null;
    }

    private static bool AreKnown(Grounds grounds, Lead lead) =>
        grounds.Judged.All(judged => lead.Evidence.Grounds.TryGetValue(judged, out var facts) && facts.SequenceEqual(grounds.Facts));

    private IEnumerable<Judged> Judgements()
    {
        if (Recognition is not null) yield return Judged.Recognition;
        if (Stance is not null) yield return Judged.Stance;
        if (Money is not null) yield return Judged.Money;
        if (Authority is not null) yield return Judged.Authority;
        if (Need is not null) yield return Judged.Need;
        if (Fit is not null) yield return Judged.Fit;
    }
}
