using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>Where we have it from that two people are tied, and how sure that is.</summary>
public static class TestimonyQueries
{
    /// <summary>Of one way in which two are tied now: whoever of them says the same bears it out.</summary>
    public static Testimony TestimonyOf(this RelationGraph graph, EdgePair pair, RelationKind kind)
    {
        if (kind == RelationKind.InTouch) return Testimony.Of(Provenance.Interaction);
        var (from, to) = (graph.Find(pair.From), graph.Find(pair.To));
        if (from < 0 || to < 0 || !graph.TryFind(from, to, out var half) || RelationRows.Same(kind) is not { } told) return Testimony.Of(Provenance.Statement);
        if (kind == RelationKind.Influence) return Testimony.Of(graph.Sway(from, to) ?? Provenance.Statement);
        var there = new KindSet(half.Out).Has(kind) ? graph.Word(from, to, told) : null;
        var back = new KindSet(half.In).Has(kind) ? graph.Word(to, from, told) : null;
        return (there, back) switch
        {
            ({ } one, { } other) => Testimony.Of(one).BorneOutBy(other),
            // That two went to one class is told by no one relation of theirs, but said of each of them.
            _ => Testimony.Of(there ?? back ?? Provenance.Statement),
        };
    }

    private static Provenance? Word(this RelationGraph graph, int from, int to, EdgeKind kind)
    {
        for (var note = graph.Notes.Of(from); note.NextOf(to, kind);)
            if (note.KnownUntil is null && note.Over is null) return note.Provenance;
        return null;
    }

    /// <summary>Of what is said about one account the one to go by counts, and of all accounts the greatest.</summary>
    private static Provenance? Sway(this RelationGraph graph, int from, int to)
    {
        var said = new List<(int Account, InfluenceBasis? Basis, double? Weight, Provenance Provenance)>();
        for (var note = graph.Notes.Of(from); note.NextOf(to, EdgeKind.Influence);)
            if (note.KnownUntil is null && note.Over is null) said.Add((note.Account, note.Basis, note.Weight, note.Provenance));
        return said.GroupBy(word => word.Account, (_, words) => words.MaxBy(word => word.Basis)).OrderByDescending(word => word.Weight).Select(word => (Provenance?)word.Provenance).FirstOrDefault();
    }
}
