using System.Buffers;
using System.Runtime.CompilerServices;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>Where each node's text is kept: what rows say of its relations, or what it is called. Immutable, as the graph that it belongs to.</summary>
/// <param name="Texts">In which they are kept.</param>
/// <param name="Places">By node, in pages.</param>
internal readonly record struct NotePages(Notes Texts, int[]?[] Places)
{
    private const int PageBits = 10;
    private const int PageSize = 1 << PageBits;

    public static NotePages Empty() => new(new(), []);

    /// <summary>A node's notes, to be read one by one.</summary>
    public NoteReader Of(int node) => new(TextOf(node));

    /// <summary>Empty: nothing is kept, or there is no such node.</summary>
    public ReadOnlySpan<byte> TextOf(int node) => PlaceOf(node) is var place && place == Notes.None ? default : Framed(Texts, place);

    /// <summary>Looks at what is kept of some nodes, so that it is near when it is needed. The result is of use to nobody.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int Fetch(ReadOnlySpan<int> nodes)
    {
        var seen = 0;
        foreach (var node in nodes)
            if (PlaceOf(node) is var place && place != Notes.None) seen += Texts.At(place)[0];
        return seen;
    }

    /// <summary>How long it is stands before it.</summary>
    private static ReadOnlySpan<byte> Framed(Notes texts, int place)
    {
        var at = 0;
        var text = texts.At(place);
        var length = (int)NoteForm.Read(text, ref at);
        return text.Slice(at, length);
    }

    private int PlaceOf(int node) => (uint)(node >> PageBits) < (uint)Places.Length && Places[node >> PageBits] is { } page ? page[node & (PageSize - 1)] : Notes.None;

    /// <summary>The next state while changes are made. Pages are copied when first written to.</summary>
    public sealed class Draft(NotePages from)
    {
        private readonly ArrayBufferWriter<byte> notes = new(), framed = new();
        private readonly HashSet<int> own = [];
        private NotePages now = from;

        public NotePages Publish()
        {
            if (!now.Texts.IsWorn) return now;
            var (worn, fresh) = (now, new Draft(Empty()));
            for (var node = 0; node < worn.Places.Length * PageSize; node++) fresh.Set(node, worn.TextOf(node));
            return fresh.now;
        }

        /// <inheritdoc cref="NotePages.TextOf"/>
        public ReadOnlySpan<byte> TextOf(int node) => now.TextOf(node);

        /// <summary>Puts a row in the place of the same one before it.</summary>
        public void Set(int keeper, EdgeRow row, int other, int account)
        {
            notes.ResetWrittenCount();
            for (var note = now.Of(keeper); note.Next();)
                if (note.Other != other || note.Kind != row.Kind || note.Origin != row.Origin || note.KnownFrom != row.KnownFrom) notes.Write(note.Bytes);
            NoteForm.Write(notes, row, other, account);
            Set(keeper, notes.WrittenSpan);
        }

        /// <summary>Takes out what a node keeps of another.</summary>
        public void Forget(int keeper, int other)
        {
            notes.ResetWrittenCount();
            for (var note = now.Of(keeper); note.Next();)
                if (note.Other != other) notes.Write(note.Bytes);
            if (notes.WrittenCount < now.TextOf(keeper).Length) Set(keeper, notes.WrittenSpan);
        }

        /// <summary>All of a node's; empty: nothing any more.</summary>
        public void Set(int node, ReadOnlySpan<byte> text)
        {
            if (now.PlaceOf(node) is not Notes.None) now.Texts.GiveUp(now.TextOf(node).Length + 1);
            else if (text.Length == 0) return;
            framed.ResetWrittenCount();
            NoteForm.Write(framed, text.Length);
            framed.Write(text);
            Own(node >> PageBits)[node & (PageSize - 1)] = text.Length == 0 ? Notes.None : now.Texts.Keep(framed.WrittenSpan);
        }

        private int[] Own(int page)
        {
            if (!own.Add(page)) return now.Places[page]!;
            var places = new int[]?[Math.Max(page + 1, now.Places.Length)];
            now.Places.CopyTo(places, 0);
            now = now with { Places = places };
            return places[page] = (int[]?)places[page]?.Clone() ?? new int[PageSize];
        }
    }
}
