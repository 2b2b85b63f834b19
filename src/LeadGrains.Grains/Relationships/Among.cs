using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>What two nodes have to do with each other, as they are now.</summary>
/// <param name="Out">Relations from one to the other.</param>
/// <param name="In">Relations from the other to the one.</param>
/// <param name="There">How strongly the one leads to the other, 0 to 1; null: it carries no introduction.</param>
/// <param name="Back">And the other to the one.</param>
public readonly record struct Between(int One, int Other, KindSet Out, KindSet In, double? There, double? Back);

/// <summary>The relations within a neighbourhood.</summary>
public static class Among
{
    /// <summary>
    /// Each two once, however many relations they have; without those of two that both lie furthest out, from which nothing was walked. Of a hub no
    /// more is looked at than need be: the other end tells, too.
    /// </summary>
    public static List<Between> RelationsAmong(this RelationGraph graph, Reach reach, KindSet kinds, DateTimeOffset now)
    {
        var (found, fade) = (new List<Between>(), graph.Measure.Fade(now));
        var ranks = new Dictionary<int, Rank>(reach.Nodes.Length);
        for (var i = 0; i < reach.Nodes.Length; i++) ranks[reach.Nodes[i]] = new(graph.Degree(reach.Nodes[i]), reach.Nodes[i], i < reach.Inner);
        // It is told of by all others.
        var last = ranks.Count == 0 ? default : ranks.Values.MaxBy(rank => (rank.Degree, rank.Node));
        foreach (var (node, rank) in ranks)
        {
            if (rank == last) continue;
            ref readonly var neighbours = ref graph[node];
            for (var piece = 0; neighbours.Piece(piece) is { } halves; piece++)
            {
                foreach (ref readonly var half in halves.AsSpan())
                {
                    if (((half.Out | half.In) & kinds.Bits) == 0 || !reach.Saw(half.Target) || !ranks.TryGetValue(half.Target, out var other)) continue;
                    if (rank.ComesAfter(other) || !(rank.Inner || other.Inner)) continue;
                    var breaches = graph.BreachesOf(node, half);
                    found.Add(new(
                        node, half.Target, new(half.Out & kinds.Bits), new(half.In & kinds.Bits),
                        graph.Measure.Strongest(half, outwards: true, fade, breaches)?.Strength, graph.Measure.Strongest(half, outwards: false, fade, breaches)?.Strength));
                }
            }
        }
        return found;
    }

    /// <summary>What rows say of the relations within a neighbourhood, as far as graphs show them.</summary>
    /// <param name="ids">Of its nodes.</param>
    public static List<EdgeRow> RowsAmong(this RelationGraph graph, Reach reach, KindSet kinds, IReadOnlyDictionary<int, string> ids)
    {
        var rows = new List<EdgeRow>();
        Func<int, string> idOf = node => ids.TryGetValue(node, out var id) ? id : graph.IdOf(node);
        foreach (var keeper in reach.Nodes)
            for (var note = graph.Notes.Of(keeper); note.Next();)
                if (note.IsShown && kinds.Has(RelationRows.Same(note.Kind)) && reach.Saw(note.Other) && ids.ContainsKey(note.Other)) rows.Add(note.Row(idOf, keeper));
        return rows;
    }

    private readonly record struct Rank(int Degree, int Node, bool Inner)
    {
        public bool ComesAfter(Rank other) => Degree != other.Degree ? Degree > other.Degree : Node > other.Node;
    }
}
