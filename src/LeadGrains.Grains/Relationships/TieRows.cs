using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>What rows tell of two people's tie: all of it, while an index keeps its sums only.</summary>
public static class TieRows
{
    /// <param name="related">What is known of them now, by the word of either.</param>
    /// <param name="dealings">What they had to do with each other.</param>
    public static TieHistory History(IEnumerable<EdgeRow> related, IEnumerable<DealingRow> dealings)
    {
        var dealt = dealings.ToLookup(row => row.Kind == DealingKind.Breach);
        return new(
            [.. related.Where(row => row.Over is null).Select(row => row.Kind.Knows()).OfType<KnowsKind>()],
            [.. dealt[false].Select(row => new Encounter(row.Interaction, row.At, row.Seq))],
            [.. dealt[true].Select(row => row.At)]);
    }
}
