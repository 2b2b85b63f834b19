using System.Collections.Immutable;

namespace LeadGrains.Domain.Leads;

/// <summary>
/// How far the customer has come, and MAN. Null leaves as it is. Only while there is something to judge:
/// active leads, and nurturing ones, whose assessment says when they are ripe.
/// </summary>
/// <param name="FactIds">Facts that the judgement rests on; they must be there.</param>
public sealed record AssessLead(
    Recognition? Recognition,
    Stance? Stance,
    Assessment? Money,
    Assessment? Authority,
    Assessment? Need,
    Assessment? Fit,
    ImmutableArray<string> FactIds = default) : ICommand<Lead, LeadContext>
{
    public Decision Decide(Lead? state, LeadContext context)
    {
        if (state is null)
            return LeadRefusals.LeadIsUnknown;
        var refusal = LeadChecks.UnlessMovedBy(state, context.Actor)
            ?? LeadChecks.UnlessAt(state, [.. LeadChecks.Active, LeadStage.Nurturing])
            ?? (FactIds.IsDefaultOrEmpty ? null : LeadRefusals.FactIsUnknown);
        if (refusal is not null)
            return refusal;
        var was = state.Qualification;
        var now = new Qualification(
            Recognition ?? was.Recognition, Stance ?? was.Stance, Money ?? was.Money, Authority ?? was.Authority, Need ?? was.Need, Fit ?? was.Fit);
        return now == was
            ? Decision.NothingToDo
            : new LeadAssessed(now.Recognition, now.Stance, now.Money, now.Authority, now.Need, now.Fit);
    }
}
