using System.Collections.Immutable;

namespace LeadGrains.Grains.Relationships;

/// <summary>The next state while changes are applied: pages are copied when first written to, and all become visible together.</summary>
internal sealed class Draft(RelationGraph from, NodeIds ids)
{
    private Neighbours[][] pages = from.Pages;
    private ImmutableDictionary<ulong, float> breaches = from.Breaches;
    private readonly Dictionary<int, NeighboursDraft> many = [];
    private HashSet<int>? own;
    private long edges = from.EdgeCount;

    public BitPages Shut { get; set; } = from.Shut;

    public NotePages.Draft Notes { get; } = new(from.Notes);

    public NotePages.Draft Faces { get; } = new(from.Faces);

    public Measure Measure { get; private set; } = from.Measure;

    public RelationGraph Publish(SearchPool pool, long seq)
    {
        Settle();
        return new(ids, Measure, pool, pages, Notes.Publish(), Faces.Publish(), Shut, breaches, edges, seq);
    }

    /// <summary>Makes room for nodes up to one.</summary>
    public void Reach(int node)
    {
        var page = node >> RelationGraph.PageBits;
        if (page < pages.Length) return;
        var next = new Neighbours[page + 1][];
        pages.CopyTo(next, 0);
        for (var i = pages.Length; i <= page; i++) next[i] = new Neighbours[RelationGraph.PageSize];
        (own ??= []).UnionWith(Enumerable.Range(pages.Length, page + 1 - pages.Length));
        pages = next;
    }

    /// <param name="bound">Where it stands; <c>-1</c>: they are not related.</param>
    public Pair Read(int one, int other, out int bound)
    {
        var fewer = CountOf(one) <= CountOf(other);
        bound = -1;
        if (!TryFind(fewer ? one : other, fewer ? other : one, out var half)) return default;
        bound = half.Bound;
        var pair = half.Pair((half.Out & Pair.Broken) == 0 ? 0 : breaches.GetValueOrDefault(RelationGraph.PairKey(one, other)));
        return fewer ? pair : pair.Mirrored;
    }

    /// <summary>There is, or was, something between them.</summary>
    public void Note(int one, int other)
    {
        var pair = Read(one, other, out var bound);
        if (pair.IsNoted) return;
        pair.Note();
        Write(one, other, bound, pair);
    }

    /// <param name="was">What <see cref="Read"/> said.</param>
    public void Write(int one, int other, int was, Pair pair)
    {
        var bound = Measure.Bound(pair);
        Put(one, other, was, bound, pair);
        Put(other, one, was, bound, pair.Mirrored);
        if (pair.Breaches != 0) breaches = breaches.SetItem(RelationGraph.PairKey(one, other), pair.Breaches);
        edges += (pair.IsEmpty ? 0 : 1) - (was < 0 ? 0 : 1);
    }

    /// <summary>Takes all relations of a node out, what is noted of them, and its name.</summary>
    public void Detach(int node)
    {
        Notes.Set(node, []);
        Faces.Set(node, []);
        Settle(node);
        var gone = At(node);
        for (var i = 0; gone.Piece(i) is { } halves; i++)
        {
            foreach (var half in halves)
            {
                Take(half.Target, node, half.Bound);
                Notes.Forget(half.Target, node);
                breaches = breaches.Remove(RelationGraph.PairKey(node, half.Target));
                edges--;
            }
        }
        Own(node) = default;
    }

    /// <summary>Takes all sums to a later epoch.</summary>
    public void Rebase(DateTimeOffset epoch)
    {
        Settle();
        var next = new Measure(Measure.Rules, epoch);
        var fade = (float)Measure.Fade(epoch);
        breaches = breaches.ToImmutableDictionary(pair => pair.Key, pair => pair.Value * fade, PairOrder.Instance);
        Measure = next;
        pages = [.. pages.Select(page => page.Select(Rebased).ToArray())];
        own = [.. Enumerable.Range(0, pages.Length)];

        Neighbours Rebased(Neighbours node)
        {
            var halves = new List<HalfEdge>(node.Count);
            for (var i = 0; node.Piece(i) is { } piece; i++) halves.AddRange(piece);
            for (var i = 0; i < halves.Count; i++)
            {
                var pair = halves[i].Pair(0) with { Contact = halves[i].Contact * fade };
                halves[i] = new(halves[i].Target, next.Bound(pair), pair);
            }
            halves.Sort((a, b) => a.Order.CompareTo(b.Order));
            return Neighbours.Of([.. halves]);
        }
    }

    private void Put(int node, int other, int was, int bound, Pair pair)
    {
        var half = new HalfEdge(other, bound, pair);
        var stays = was == bound && !pair.IsEmpty;
        if (was >= 0 && !stays) Take(node, other, was);
        if (pair.IsEmpty) return;
        if (Many(node) is not { } drafted) Own(node) = stays ? At(node).Changed(half) : At(node).With(half);
        else if (stays) drafted.Change(half);
        else drafted.Add(half);
    }

    private void Take(int node, int other, int bound)
    {
        if (Many(node) is { } drafted) drafted.Remove(other, bound);
        else Own(node) = At(node).Without(other, bound);
    }

    private int CountOf(int node) => many.TryGetValue(node, out var drafted) ? drafted.Count : At(node).Count;

    private bool TryFind(int node, int target, out HalfEdge found) =>
        many.TryGetValue(node, out var drafted) ? drafted.TryFind(target, out found) : At(node).TryFind(target, out found);

    /// <summary>Where the changes of a node with many relations gather; null: it has few.</summary>
    private NeighboursDraft? Many(int node) =>
        many.TryGetValue(node, out var drafted) ? drafted : At(node).AreFew ? null : many[node] = new(At(node));

    /// <summary>Puts what has gathered where all is read.</summary>
    private void Settle()
    {
        foreach (var node in many.Keys.ToArray()) Settle(node);
    }

    private void Settle(int node)
    {
        if (many.Remove(node, out var drafted)) Own(node) = drafted.Publish();
    }

    private ref readonly Neighbours At(int node) => ref pages[node >> RelationGraph.PageBits][node & (RelationGraph.PageSize - 1)];

    private ref Neighbours Own(int node)
    {
        var page = node >> RelationGraph.PageBits;
        if (ReferenceEquals(pages, from.Pages)) pages = [.. pages];
        if ((own ??= []).Add(page)) pages[page] = [.. pages[page]];
        return ref pages[page][node & (RelationGraph.PageSize - 1)];
    }
}
