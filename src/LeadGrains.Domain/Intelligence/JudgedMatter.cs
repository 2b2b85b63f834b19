using System.Collections.Immutable;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Intelligence;

/// <summary>What the facts of one matter amount to.</summary>
/// <param name="Of">What was judged.</param>
/// <param name="Topic">Null for what the playbook doesn't know.</param>
/// <param name="Facts">In the order in which they were recorded.</param>
/// <param name="Status">Disputed while any that stands is, else the best one's; null when nothing is known, or no longer.</param>
/// <param name="Best">The one to go by: corroborated before others, then the newest; null when none stands.</param>
/// <param name="Until">Time alone changes nothing of it before; null: never.</param>
/// <param name="Leans">Whether it rests on facts of other matters.</param>
public sealed record JudgedMatter(Matter Of, Topic? Topic, ImmutableArray<JudgedFact> Facts, FactStatus? Status, JudgedFact? Best, DateTimeOffset? Until, bool Leans);

public sealed record JudgedFact(KnownFact Known, FactStatus Status)
{
    public bool Stands => Status is FactStatus.SingleSource or FactStatus.Corroborated or FactStatus.Disputed;
}
