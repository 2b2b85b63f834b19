using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>Who was in one class of a school with whom.</summary>
public static class ClassQueries
{
    /// <summary>Whether two know each other because they were in one class.</summary>
    public static bool WereInOneClass(this RelationGraph graph, EdgePair pair) =>
        graph.Find(pair.From) is var one and >= 0 && graph.Find(pair.To) is var other and >= 0 && graph.TryFind(one, other, out var half) && (half.Out & KindSet.SameClass) != 0;

    /// <summary>A class that both attended, told by whoever tells most of it; null: they don't know each other so, or nobody tells.</summary>
    public static EdgeRow? ClassOfBoth(this RelationGraph graph, EdgePair pair)
    {
        if (!graph.WereInOneClass(pair)) return null;
        var (ones, others) = (graph.Schools(pair.From), graph.Schools(pair.To));
        return ones.Concat(others).Where(row => row.Title is not null && ones.Any(one => one.To == row.To) && others.Any(other => other.To == row.To))
            .OrderByDescending(row => row.Until is not null).ThenBy(row => row.To, StringComparer.Ordinal).ThenBy(row => row.From, StringComparer.Ordinal).FirstOrDefault();
    }

    private static List<EdgeRow> Schools(this RelationGraph graph, string id)
    {
        var (rows, node) = (new List<EdgeRow>(), graph.Find(id));
        for (var note = graph.Notes.Of(node); note.Next();)
            if (note.Kind == EdgeKind.Attended && note.IsShown) rows.Add(note.Row(graph.IdOf, node));
        return rows;
    }
}
