using System.Numerics;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Relationships;

/// <summary>In which ways two people know each other, by the word of either.</summary>
/// <param name="Bits">One per kind, in the order of <see cref="KnowsKind"/>.</param>
public readonly record struct KnowsSet(byte Bits)
{
    public bool IsEmpty => Bits == 0;

    public static KnowsSet Of(IEnumerable<KnowsKind> kinds) => kinds.Aggregate(default(KnowsSet), (set, kind) => set.With(kind));

    public KnowsSet With(KnowsKind kind) => new((byte)(Bits | (1 << (int)kind)));

    public bool Has(KnowsKind kind) => (Bits & (1 << (int)kind)) != 0;

    /// <summary>The kind that counts for most, of equal ones the first; null: none is stated.</summary>
    public KnowsKind? Strongest(RelationshipRules rules)
    {
        KnowsKind? strongest = null;
        for (var left = (uint)Bits; left != 0; left &= left - 1)
        {
            var kind = (KnowsKind)BitOperations.TrailingZeroCount(left);
            if (strongest is not { } other || rules.PriorOf(kind) > rules.PriorOf(other)) strongest = kind;
        }
        return strongest;
    }

    /// <summary>0 when nothing is stated. Several statements count no more than the one that counts for most.</summary>
    public double Prior(RelationshipRules rules) => Strongest(rules) is { } kind ? rules.PriorOf(kind) : 0;
}
