using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Relationships;

/// <summary>What an index keeps of a tie: a few numbers, however long its history. They hold for the rules that they were made by.</summary>
/// <param name="Said">How they know each other.</param>
/// <param name="Contact">Sum of the interactions' weights at <paramref name="At"/>.</param>
/// <param name="Breaches">What was left of breaches of etiquette then.</param>
/// <param name="At">The latest of them.</param>
public readonly record struct Tie(KnowsSet Said, double Contact, double Breaches, DateTimeOffset At)
{
    public static readonly Tie None;

    public Tie Saying(KnowsKind kind) => this with { Said = Said.With(kind) };

    public Tie Meeting(InteractionKind kind, DateTimeOffset at, RelationshipRules rules)
    {
        var both = Reaching(at, rules);
        return both with { Contact = both.Contact + (rules.WeightOf(kind) * Strength.Left(at, both.At, rules)) };
    }

    public Tie Breaking(DateTimeOffset at, RelationshipRules rules)
    {
        var both = Reaching(at, rules);
        return both with { Breaches = both.Breaches + Strength.Left(at, both.At, rules) };
    }

    /// <inheritdoc cref="Relationships.Strength.Of"/>
    /// <param name="now">No more than some hundred half-lives before <see cref="At"/>: beyond that, what had faded by then is beyond numbers.</param>
    public double StrengthAt(DateTimeOffset now, RelationshipRules rules)
    {
        var left = Strength.Left(At, now, rules);
        return Contact == 0 && Breaches == 0 ? Said.Prior(rules) : Strength.Of(Said.Prior(rules), Contact * left, Breaches * left, rules);
    }

    /// <summary>The same, its sums as they are at a time that isn't before <see cref="At"/>.</summary>
    private Tie Reaching(DateTimeOffset at, RelationshipRules rules)
    {
        if (at <= At) return this;
        if (Contact == 0 && Breaches == 0) return this with { At = at };
        var left = Strength.Left(At, at, rules);
        return this with { Contact = Contact * left, Breaches = Breaches * left, At = at };
    }
}
