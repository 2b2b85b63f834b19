using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Relationships;

/// <summary>
/// The relations of a workspace at one position. Immutable, so that a reader needs no lock and sees one state from its first step to its last;
/// what did not change since an earlier one is shared with it.
/// </summary>
public sealed class RelationGraph
{
    internal const int PageBits = 8;
    internal const int PageSize = 1 << PageBits;

    private readonly Neighbours[][] pages;
    private readonly BitPages shut;
    private readonly ImmutableDictionary<ulong, float> breaches;
    private readonly int users;

    internal RelationGraph(
        NodeIds ids, Measure measure, SearchPool pool, Neighbours[][] pages, NotePages notes, NotePages faces, BitPages shut, ImmutableDictionary<ulong, float> breaches, long edgeCount, long seq)
    {
        (Ids, Measure, Pool, this.pages, Notes, Faces, this.shut, this.breaches, EdgeCount, Seq) = (ids, measure, pool, pages, notes, faces, shut, breaches, edgeCount, seq);
        (NodeCount, users) = (ids.Count, ids.UserCount);
    }

    /// <summary>The position that it is true at.</summary>
    public long Seq { get; }

    /// <summary>Nodes are numbers from 0 up to this.</summary>
    public int NodeCount { get; }

    /// <summary>Of pairs that are related, in however many ways.</summary>
    public long EdgeCount { get; }

    /// <summary>Room that is taken by what rows say, and by names.</summary>
    public long RowBytes => Notes.Texts.Bytes + Faces.Texts.Bytes;

    /// <summary>Our own people.</summary>
    public ReadOnlySpan<int> Users => Ids.Users(users);

    internal NodeIds Ids { get; }

    internal Measure Measure { get; }

    internal SearchPool Pool { get; }

    internal Neighbours[][] Pages => pages;

    /// <summary>What rows say of each node's relations.</summary>
    internal NotePages Notes { get; }

    /// <summary>What each node is called.</summary>
    internal NotePages Faces { get; }

    internal BitPages Shut => shut;

    internal ImmutableDictionary<ulong, float> Breaches => breaches;

    /// <summary>-1: nothing goes by that id here.</summary>
    public int Find(string id) => Ids.Find(id) is var node && node < NodeCount ? node : -1;

    public string IdOf(int node) => Ids.Text(node);

    public EntityKind KindOf(int node) => Ids.KindOf(node);

    /// <summary>Its name and stage; null: not known here, or they may have changed.</summary>
    public Face? FaceOf(int node) => FaceForm.Read(Faces.TextOf(node));

    /// <inheritdoc cref="FaceOf"/>
    /// <param name="nodes">-1: none.</param>
    public Face?[] FacesOf(ReadOnlySpan<int> nodes)
    {
        var faces = new Face?[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
        {
            if (i % Reach.Ahead == 0) Faces.Fetch(nodes.Slice(i, Math.Min(Reach.Ahead, nodes.Length - i)));
            faces[i] = FaceOf(nodes[i]);
        }
        return faces;
    }

    /// <summary>Ids, kinds and faces of some nodes, one after another.</summary>
    /// <param name="into">Is given the place among them, too.</param>
    public void Introduce(ReadOnlySpan<int> nodes, Action<int, string, EntityKind, Face?> into)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            if (i % Reach.Ahead == 0) Faces.Fetch(nodes.Slice(i, Math.Min(Reach.Ahead, nodes.Length - i)));
            into(i, IdOf(nodes[i]), KindOf(nodes[i]), FaceOf(nodes[i]));
        }
    }

    /// <summary>Appears in no answer.</summary>
    public bool IsShutOut(int node) => shut.Has(node);

    /// <summary>How many it is related to.</summary>
    public int Degree(int node) => this[node].Count;

    internal ref readonly Neighbours this[int node] => ref pages[node >> PageBits][node & (PageSize - 1)];

    /// <summary>Looks at a node's relations, so that they are near when they are needed. The result is of use to nobody, but without one nothing would be looked at.</summary>
    internal int Fetch(int node) => this[node].Near is [var first, ..] ? first.Bound : 0;

    internal static ulong PairKey(int one, int other) => one < other ? ((ulong)one << 32) | (uint)other : ((ulong)other << 32) | (uint)one;

    internal float BreachesOf(int node, in HalfEdge half) => (half.Out & Pair.Broken) == 0 ? 0 : breaches.GetValueOrDefault(PairKey(node, half.Target));

    /// <summary>Finds from the end that has fewer.</summary>
    internal bool TryFind(int from, int to, out HalfEdge found)
    {
        if (this[from].Count <= this[to].Count) return this[from].TryFind(to, out found);
        found = default;
        return this[to].TryFind(from, out var back) && this[from].TryFind(to, back.Bound, out found);
    }
}
