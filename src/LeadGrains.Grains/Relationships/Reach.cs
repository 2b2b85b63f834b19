namespace LeadGrains.Grains.Relationships;

/// <summary>Which part of a neighbourhood.</summary>
/// <param name="Depth">Steps from the centre, 1 to 4.</param>
/// <param name="Kinds">Relations that are walked along.</param>
/// <param name="MinStrength">Not along what is known to be weaker; relations that have no strength stay.</param>
/// <param name="Limit">The most nodes, the centre included.</param>
public readonly record struct ReachQuery(int Depth, KindSet Kinds, double MinStrength = 0, int Limit = int.MaxValue);

/// <summary>What lies within so many steps of a node: nearest first, and from each node along its strongest relations first.</summary>
/// <remarks>To be disposed of: the room that it was found in is used again.</remarks>
public sealed class Reach : IDisposable
{
    /// <summary>Relations that are looked at once the limit is reached, to count what it leaves out.</summary>
    private const int MostBeyond = 200_000;

    /// <summary>Nodes whose relations are fetched from memory at once: to wait for them one by one takes most of the time.</summary>
    public const int Ahead = 8;

    private readonly SearchPool pool;
    private int[] nodes = new int[256];
    private ulong[] seen = [];
    private readonly int[] ends = new int[6];
    private int[] slots = [];
    private int slotMask = -1;
    private RelationGraph graph = null!;
    private int count;
    private int limit;
    private int beyond;
    private int fetched;
    private int inner;

    internal Reach(SearchPool pool) => this.pool = pool;

    /// <summary>The centre first.</summary>
    public ReadOnlySpan<int> Nodes => nodes.AsSpan(0, Math.Min(count, limit));

    /// <summary>How many of them, the first ones, don't lie furthest out.</summary>
    public int Inner => Math.Min(inner, Nodes.Length);

    /// <summary>How many more there are than the limit lets in; at least so many where <see cref="Counted"/> is false.</summary>
    public int LeftOut => Math.Max(0, count - limit);

    /// <summary>False: there was too much to look at all of it.</summary>
    public bool Counted => beyond <= MostBeyond;

    /// <summary>Steps from the centre.</summary>
    /// <param name="index">Into <see cref="Nodes"/>.</param>
    public int DepthOf(int index)
    {
        var depth = 0;
        while (index >= ends[depth]) depth++;
        return depth;
    }

    /// <summary>Where a node stands among <see cref="Nodes"/>; -1: it isn't there.</summary>
    public int IndexOf(int node)
    {
        if (!Saw(node)) return -1;
        if (slotMask < 0) Number();
        for (var slot = node & slotMask; slots[slot] is var taken and > 0; slot = (slot + 1) & slotMask)
            if (nodes[taken - 1] == node) return taken - 1;
        return -1;
    }

    /// <summary>Whether a node lies there, within the limit or beyond.</summary>
    internal bool Saw(int node) => (seen[node >> 6] & (1ul << (node & 63))) != 0;

    public void Dispose()
    {
        // Clearing what was marked costs less than clearing everything.
        foreach (var node in nodes.AsSpan(0, count)) seen[node >> 6] = 0;
        graph = null!;
        slotMask = -1;
        pool.Return(this);
    }

    internal Reach Find(RelationGraph from, int centre, in ReachQuery query, double fade, ReadOnlySpan<int> beside)
    {
        graph = from;
        (count, limit, beyond, inner) = (0, query.Limit, 0, 0);
        if (seen.Length * 64 < graph.NodeCount) seen = new ulong[(graph.NodeCount + (graph.NodeCount / 4) + 63) / 64];
        if (graph.IsShutOut(centre)) return Ended(0);
        seen[centre >> 6] |= 1ul << (centre & 63);
        nodes[count++] = centre;
        ends[0] = 1;
        var begin = 0;
        for (var depth = 1; depth <= query.Depth; depth++)
        {
            var end = count;
            for (var i = begin; i < end && Counted; i++)
            {
                if ((i - begin) % Ahead == 0) Fetch(nodes.AsSpan(i, Math.Min(Ahead, end - i)));
                Expand(nodes[i], query, fade);
            }
            if (depth == 1) Add(beside);
            ends[depth] = count;
            begin = end;
        }
        inner = ends[query.Depth - 1];
        return Ended(query.Depth);
    }

    private void Number()
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Nodes.Length * 2);
        if (slots.Length < size) slots = new int[size];
        else slots.AsSpan(0, size).Clear();
        slotMask = size - 1;
        for (var i = 0; i < Nodes.Length; i++)
        {
            var slot = nodes[i] & slotMask;
            while (slots[slot] > 0) slot = (slot + 1) & slotMask;
            slots[slot] = i + 1;
        }
    }

    private Reach Ended(int depth)
    {
        ends.AsSpan(depth + 1).Fill(int.MaxValue);
        return this;
    }

    /// <summary>The processor asks for all of them before it needs the first.</summary>
    private void Fetch(ReadOnlySpan<int> next)
    {
        foreach (var node in next) fetched += graph.Fetch(node);
    }

    private void Expand(int node, in ReachQuery query, double fade)
    {
        ref readonly var neighbours = ref graph[node];
        var (marks, kinds, someShut, someWeak) = (seen, query.Kinds.Bits, graph.Shut.Count > 0, query.MinStrength > 0);
        for (var piece = 0; neighbours.Piece(piece) is { } halves && Counted; piece++)
        {
            if (count >= limit) beyond += halves.Length;
            if (nodes.Length < count + halves.Length) Array.Resize(ref nodes, Math.Max(nodes.Length * 2, count + halves.Length));
            var (into, at) = (nodes, count);
            foreach (ref readonly var half in halves.AsSpan())
            {
                ref var word = ref marks[half.Target >> 6];
                var bit = 1ul << (half.Target & 63);
                if ((word & bit) != 0 || ((half.Out | half.In) & kinds) == 0) continue;
                if ((someShut && graph.IsShutOut(half.Target)) || (someWeak && IsTooWeak(node, half, query.MinStrength, fade))) continue;
                word |= bit;
                into[at++] = half.Target;
            }
            count = at;
        }
    }

    private void Add(ReadOnlySpan<int> beside)
    {
        foreach (var node in beside)
        {
            if (Saw(node) || graph.IsShutOut(node)) continue;
            seen[node >> 6] |= 1ul << (node & 63);
            if (nodes.Length == count) Array.Resize(ref nodes, nodes.Length * 2);
            nodes[count++] = node;
        }
    }

    private bool IsTooWeak(int node, in HalfEdge half, double least, double fade)
    {
        var breaches = graph.BreachesOf(node, half);
        var (there, back) = (graph.Measure.StrengthOf(half, outwards: true, fade, breaches), graph.Measure.StrengthOf(half, outwards: false, fade, breaches));
        return (there ?? back) is not null && Math.Max(there ?? 0, back ?? 0) < least;
    }
}
