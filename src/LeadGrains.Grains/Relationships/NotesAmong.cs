using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>What a row says of a relation that is known by its ends.</summary>
/// <inheritdoc cref="EdgeRow"/>
public readonly record struct Note(
    EdgeKind Kind, long Origin, DateTimeOffset? Since, DateTimeOffset? Until, DateTimeOffset? Over, AccountId? AccountId, InfluenceBasis? Basis, double? Weight, Leaning? Leaning, string? Title, bool Imported)
{
    /// <inheritdoc cref="EdgeRow.Provenance"/>
    public Provenance Provenance => Kind.ProvenanceOf(Imported, Basis);
}

/// <summary>Notes of many relations, found by their ends. Kept is only where they are: each is read when it is asked for.</summary>
public sealed class NotesAmong
{
    private readonly RelationGraph graph;
    private readonly Dictionary<ulong, int> last;
    private readonly List<(int Keeper, int At, int Before)> places;

    /// <param name="expected">About so many relations.</param>
    internal NotesAmong(RelationGraph graph, int expected) => (this.graph, last, places) = (graph, new(expected), new(expected));

    /// <summary>The one to go by of those of a kind, which is over or is not; null: no row tells of it.</summary>
    public Note? Of(int from, int to, EdgeKind kind, bool over)
    {
        Note? best = null;
        for (var i = last.GetValueOrDefault(Key(from, to), -1); i >= 0; i = places[i].Before)
            if (Read(i) is var read && read.Kind == kind && read.Over is not null == over && read.Note(graph) is var note && (best is not { } known || ComesBefore(note, known))) best = note;
        return best;
    }

    /// <summary>How far one sways another, wherever it is said: of several words about one account the one to go by.</summary>
    public IEnumerable<Note> Sways(int from, int to)
    {
        var said = new List<Note>();
        for (var i = last.GetValueOrDefault(Key(from, to), -1); i >= 0; i = places[i].Before)
            if (Read(i) is { Kind: EdgeKind.Influence, Over: null } note) said.Add(note.Note(graph));
        return said.OrderByDescending(note => (note.Basis, note.Origin)).DistinctBy(note => note.AccountId);
    }

    /// <param name="at">Where it begins among its keeper's.</param>
    internal void Add(int from, int to, int keeper, int at)
    {
        var key = Key(from, to);
        places.Add((keeper, at, last.GetValueOrDefault(key, -1)));
        last[key] = places.Count - 1;
    }

    private NoteReader Read(int place)
    {
        var reader = graph.Notes.Of(places[place].Keeper);
        reader.Open(places[place].At);
        return reader;
    }

    private static bool ComesBefore(in Note one, in Note other) =>
        Nullable.Compare(one.Basis, other.Basis) is var by && by != 0 ? by > 0 : one.Origin > other.Origin;

    private static ulong Key(int from, int to) => ((ulong)(uint)from << 32) | (uint)to;
}
