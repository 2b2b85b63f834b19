using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>Relations as they were known and held at a time: rows carry both times, so that nothing is replayed.</summary>
public static class PastRows
{
    /// <summary>What rows tell of a node's relations at a time, whichever end keeps them.</summary>
    /// <param name="limit">The most that are looked at.</param>
    /// <param name="isWanted">By kind, weight and the other end; without it, all.</param>
    public static FoundEdges RowsAt(this RelationGraph graph, int node, EdgeTime when, int limit, Func<EdgeKind, double?, int, bool>? isWanted = null)
    {
        var (rows, looked) = (new List<EdgeRow>(), 0);
        var self = graph.IdOf(node);
        Func<int, string> idOf = it => it == node ? self : graph.IdOf(it);
        for (var note = graph.Notes.Of(node); looked <= limit && note.Next();)
        {
            if (!note.IsOf(when) || looked++ == limit) continue;
            if (isWanted?.Invoke(note.Kind, note.Weight, note.Other) is not false) rows.Add(note.Row(idOf, node));
        }
        Span<int> keepers = stackalloc int[Reach.Ahead];
        for (var piece = 0; looked <= limit && graph[node].Piece(piece) is { } halves; piece++)
        {
            for (var i = 0; i < halves.Length && looked <= limit; i += Reach.Ahead)
            {
                var near = Keepers(halves.AsSpan(i, Math.Min(Reach.Ahead, halves.Length - i)), keepers);
                graph.Notes.Fetch(near);
                foreach (var keeper in near)
                {
                    for (var note = graph.Notes.Of(keeper); note.NextOf(node);)
                    {
                        if (!note.IsOf(when) || looked++ >= limit) continue;
                        if (isWanted?.Invoke(note.Kind, note.Weight, keeper) is not false) rows.Add(note.Row(idOf, keeper));
                    }
                }
            }
        }
        return new(rows, Math.Min(looked, limit), looked > limit);
    }

    /// <summary>What rows tell of who swayed whom at an account at a time.</summary>
    /// <param name="limit">The most people who are looked at.</param>
    /// <param name="isWanted">Asked of both: by kind, weight, and which.</param>
    public static FoundEdges SwaysAt(this RelationGraph graph, int account, EdgeTime when, int limit, Func<EdgeKind, double?, int, bool> isWanted)
    {
        var rows = new List<EdgeRow>();
        for (var piece = 0; graph[account].Piece(piece) is { } halves; piece++)
        {
            foreach (ref readonly var half in halves.AsSpan())
            {
                if ((half.Out & Pair.Noted) == 0) continue;
                if (limit-- == 0) return new(rows, rows.Count, Cut: true);
                for (var note = graph.Notes.Of(half.Target); note.Next();)
                {
                    if (note.Kind != EdgeKind.Influence || note.Account != account || !note.IsOf(when)) continue;
                    if (isWanted(note.Kind, note.Weight, half.Target) && isWanted(note.Kind, note.Weight, note.Other)) rows.Add(note.Row(graph.IdOf, half.Target));
                }
            }
        }
        return new(rows, rows.Count, Cut: false);
    }

    /// <summary>Who sways somebody at an account today though no relation of some kinds leads there.</summary>
    public static int[] SwayingBeside(this RelationGraph graph, int account, KindSet kinds)
    {
        List<int>? found = null;
        for (var piece = 0; graph[account].Piece(piece) is { } halves; piece++)
        {
            foreach (ref readonly var half in halves.AsSpan())
            {
                if ((half.Out & Pair.Noted) != 0 && ((half.Out | half.In) & kinds.Bits) == 0 && Sways(graph, half.Target, account)) (found ??= []).Add(half.Target);
            }
        }
        return found is null ? [] : [.. found];
    }

    /// <summary>Whether rows tell that it was there at a position. Where they don't it may have been.</summary>
    public static bool WasThere(this RelationGraph graph, int node, long known)
    {
        for (var note = graph.Notes.Of(node); note.Next();)
            if (note.KnownFrom <= known) return true;
        return false;
    }

    private static bool Sways(RelationGraph graph, int who, int account)
    {
        for (var note = graph.Notes.Of(who); note.Next();)
            if (note.Kind == EdgeKind.Influence && note.Account == account && note.IsShown) return true;
        return false;
    }

    /// <summary>Of some neighbours those who may keep something of the relation.</summary>
    private static Span<int> Keepers(ReadOnlySpan<HalfEdge> halves, Span<int> room)
    {
        var count = 0;
        foreach (ref readonly var half in halves)
            if ((half.Out & Pair.Noted) != 0) room[count++] = half.Target;
        return room[..count];
    }
}
