namespace LeadGrains.Grains.Relationships;

/// <summary>What a node is related to, in order. Immutable: a change makes another one, which shares what did not change.</summary>
/// <param name="Near">The first ones; null: none.</param>
/// <param name="Far">All further ones of a hub, in pieces.</param>
internal readonly record struct Neighbours(HalfEdge[]? Near, HalfEdge[][]? Far)
{
    /// <summary>The most of a piece: changes of a hub copy those that they touch, and the list of them.</summary>
    public const int PieceBits = 9;
    public const int MostInPiece = 1 << PieceBits;

    /// <summary>From so many on, changes gather in a <see cref="NeighboursDraft"/>.</summary>
    private const int Many = 32;

    /// <summary>So few that each change can well copy them all.</summary>
    public bool AreFew => Near is null || (Far is null && Near.Length < Many);

    public int Count
    {
        get
        {
            var count = Near?.Length ?? 0;
            foreach (var piece in Far ?? []) count += piece.Length;
            return count;
        }
    }

    private int Pieces => Near is null ? 0 : 1 + (Far?.Length ?? 0);

    /// <summary>Null behind the last.</summary>
    public HalfEdge[]? Piece(int index) => index == 0 ? Near : Far is { } far && index <= far.Length ? far[index - 1] : null;

    /// <param name="sorted">Taken over.</param>
    public static Neighbours Of(HalfEdge[] sorted)
    {
        if (sorted.Length <= MostInPiece) return new(sorted.Length == 0 ? null : sorted, null);
        var pieces = sorted.Chunk(MostInPiece).ToArray();
        return new(pieces[0], pieces[1..]);
    }

    /// <summary>Looks at each: for nodes with few.</summary>
    public bool TryFind(int target, out HalfEdge found)
    {
        for (var piece = 0; Piece(piece) is { } halves; piece++)
        {
            foreach (ref readonly var half in halves.AsSpan())
            {
                if (half.Target != target) continue;
                found = half;
                return true;
            }
        }
        found = default;
        return false;
    }

    /// <summary>Finds it by where it must stand.</summary>
    public bool TryFind(int target, int bound, out HalfEdge found)
    {
        var order = HalfEdge.OrderOf(bound, target);
        found = default;
        if (Piece(PieceFor(order)) is not { } halves || Place(halves, order) is var at && (at == halves.Length || halves[at].Order != order))
            return false;
        found = halves[at];
        return true;
    }

    /// <summary>One more, where there are few.</summary>
    public Neighbours With(in HalfEdge half)
    {
        if (Near is null) return new([half], null);
        var at = Place(Near, half.Order);
        return new([.. Near.AsSpan(0, at), half, .. Near.AsSpan(at)], null);
    }

    /// <summary>With another one in the place of the one that stands there, which must, where there are few.</summary>
    public Neighbours Changed(in HalfEdge half)
    {
        var at = PlaceOf(half.Order);
        HalfEdge[] near = [.. Near!];
        near[at] = half;
        return new(near, null);
    }

    /// <summary>Without the one that stands there, which must, where there are few.</summary>
    public Neighbours Without(int target, int bound)
    {
        var at = PlaceOf(HalfEdge.OrderOf(bound, target));
        return Near!.Length == 1 ? default : new([.. Near.AsSpan(0, at), .. Near.AsSpan(at + 1)], null);
    }

    private int PlaceOf(ulong order)
    {
        var at = Place(Near, order);
        return Near is not null && at < Near.Length && Near[at].Order == order ? at : throw new InvalidOperationException("what is to be changed is not there");
    }

    /// <summary>The first piece that ends at or behind it, or the last.</summary>
    private int PieceFor(ulong order)
    {
        var (low, high) = (0, Math.Max(0, Pieces - 1));
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Piece(middle)![^1].Order < order) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>Where it stands among these, or would.</summary>
    public static int Place(ReadOnlySpan<HalfEdge> halves, ulong order)
    {
        var (low, high) = (0, halves.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (halves[middle].Order < order) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
