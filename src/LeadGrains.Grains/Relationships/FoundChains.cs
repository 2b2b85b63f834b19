namespace LeadGrains.Grains.Relationships;

/// <summary>The best chains found so far: the cheapest first, of equally cheap ones the shorter, of these the first by its ids.</summary>
internal sealed class FoundChains
{
    public const int MostHops = 6;
    public const int MostChains = 50;

    private const int Row = MostHops + 1;

    /// <summary>One more than are kept: where the next one is made.</summary>
    private readonly int[] nodes = new int[(MostChains + 1) * Row];
    private readonly int[] bounds = new int[(MostChains + 1) * Row];
    private readonly (long Cost, int Hops, int Row)[] ranks = new (long, int, int)[MostChains + 1];
    private NodeIds ids = null!;
    private int wanted;

    public int Count { get; private set; }

    public bool IsFull => Count == wanted;

    /// <summary>The cost of the last one.</summary>
    public long Worst => ranks[Count - 1].Cost;

    public void Clear(NodeIds order, int chains)
    {
        (ids, wanted, Count) = (order, chains, 0);
        for (var i = 0; i <= chains; i++) ranks[i].Row = i * Row;
    }

    /// <param name="bounds">Of the relation from each node to the next one.</param>
    public ReadOnlySpan<int> Chain(int index, out ReadOnlySpan<int> bounds)
    {
        var (_, hops, row) = ranks[index];
        bounds = this.bounds.AsSpan(row, hops);
        return nodes.AsSpan(row, hops + 1);
    }

    /// <summary>Takes a chain in which both sides met, if it is simple, new, and good enough.</summary>
    public void Offer(SearchSide near, int left, SearchSide far, int right, long cost)
    {
        var hops = near[left].Hops + far[right].Hops;
        if (hops == 0 || (IsFull && (cost, hops).CompareTo((ranks[Count - 1].Cost, ranks[Count - 1].Hops)) > 0)) return;
        var row = ranks[Count].Row;
        for (var (at, label) = ((int)near[left].Hops, left); at >= 0; at--, label = near[label].Parent)
        {
            nodes[row + at] = near[label].Node;
            if (at > 0) bounds[row + at - 1] = near[label].Bound;
        }
        for (var (at, label) = ((int)near[left].Hops, right); at < hops; at++, label = far[label].Parent)
        {
            bounds[row + at] = far[label].Bound;
            nodes[row + at + 1] = far[far[label].Parent].Node;
        }
        if (IsSimple(row, hops)) Insert(cost, hops, row);
    }

    /// <summary>Which of two chains of one length, that go on alike, comes first by its ids.</summary>
    /// <param name="forwards">They end at the labels; else they begin there.</param>
    public static int Compare(NodeIds ids, SearchSide side, int one, int other, bool forwards)
    {
        var order = 0;
        for (; one >= 0 && one != other; one = side[one].Parent, other = side[other].Parent)
        {
            if (side[one].Node == side[other].Node) continue;
            order = ids.Compare(side[one].Node, side[other].Node);
            if (!forwards) return order;
        }
        return order;
    }

    private bool IsSimple(int row, int hops)
    {
        for (var i = 1; i <= hops; i++)
            if (nodes.AsSpan(row, i).Contains(nodes[row + i])) return false;
        return true;
    }

    private void Insert(long cost, int hops, int row)
    {
        var mine = nodes.AsSpan(row, hops + 1);
        var at = Count;
        for (; at > 0; at--)
        {
            var order = (ranks[at - 1].Cost, ranks[at - 1].Hops).CompareTo((cost, hops));
            if (order == 0) order = Compare(nodes.AsSpan(ranks[at - 1].Row, hops + 1), mine);
            // Met once more at another node.
            if (order == 0) return;
            if (order < 0) break;
        }
        if (at == wanted) return;
        var last = Math.Min(Count, wanted - 1);
        var free = IsFull ? ranks[last].Row : ranks[Count + 1].Row;
        Array.Copy(ranks, at, ranks, at + 1, last - at);
        ranks[at] = (cost, hops, row);
        if (!IsFull) Count++;
        ranks[Count].Row = free;
    }

    private int Compare(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        for (var i = 0; i < one.Length; i++)
            if (one[i] != other[i]) return ids.Compare(one[i], other[i]);
        return 0;
    }
}
