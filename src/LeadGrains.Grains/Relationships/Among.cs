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
        var nodes = reach.Nodes;
        var (found, fade) = (new List<Between>(2 * nodes.Length), graph.Measure.Fade(now));
        var ranks = new Rank[nodes.Length];
        for (var i = 0; i < ranks.Length; i++) ranks[i] = new(graph.Degree(nodes[i]), nodes[i], i < reach.Inner);
        // It is told of by all others.
        var last = ranks.Length == 0 ? default : ranks.MaxBy(rank => (rank.Degree, rank.Node));
        foreach (var rank in ranks)
        {
            if (rank == last) continue;
            ref readonly var neighbours = ref graph[rank.Node];
            for (var piece = 0; neighbours.Piece(piece) is { } halves; piece++)
            {
                foreach (ref readonly var half in halves.AsSpan())
                {
                    if (((half.Out | half.In) & kinds.Bits) == 0 || reach.IndexOf(half.Target) is var index && index < 0) continue;
                    if (rank.ComesAfter(ranks[index]) || !(rank.Inner || ranks[index].Inner)) continue;
                    var breaches = graph.BreachesOf(rank.Node, half);
                    found.Add(new(
                        rank.Node, half.Target, new(half.Out & kinds.Bits), new(half.In & kinds.Bits),
                        graph.Measure.StrengthOf(half, outwards: true, fade, breaches), graph.Measure.StrengthOf(half, outwards: false, fade, breaches)));
                }
            }
        }
        return found;
    }

    /// <summary>What rows say of the relations within a neighbourhood, as far as graphs of today show them.</summary>
    public static NotesAmong NotesAmong(this RelationGraph graph, Reach reach)
    {
        var notes = new NotesAmong(graph, 2 * reach.Nodes.Length);
        var nodes = reach.Nodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            var keeper = nodes[i];
            if (i % Reach.Ahead == 0) graph.Notes.Fetch(nodes.Slice(i, Math.Min(Reach.Ahead, nodes.Length - i)));
            for (var note = graph.Notes.Of(keeper); note.NextWithin(reach);)
            {
                if (!note.IsShown) continue;
                var (from, to) = NoteForm.Ends(note.Kind, keeper, note.Other);
                notes.Add(from, to, keeper, note.Begin);
            }
        }
        return notes;
    }

    private readonly record struct Rank(int Degree, int Node, bool Inner)
    {
        public bool ComesAfter(Rank other) => Degree != other.Degree ? Degree > other.Degree : Node > other.Node;
    }
}
