namespace LeadGrains.Grains.Relationships;

/// <summary>
/// What a node with many relations is related to, while changes are applied: a piece is copied when first written to, and not
/// for each change again.
/// </summary>
internal sealed class NeighboursDraft
{
    private readonly List<Piece> pieces = [];

    public NeighboursDraft(Neighbours from)
    {
        for (var i = 0; from.Piece(i) is { } piece; i++) pieces.Add(new(piece, piece.Length, Own: false));
        Count = from.Count;
    }

    public int Count { get; private set; }

    /// <summary>Looks at each.</summary>
    public bool TryFind(int target, out HalfEdge found)
    {
        foreach (var piece in pieces)
            foreach (ref readonly var half in piece.All)
            {
                if (half.Target != target) continue;
                found = half;
                return true;
            }
        found = default;
        return false;
    }

    public void Add(in HalfEdge half)
    {
        var (index, at) = Find(half.Order);
        if (index == pieces.Count) pieces.Add(new([], 0, Own: false));
        if (pieces[index].Count == Neighbours.MostInPiece) (index, at) = Split(index, at);
        var piece = Own(index, room: 1);
        piece.Halves.AsSpan(at, piece.Count - at).CopyTo(piece.Halves.AsSpan(at + 1));
        piece.Halves[at] = half;
        pieces[index] = piece with { Count = piece.Count + 1 };
        Count++;
    }

    /// <summary>Puts another one in the place of the one that stands there, which must.</summary>
    public void Change(in HalfEdge half)
    {
        var (index, at) = PlaceOf(half.Order);
        Own(index, room: 0).Halves[at] = half;
    }

    /// <summary>Takes out the one that stands there, which must.</summary>
    public void Remove(int target, int bound)
    {
        var (index, at) = PlaceOf(HalfEdge.OrderOf(bound, target));
        var piece = Own(index, room: 0);
        piece.Halves.AsSpan(at + 1, piece.Count - at - 1).CopyTo(piece.Halves.AsSpan(at));
        if (piece.Count == 1) pieces.RemoveAt(index);
        else pieces[index] = piece with { Count = piece.Count - 1 };
        Count--;
    }

    public Neighbours Publish()
    {
        var all = new HalfEdge[pieces.Count][];
        for (var i = 0; i < all.Length; i++) all[i] = pieces[i].Count == pieces[i].Halves.Length ? pieces[i].Halves : pieces[i].All.ToArray();
        return all.Length == 0 ? default : new(all[0], all.Length == 1 ? null : all[1..]);
    }

    private (int Index, int At) PlaceOf(ulong order)
    {
        var (index, at) = Find(order);
        return index < pieces.Count && at < pieces[index].Count && pieces[index].Halves[at].Order == order
            ? (index, at)
            : throw new InvalidOperationException("what is to be changed is not there");
    }

    /// <summary>The first piece that ends at or behind it, or the last, and where in it that stands or would.</summary>
    private (int Index, int At) Find(ulong order)
    {
        var (low, high) = (0, Math.Max(0, pieces.Count - 1));
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].All[^1].Order < order) low = middle + 1;
            else high = middle;
        }
        return (low, low == pieces.Count ? 0 : Neighbours.Place(pieces[low].All, order));
    }

    /// <summary>Makes two pieces of a full one. What comes in order, as new relations do, finds room behind it instead.</summary>
    private (int Index, int At) Split(int index, int at)
    {
        var full = pieces[index];
        if (at == full.Count && index == pieces.Count - 1)
        {
            pieces.Add(new([], 0, Own: false));
            return (index + 1, 0);
        }
        var half = full.Count / 2;
        pieces[index] = new(full.All[..half].ToArray(), half, Own: false);
        pieces.Insert(index + 1, new(full.All[half..].ToArray(), full.Count - half, Own: false));
        return at <= half ? (index, at) : (index + 1, at - half);
    }

    /// <summary>The first copy is as large as it must be, in case it stays the only change; the next ones grow.</summary>
    private Piece Own(int index, int room)
    {
        var piece = pieces[index];
        var needed = piece.Count + room;
        if (piece.Own && needed <= piece.Halves.Length) return piece;
        var larger = new HalfEdge[piece.Own ? Math.Min(Neighbours.MostInPiece, 2 * needed) : needed];
        piece.All.CopyTo(larger);
        return pieces[index] = new(larger, piece.Count, Own: true);
    }

    /// <param name="Own">Nobody else sees it.</param>
    private readonly record struct Piece(HalfEdge[] Halves, int Count, bool Own)
    {
        public ReadOnlySpan<HalfEdge> All => Halves.AsSpan(0, Count);
    }
}
