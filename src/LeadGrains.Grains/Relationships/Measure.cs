using LeadGrains.Domain;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Relationships;

namespace LeadGrains.Grains.Relationships;

/// <summary>
/// Strengths as costs that add up: a cost is how often strength is halved, in steps of a millionth, so that equal products are equal sums in
/// whatever order they are added.
/// </summary>
/// <param name="epoch">The time at which sums of weights are kept.</param>
internal sealed class Measure(RelationshipRules rules, DateTimeOffset epoch)
{
    /// <summary>What carries nothing.</summary>
    public const int Never = int.MaxValue;

    private const double Ln2 = 0.693147180559945309;

    /// <summary>Of one halving.</summary>
    private const int Unit = 1 << 20;

    /// <summary>Weaker than this carries nothing, so that sums of costs stay numbers.</summary>
    private const double Weakest = 1.0 / (1L << 40);

    /// <summary>By the statements' bits.</summary>
    private readonly double[] priors = [.. Enumerable.Range(0, 128).Select(bits => new KnowsSet((byte)bits).Prior(rules))];
    private readonly int[] costs = [.. Enumerable.Range(0, 128).Select(bits => CostOf(new KnowsSet((byte)bits).Prior(rules)))];

    public RelationshipRules Rules => rules;

    public DateTimeOffset Epoch => epoch;

    /// <summary>At least 1, so that of equally strong ways the shorter one is cheaper.</summary>
    public static int CostOf(double strength) => strength < Weakest ? Never : Math.Max(1, (int)Math.Round(-Math.Log2(strength) * Unit));

    public double WeightOf(InteractionKind kind, DateTimeOffset at) => rules.WeightOf(kind) * Left(at);

    /// <summary>What weighs 1 at a time, at the epoch.</summary>
    public double Left(DateTimeOffset at) => Strength.Left(at, epoch, rules);

    /// <summary>What is left at a time of what is kept; before the epoch as at the epoch.</summary>
    public double Fade(DateTimeOffset now) => Math.Min(1, Strength.Left(epoch, now, rules));

    /// <summary>The least that it will cost at any time from the epoch on, in either direction, breaches forgiven.</summary>
    public int Bound(Pair pair)
    {
        var half = new HalfEdge(0, 0, pair);
        var least = Math.Min(Cost(half, outwards: true, 1, 0), Cost(half, outwards: false, 1, 0));
        // Rounded sums may differ in the last step.
        return least == Never ? Never : Math.Max(1, least - 1);
    }

    /// <param name="outwards">From its node to the target; else back.</param>
    /// <param name="fade">Of the time.</param>
    /// <param name="breaches">As kept.</param>
    public int Cost(in HalfEdge half, bool outwards, double fade, float breaches)
    {
        var knows = KindSet.KnowsOf(half.Out | half.In);
        var tie = half.Contact == 0 && breaches == 0 ? costs[knows] : CostOf(Tie(half, fade, breaches));
        var sway = outwards ? half.Sways : half.Swayed;
        return sway == 0 ? tie : Math.Min(tie, CostOf(sway / (double)ushort.MaxValue));
    }

    /// <summary>0 to 1, with the kind of relation that makes it; null: it carries nothing.</summary>
    public (double Strength, RelationKind Kind)? Strongest(in HalfEdge half, bool outwards, double fade, float breaches)
    {
        if (Cost(half, outwards, fade, breaches) == Never) return null;
        var sway = (outwards ? half.Sways : half.Swayed) / (double)ushort.MaxValue;
        var tie = Tie(half, fade, breaches);
        return sway > tie ? (sway, RelationKind.Influence) : (tie, TieKind(half, fade));
    }

    /// <summary>The same without the kind, which takes longest to tell.</summary>
    public double? StrengthOf(in HalfEdge half, bool outwards, double fade, float breaches) => Cost(half, outwards, fade, breaches) == Never
        ? null
        : Math.Max((outwards ? half.Sways : half.Swayed) / (double)ushort.MaxValue, Tie(half, fade, breaches));

    private double Tie(in HalfEdge half, double fade, float breaches)
    {
        var prior = priors[KindSet.KnowsOf(half.Out | half.In)];
        var tie = half.Contact == 0 ? prior : 1 - ((1 - prior) * Math.Exp(half.Contact * fade * -Ln2));
        return breaches == 0 ? tie : tie * Strength.Kept(breaches * fade, rules);
    }

    /// <summary>What was said, unless what happened since makes more of it.</summary>
    private RelationKind TieKind(in HalfEdge half, double fade)
    {
        var said = new KnowsSet((byte)KindSet.KnowsOf(half.Out | half.In));
        var met = 1 - Math.Exp(half.Contact * fade * -Ln2);
        return said.Strongest(rules) is { } kind && rules.PriorOf(kind) >= met ? KindSet.Of(kind) : RelationKind.InTouch;
    }
}
