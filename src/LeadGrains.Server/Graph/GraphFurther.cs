using System.Numerics;
using LeadGrains.Domain;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;

namespace LeadGrains.Server.Graph;

/// <summary>More than one step of today: all of it is in memory, with what rows say of each relation (since when, titles, where somebody sways).</summary>
public sealed class GraphFurther(TimeProvider time)
{
    /// <returns>Null: nothing is known to be related to it, and perhaps there is no such thing.</returns>
    public GraphResource? Draw(string centre, GraphQuery query, IReadOnlySet<EdgeKind> wanted, RelationGraph graph)
    {
        if (graph.Find(centre) is not (>= 0 and var node) || graph.Degree(node) == 0) return null;
        // Who opted out is shown to be there, and nothing of them.
        if (graph.IsShutOut(node)) return new([Node(graph, node, 0)], [], graph.Seq, Truncated: false);
        var (kinds, now) = (RelationRows.Same(wanted), time.GetUtcNow());
        var swaying = wanted.Contains(EdgeKind.Influence) && graph.KindOf(node) == EntityKind.Account ? graph.SwayingBeside(node, kinds) : [];
        // Where only notes lead there, its grain knows what they are about.
        if (swaying.Length == 0 && graph.RelatedTo(node, now).All(it => (it.Out.Bits | it.In.Bits) == 0)) return null;
        using var reach = graph.Reach(node, new(query.Depth!.Value, kinds, query.MinStrength ?? 0, query.Nodes()), now, swaying);
        var nodes = new GraphNode[reach.Nodes.Length];
        graph.Introduce(reach.Nodes, (i, id, kind, face) => nodes[i] = new(id, kind, face?.Name, face?.Stage, reach.DepthOf(i)));
        var drawn = new Drawn(nodes, reach, graph.NotesAmong(reach), query.MinStrength);
        foreach (var it in graph.RelationsAmong(reach, kinds, now)) drawn.Add(it);
        return new(drawn.Tied(), drawn.Edges, graph.Seq, reach.LeftOut > 0, reach.LeftOut > 0 ? new(reach.LeftOut, !reach.Counted) : null);
    }

    private static GraphNode Node(RelationGraph graph, int node, int depth)
    {
        var face = graph.FaceOf(node);
        return new(graph.IdOf(node), graph.KindOf(node), face?.Name, face?.Stage, depth);
    }

    private readonly struct Drawn(GraphNode[] nodes, Reach reach, NotesAmong notes, double? least)
    {
        private readonly bool[] tied = new bool[nodes.Length];

        public List<GraphEdge> Edges { get; } = [];

        public void Add(in Between it)
        {
            var (one, other) = (reach.IndexOf(it.One), reach.IndexOf(it.Other));
            var before = Edges.Count;
            var mutual = it.Out.Bits & it.In.Bits;
            for (var left = it.Out.Bits; left != 0; left &= left - 1) Add(one, other, (RelationKind)BitOperations.TrailingZeroCount(left), mutual, it.There);
            for (var left = it.In.Bits; left != 0; left &= left - 1) Add(other, one, (RelationKind)BitOperations.TrailingZeroCount(left), mutual, it.Back);
            if (Edges.Count > before) tied[one] = tied[other] = true;
        }

        /// <summary>Without what no relation leads to.</summary>
        public GraphNode[] Tied()
        {
            var kept = tied;
            return Array.TrueForAll(kept[1..], it => it) ? nodes : [.. nodes.Where((_, i) => i == 0 || kept[i])];
        }

        private void Add(int from, int to, RelationKind relation, uint mutual, double? strength)
        {
            // That two had to do with each other is shown by how strongly they are tied.
            if (RelationRows.Same(relation) is not { } kind) return;
            var (one, other) = (reach.Nodes[from], reach.Nodes[to]);
            if (kind == EdgeKind.Influence)
            {
                foreach (var said in notes.Sways(one, other)) Keep(Edge(nodes[from].Id, nodes[to].Id, kind, said.Weight, said, current: true, EdgeBases.Of(kind, said.Basis), Testimony.Of(said.Provenance)));
                return;
            }
            var current = relation != RelationKind.FormerEmployment;
            var shown = kind.Knows() is not null && strength is { } known ? Strength.Shown(known) : (double?)null;
            var note = notes.Of(one, other, kind, over: !current) ?? default(Note) with { Kind = kind };
            var (basis, testimony) = (EdgeBases.Of(kind), Testimony.Of(note.Provenance));
            if (kind.Knows() is not null && (mutual & (1u << (int)relation)) != 0)
                (basis, testimony) = (EdgeBasis.Corroborated, testimony.BorneOutBy(notes.Of(other, one, kind, over: false)?.Provenance ?? Provenance.Statement));
            Keep(Edge(nodes[from].Id, nodes[to].Id, kind, shown, note, current, basis, testimony));
        }

        private void Keep(GraphEdge edge)
        {
            if (!(edge.Strength < least)) Edges.Add(edge);
        }

        private static GraphEdge Edge(string from, string to, EdgeKind kind, double? strength, in Note note, bool current, EdgeBasis basis, Testimony testimony) =>
            new(from, to, kind, strength, note.Since, note.Until, current, note.AccountId, kind.Role(), note.Leaning, note.Title) { Basis = basis, Testimony = testimony };
    }
}
