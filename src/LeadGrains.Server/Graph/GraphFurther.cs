using LeadGrains.Domain.Relationships;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Graph;

/// <summary>
/// More than one step of today: who is there and what relates them comes from the relations in memory, what is known of these besides (since when,
/// titles, where somebody sways) from their rows, by one question. Where the views stay behind, that is missing of the newest.
/// </summary>
public sealed class GraphFurther(IViews views, Freshness freshness, TimeProvider time)
{
    /// <returns>False: nothing is known to be related to it, and perhaps there is no such thing.</returns>
    public async Task<bool> Draw(Drawing drawing, Caller caller, string centre, GraphQuery query, IReadOnlySet<EdgeKind> wanted, RelationGraph graph, CancellationToken cancellation)
    {
        if (graph.Find(centre) is not (>= 0 and var node) || graph.Degree(node) == 0) return false;
        drawing.Begin(centre);
        var edges = Look(graph, node, drawing, query, RelationRows.Same(wanted));
        var pairs = edges.Where(edge => edge.Kind != EdgeKind.Lead).Select(edge => new EdgePair(edge.From, edge.To)).ToHashSet();
        await freshness.Wait(caller, query.After, cancellation);
        var rows = pairs.Count == 0 ? [] : (await views.EdgesOf(caller.Workspace, pairs, cancellation));
        var told = rows.ToLookup(row => (row.From, row.To, row.Kind));
        foreach (var edge in edges)
            foreach (var shown in Told(edge, told[(edge.From, edge.To, edge.Kind)])) drawing.Tie(shown);
        drawing.DropLoose();
        return true;
    }

    private List<GraphEdge> Look(RelationGraph graph, int centre, Drawing drawing, GraphQuery query, KindSet kinds)
    {
        var now = time.GetUtcNow();
        using var reach = graph.Reach(centre, new(query.Depth!.Value, kinds, query.MinStrength ?? 0, query.Nodes()), now);
        if (reach.LeftOut > 0) drawing.Cut(reach.LeftOut, !reach.Counted);
        for (var i = 1; i < reach.Nodes.Length; i++) drawing.Place(graph.IdOf(reach.Nodes[i]), reach.DepthOf(i));
        var edges = new List<GraphEdge>();
        foreach (var it in graph.RelationsAmong(reach, kinds, now))
        {
            edges.AddRange(it.Out.Kinds().Select(kind => Edge(graph.IdOf(it.One), graph.IdOf(it.Other), kind, it.There)));
            edges.AddRange(it.In.Kinds().Select(kind => Edge(graph.IdOf(it.Other), graph.IdOf(it.One), kind, it.Back)));
        }
        return edges;
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
