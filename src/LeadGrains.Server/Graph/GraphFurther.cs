using LeadGrains.Domain.Relationships;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;

namespace LeadGrains.Server.Graph;

/// <summary>More than one step of today: all of it is in memory, with what rows say of each relation (since when, titles, where somebody sways).</summary>
public sealed class GraphFurther(TimeProvider time)
{
    /// <returns>False: nothing is known to be related to it, and perhaps there is no such thing.</returns>
    public bool Draw(Drawing drawing, string centre, GraphQuery query, IReadOnlySet<EdgeKind> wanted, RelationGraph graph)
    {
        if (graph.Find(centre) is not (>= 0 and var node) || graph.Degree(node) == 0) return false;
        var (kinds, now) = (RelationRows.Same(wanted), time.GetUtcNow());
        using var reach = graph.Reach(node, new(query.Depth!.Value, kinds, query.MinStrength ?? 0, query.Nodes()), now);
        if (reach.LeftOut > 0) drawing.Cut(reach.LeftOut, !reach.Counted);
        var ids = new Dictionary<int, string>(reach.Nodes.Length);
        foreach (var one in reach.Nodes) ids[one] = graph.IdOf(one);
        drawing.Begin(centre);
        for (var i = 1; i < reach.Nodes.Length; i++) drawing.Place(ids[reach.Nodes[i]], reach.DepthOf(i));
        var told = graph.RowsAmong(reach, kinds, ids).ToLookup(row => (row.From, row.To, row.Kind));
        foreach (var it in graph.RelationsAmong(reach, kinds, now))
        {
            foreach (var kind in it.Out.Kinds()) Tie(Edge(ids[it.One], ids[it.Other], kind, it.There));
            foreach (var kind in it.In.Kinds()) Tie(Edge(ids[it.Other], ids[it.One], kind, it.Back));
        }
        drawing.DropLoose();
        return true;

        void Tie(GraphEdge edge)
        {
            foreach (var shown in Told(edge, told[(edge.From, edge.To, edge.Kind)])) drawing.Tie(shown);
        }
    }

    private static GraphEdge Edge(string from, string to, RelationKind relation, double? strength)
    {
        var kind = RelationRows.Same(relation)!.Value;
        return new(
            from, to, kind, kind.Knows() is not null && strength is { } known ? Strength.Shown(known) : null, Current: relation != RelationKind.FormerEmployment, Role: kind.Role());
    }

    /// <summary>With what its rows say. One may sway another at several accounts, of several words about one the one to go by counts.</summary>
    private static IEnumerable<GraphEdge> Told(GraphEdge edge, IEnumerable<EdgeRow> rows)
    {
        var same = rows.Where(row => row.Over is null == edge.Current).OrderByDescending(row => (row.Basis, row.Origin)).ToList();
        if (same.Count == 0) return [edge];
        if (edge.Kind != EdgeKind.Influence) same.RemoveRange(1, same.Count - 1);
        return same.DistinctBy(row => row.AccountId).Select(row => edge with
        {
            Since = row.Since, Until = row.Until, AccountId = row.AccountId, Leaning = row.Leaning, Title = row.Title, Strength = row.Weight ?? edge.Strength,
            Basis = EdgeBases.Of(row.Kind, row.Basis),
        });
    }
}
