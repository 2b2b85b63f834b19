using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>All that rows tell of two people's tie, while an index keeps its sums only.</summary>
public static class TieRows
{
    /// <param name="said">How they know each other now, by the word of either or the schools they went to.</param>
    /// <param name="dealings">What they had to do with each other.</param>
    public static TieHistory History(IEnumerable<KnowsKind> said, IEnumerable<DealingRow> dealings)
    {
        var dealt = dealings.ToLookup(row => row.Kind == DealingKind.Breach);
        return new([.. said], [.. dealt[false].Select(row => new Encounter(row.Interaction, row.At, row.Seq))], [.. dealt[true].Select(row => row.At)]);
    }
}
