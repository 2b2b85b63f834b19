using System.Collections.Immutable;

namespace LeadGrains.Domain.Leads;

/// <summary>What a lead's stage and its assessment rest on.</summary>
/// <param name="Grounds">The facts of the account that each judgement rests on; what was judged without naming any is not there.</param>
/// <param name="Fallen">Facts, among these or once among them, that were withdrawn or ruled out since.</param>
/// <param name="WithdrawnSignals">Numbers of customer signals, from 1, that were none.</param>
public sealed record LeadEvidence(
    ImmutableSortedDictionary<Judged, ImmutableArray<FactId>> Grounds, ImmutableArray<FactId> Fallen, ImmutableArray<int> WithdrawnSignals)
{
    public static readonly LeadEvidence None = new(ImmutableSortedDictionary<Judged, ImmutableArray<FactId>>.Empty, [], []);

    /// <summary>Judgements that rest on a fact which no longer stands.</summary>
    public IEnumerable<Judged> DisputedJudgements() => Grounds.Where(ground => ground.Value.Any(Fallen.Contains)).Select(ground => ground.Key);

    /// <summary>Whether what it rests on has fallen.</summary>
    /// <param name="signals">How many customer signals were recorded.</param>
    public bool IsDisputed(LeadStage stage, int signals) =>
        (stage == LeadStage.Opportunity && signals > 0 && signals == WithdrawnSignals.Length) || DisputedJudgements().Any();

    /// <summary>Null where there is nothing to tell.</summary>
    public LeadEvidence? OrNothing() => Grounds.IsEmpty && Fallen.IsEmpty && WithdrawnSignals.IsEmpty ? null : this;

    /// <summary>What is judged anew rests on what is named with it; the rest on what it rested on before.</summary>
    public LeadEvidence Judging(Qualification was, Qualification now, Grounds? named)
    {
        if (Grounds.IsEmpty && named is null) return this;
        var grounds = Grounds.RemoveRange(now.ChangedFrom(was));
        return this with { Grounds = named is null ? grounds : grounds.SetItems(named.Judged.Select(judged => KeyValuePair.Create(judged, named.Facts))) };
    }

    public LeadEvidence WithoutSignal(int number) => this with { WithdrawnSignals = WithdrawnSignals.Add(number) };

    public LeadEvidence Losing(params ImmutableArray<FactId> facts) => this with { Fallen = [.. Fallen.Union(facts)] };

    public LeadEvidence Regaining(FactId fact) => this with { Fallen = Fallen.Remove(fact) };
}
