using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>Relations as they were known and held at a time: rows carry both times, so that nothing is replayed.</summary>
public static class PastRows
{
    /// <summary>What rows tell of a node's relations at a time, whichever end keeps them.</summary>
    /// <param name="limit">The most that are told.</param>
    public static FoundEdges RowsAt(this RelationGraph graph, int node, EdgeTime when, int limit)
    {
        var rows = new List<EdgeRow>();
        for (var note = graph.Notes.Of(node); note.Next() && rows.Count <= limit;)
            if (note.IsOf(when)) rows.Add(note.Row(graph.IdOf, node));
        for (var piece = 0; rows.Count <= limit && graph[node].Piece(piece) is { } halves; piece++)
        {
            foreach (ref readonly var half in halves.AsSpan())
            {
                if ((half.Out & Pair.Noted) == 0 || rows.Count > limit) continue;
                for (var note = graph.Notes.Of(half.Target); note.Next();)
                    if (note.Other == node && note.IsOf(when)) rows.Add(note.Row(graph.IdOf, half.Target));
            }
        }
        return rows.Count <= limit ? new(rows, Cut: false) : new(rows[..limit], Cut: true);
    }

    /// <summary>What rows tell of who swayed whom at an account at a time.</summary>
    /// <param name="limit">The most people who are looked at.</param>
    public static FoundEdges SwaysAt(this RelationGraph graph, int account, EdgeTime when, int limit)
    {
        var rows = new List<EdgeRow>();
        for (var piece = 0; graph[account].Piece(piece) is { } halves; piece++)
        {
            foreach (ref readonly var half in halves.AsSpan())
            {
                if ((half.Out & Pair.Noted) == 0) continue;
                if (limit-- == 0) return new(rows, Cut: true);
                for (var note = graph.Notes.Of(half.Target); note.Next();)
                    if (note.Kind == EdgeKind.Influence && note.Account == account && note.IsOf(when)) rows.Add(note.Row(graph.IdOf, half.Target));
            }
        }
        return new(rows, Cut: false);
    }

    /// <summary>Whether rows tell that it was there at a position. Where they don't it may have been.</summary>
    public static bool WasThere(this RelationGraph graph, int node, long known)
    {
        for (var note = graph.Notes.Of(node); note.Next();)
            if (note.KnownFrom <= known) return true;
        return false;
    }
}
