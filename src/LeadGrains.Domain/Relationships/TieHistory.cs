using System.Collections.Immutable;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Relationships;

/// <summary>All that makes the tie of two people what it is.</summary>
/// <param name="Stated">How they know each other, by the word of either.</param>
/// <param name="Encounters">In any order.</param>
/// <param name="Breaches">When etiquette between them was broken.</param>
public sealed record TieHistory(ImmutableArray<KnowsKind> Stated, ImmutableArray<Encounter> Encounters, ImmutableArray<DateTimeOffset> Breaches)
{
    /// <summary>How many of the interactions that weigh most are named.</summary>
    public const int MostNamed = 5;

    /// <summary>How strong it is at a time, and why.</summary>
    public TieReading Read(RelationshipRules rules, DateTimeOffset now)
    {
        var said = KnowsSet.Of(Stated).Strongest(rules);
        var prior = said is { } kind ? rules.PriorOf(kind) : 0;
        var weighed = Encounters.Select(one => new WeighedEncounter(one, rules.WeightOf(one.Kind) * Strength.Left(one.At, now, rules))).ToList();
        var contact = weighed.Sum(one => one.Weight);
        var breaches = Breaches.Sum(at => Strength.Left(at, now, rules));
        return new(
            Strength.Of(prior, contact, breaches, rules), said, prior, contact, weighed.Count,
            [.. weighed.OrderByDescending(one => one.Weight).ThenByDescending(one => one.Encounter.Seq).Take(MostNamed)],
            Strength.Kept(breaches, rules));
    }

    /// <summary>The same without the single interactions.</summary>
    public Tie Compact(RelationshipRules rules)
    {
        var tie = Stated.Aggregate(Tie.None, (so, kind) => so.Saying(kind));
        tie = Encounters.Aggregate(tie, (so, one) => so.Meeting(one.Kind, one.At, rules));
        return Breaches.Aggregate(tie, (so, at) => so.Breaking(at, rules));
    }
}

/// <summary>An interaction that two people took part in.</summary>
/// <param name="Seq">Position of the event that tells of it.</param>
public sealed record Encounter(InteractionKind Kind, DateTimeOffset At, long Seq);

/// <param name="Weight">What it weighs at the time of the reading.</param>
public sealed record WeighedEncounter(Encounter Encounter, double Weight);

/// <summary>How strong a tie is, and why.</summary>
/// <param name="Value">0 to 1.</param>
/// <param name="Said">The statement that counts; null: none.</param>
/// <param name="Prior">What it would be by that statement alone.</param>
/// <param name="Contact">Sum of all interactions' weights.</param>
/// <param name="Encounters">How many interactions there are.</param>
/// <param name="Heaviest">Those that weigh most, the heaviest first.</param>
/// <param name="Kept">The share that breaches of etiquette leave; 1: none is remembered.</param>
public sealed record TieReading(
    double Value, KnowsKind? Said, double Prior, double Contact, int Encounters, ImmutableArray<WeighedEncounter> Heaviest, double Kept);
