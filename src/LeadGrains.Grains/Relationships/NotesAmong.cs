using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>What a row says of a relation that is known by its ends.</summary>
/// <inheritdoc cref="EdgeRow"/>
public readonly record struct Note(
    EdgeKind Kind, long Origin, DateTimeOffset? Since, DateTimeOffset? Until, DateTimeOffset? Over, AccountId? AccountId, InfluenceBasis? Basis, double? Weight, Leaning? Leaning, string? Title);

/// <summary>Notes of many relations, found by their ends.</summary>
public sealed class NotesAmong
{
    private readonly Dictionary<ulong, int> last = [];
    private readonly List<(Note Note, int Before)> notes = [];

    /// <summary>The one to go by of those of a kind, which is over or is not; null: no row tells of it.</summary>
    public Note? Of(int from, int to, EdgeKind kind, bool over)
    {
        Note? best = null;
        for (var i = last.GetValueOrDefault(Key(from, to), -1); i >= 0; i = notes[i].Before)
            if (notes[i].Note is var note && note.Kind == kind && note.Over is not null == over && (best is not { } known || ComesBefore(note, known))) best = note;
        return best;
    }

    /// <summary>How far one sways another, wherever it is said: of several words about one account the one to go by.</summary>
    public IEnumerable<Note> Sways(int from, int to)
    {
        var said = new List<Note>();
        for (var i = last.GetValueOrDefault(Key(from, to), -1); i >= 0; i = notes[i].Before)
            if (notes[i].Note is { Kind: EdgeKind.Influence, Over: null } note) said.Add(note);
        return said.OrderByDescending(note => (note.Basis, note.Origin)).DistinctBy(note => note.AccountId);
    }

    internal void Add(int from, int to, in Note note)
    {
        var key = Key(from, to);
        notes.Add((note, last.GetValueOrDefault(key, -1)));
        last[key] = notes.Count - 1;
    }

    private static bool ComesBefore(in Note one, in Note other) =>
        Nullable.Compare(one.Basis, other.Basis) is var by && by != 0 ? by > 0 : one.Origin > other.Origin;

    private static ulong Key(int from, int to) => ((ulong)(uint)from << 32) | (uint)to;
}
