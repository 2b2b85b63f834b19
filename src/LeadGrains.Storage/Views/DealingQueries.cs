using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>What people had to do with each other.</summary>
internal static class DealingQueries
{
    /// <summary>Of the pairs of a parameter <c>pairs</c>.</summary>
    public static string OfPairs(ViewDialect dialect) => $"""
        select d.one_id, d.other_id, d.seq, d.kind, d.at from {dialect.EachPair("@pairs")} p join dealings d
          on d.workspace = @workspace and d.one_id = p.one and d.other_id = p.other
        """;

    public static DealingRow Row((string One, string Other, long Seq, string Kind, string At) row) =>
        new(row.One, row.Other, row.Seq, Enum.Parse<DealingKind>(row.Kind), ViewTables.Instant(row.At));
}
