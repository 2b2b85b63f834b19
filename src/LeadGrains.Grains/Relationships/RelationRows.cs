using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>Rows of the views that hold relations: an index made of them is the one that the events make of which the rows were made.</summary>
public interface IRelationRows
{
    /// <summary>Adds all that a workspace's views know.</summary>
    /// <returns>The position that it is true at.</returns>
    Task<long> Read(WorkspaceId workspace, RelationIndexBuilder into, CancellationToken cancellation = default);
}

/// <summary>Events to rows, where relations' own rows do not tell of it, and rows to what they make of relations.</summary>
public static class RelationRows
{
    /// <summary>What an event tells of dealings.</summary>
    public static IEnumerable<DealingRow> Dealings(StoredEvent stored)
    {
        foreach (var change in RelationFold.Changes(stored.Event!, stored.Meta))
            if (KindOf(change) is { } kind) yield return new(change.From, change.To, stored.Seq, kind, change.At == default ? stored.At : change.At);
    }

    public static RelationChange Change(DealingRow row) => row.Kind switch
    {
        DealingKind.Breach => RelationChange.Break(row.One, row.Other, row.At),
        DealingKind.ShutOut => RelationChange.ShutOut(row.One),
        DealingKind.LetIn => RelationChange.LetIn(row.One),
        DealingKind.Erased => RelationChange.Erase(row.One),
        _ => RelationChange.Meet(row.One, row.Other, row.Interaction, row.At),
    };

    /// <summary>What a row tells: of what is no longer known so, that it once was.</summary>
    public static IEnumerable<RelationChange> Changes(EdgeRow row)
    {
        if (row.KnownUntil is null && (row.Over is null || row.Kind == EdgeKind.Employment)) yield return Open(row);
        yield return RelationChange.Note(row);
    }

    private static RelationChange Open(EdgeRow row) => row.Kind switch
    {
        EdgeKind.Influence => RelationChange.Sway(row.From, row.To, row.AccountId!.Value.Value, row.Weight!.Value, row.Basis ?? InfluenceBasis.Claimed),
        EdgeKind.Employment when row.Over is not null => RelationChange.Open(row.From, row.To, RelationKind.FormerEmployment),
        _ => RelationChange.Open(row.From, row.To, Same(row.Kind)),
    };

    /// <summary>The same kind, as indexes have it.</summary>
    public static RelationKind Same(EdgeKind kind) => Kinds[(int)kind];

    /// <summary>The kinds that these are in indexes, which tell former employments from current ones.</summary>
    public static KindSet Same(IEnumerable<EdgeKind> kinds) =>
        KindSet.Of([.. kinds.SelectMany(kind => kind == EdgeKind.Employment ? [RelationKind.Employment, RelationKind.FormerEmployment] : new[] { Same(kind) })]);

    /// <summary>The kind of their rows; null: no row tells of it.</summary>
    public static EdgeKind? Same(RelationKind kind) =>
        EdgeKindOf[(int)kind];

    private static readonly RelationKind[] Kinds = [.. Enum.GetNames<EdgeKind>().Select(Enum.Parse<RelationKind>)];

    private static readonly EdgeKind?[] EdgeKindOf =
        [.. Enum.GetValues<RelationKind>().Select(kind => kind == RelationKind.FormerEmployment ? EdgeKind.Employment : Array.IndexOf(Kinds, kind) is var known and >= 0 ? (EdgeKind?)known : null)];

    private static DealingKind? KindOf(in RelationChange change) => change.What switch
    {
        RelationChange.Act.Meet => DealingKind.Call + (int)change.Interaction,
        RelationChange.Act.Break => DealingKind.Breach,
        RelationChange.Act.ShutOut => DealingKind.ShutOut,
        RelationChange.Act.LetIn => DealingKind.LetIn,
        RelationChange.Act.Erase => DealingKind.Erased,
        _ => null,
    };
}
