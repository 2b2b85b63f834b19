namespace LeadGrains.Grains.Relationships;

/// <summary>
/// Finds the cheapest simple chains from some nodes to others. Both ends are widened towards each other, the cheapest step first; a relation is gone
/// along when a side has come halfway along it, so the two have met in every chain that costs less than what both have come to. Neither
/// side goes further than its share of the most hops: when both have come so far, all chains have met.
/// </summary>
internal sealed class PathSearch
{
    /// <summary>Relations gone along before a search gives up.</summary>
    private const int MostSteps = 500_000;

    /// <summary>Relations gone along before it looks which side is to go on: that of a hub is to wait for the other.</summary>
    private const int MostAtOnce = 64;

    /// <summary>And at the least, though others are cheaper: to come back costs more than to look at a few too early.</summary>
    private const int LeastAtOnce = 16;

    /// <summary>More than these are widened by one step only.</summary>
    private const int ManySources = 16;

    private readonly SearchSide near = new();
    private readonly SearchSide far = new();
    private readonly FoundChains found = new();
    private RelationGraph graph = null!;
    private double fade;
    private int most;
    private int cap;
    private bool many;
    private bool alone;
    private bool bounded;
    private int fetched;

    public FoundChains Found => found;

    /// <summary>False: it gave up, and a better chain may be there.</summary>
    public bool Complete { get; private set; }

    /// <param name="sources">None of them a target. A chain touches them, as it does targets, with one end only.</param>
    /// <param name="chains">How many of the cheapest are wanted.</param>
    /// <param name="hops">The most of a chain.</param>
    public void Run(RelationGraph within, ReadOnlySpan<int> sources, ReadOnlySpan<int> targets, int chains, int hops, double fadeNow)
    {
        (graph, fade, most, alone, bounded) = (within, fadeNow, hops, chains == 1, false);
        // Where there are many to begin with, one step from all of them is far enough.
        many = sources.Length > ManySources;
        cap = many ? 1 : (hops + 1) / 2;
        near.Clear();
        far.Clear();
        found.Clear(within.Ids, chains);
        Begin(near, sources);
        Begin(far, targets);
        while (IsOpen()) Widen();
        Complete = near.Steps + far.Steps <= MostSteps;
        graph = null!;
    }

    private void Begin(SearchSide side, ReadOnlySpan<int> nodes)
    {
        foreach (var node in nodes)
            if (!graph.IsShutOut(node) && side.At(node) < 0) side.Push(0, side.Add(node, -1, 0, 0, 0));
    }

    private bool IsOpen()
    {
        if (near.Steps + far.Steps > MostSteps) return false;
        // A side that came to its end has seen every chain; two that came to their half have met in every one.
        if ((near.Top == SearchSide.None && far.Top == SearchSide.None) || near.Least == SearchSide.None || far.Least == SearchSide.None) return false;
        return !bounded || near.Least + far.Least <= 2L * found.Worst;
    }

    private void Widen()
    {
        // Where there are many to begin with, the other side meets them soon: they are gone on from last.
        var forwards = far.Top == SearchSide.None || (near.Top != SearchSide.None && !many && near.Steps <= far.Steps);
        var (side, other) = forwards ? (near, far) : (far, near);
        var label = side.Pop();
        ref readonly var its = ref side[label];
        if (its.Dead || graph.IsShutOut(its.Node) || (its.Hops > 0 && IsEnd(other, its.Node))) return;
        Expand(side, other, label, forwards);
    }

    private static bool IsEnd(SearchSide side, int node) => side.At(node) is var at && at >= 0 && side[at].Hops == 0;

    private void Expand(SearchSide side, SearchSide other, int label, bool forwards)
    {
        var from = side[label];
        ref readonly var neighbours = ref graph[from.Node];
        var (piece, i) = (from.Cursor >> Neighbours.PieceBits, from.Cursor & (Neighbours.MostInPiece - 1));
        var ends = from.Hops + 1 >= Cap(forwards);
        var (least, rest) = (side.Steps + LeastAtOnce, side.Steps + MostAtOnce);
        for (; neighbours.Piece(piece) is { } halves; piece++, i = 0)
        {
            for (; i < halves.Length; i++)
            {
                ref readonly var half = ref halves[i];
                if (half.Bound == Measure.Never || (bounded && from.Cost + half.Bound > found.Worst)) return;
                var key = (2L * from.Cost) + half.Bound;
                if ((key > side.Top && side.Steps >= least) || side.Steps == rest)
                {
                    side[label].Cursor = (piece << Neighbours.PieceBits) | i;
                    side.Push(key, label);
                    return;
                }
                side.Steps++;
                Follow(side, other, label, from, half, ends, forwards);
            }
        }
    }

    /// <param name="from">The label, as it is.</param>
    /// <param name="ends">What is made isn't gone on from.</param>
    private void Follow(SearchSide side, SearchSide other, int label, Label from, in HalfEdge half, bool ends, bool forwards)
    {
        var (node, hops) = (half.Target, from.Hops + 1);
        var there = other.At(node);
        // Most are sorted out by the least that they may cost: what they do cost takes longer to tell.
        if (there < 0 && IsOfNoUse(other, from.Cost + half.Bound, ends)) return;
        var step = graph.Measure.Cost(half, forwards, fade, graph.BreachesOf(from.Node, half));
        if (step == Measure.Never) return;
        var cost = from.Cost + step;
        if (bounded && cost > found.Worst) return;
        var slot = side.SlotOf(node);
        var here = side.HeadOf(slot);
        if (here >= 0 && (side[here].Hops == 0 || (alone ? IsWorse(side, other, here, label, cost, half.Bound, hops, forwards) : IsCircle(side, label, node)))) return;
        var made = side.Add(slot, node, label, cost, half.Bound, hops);
        if (there >= 0) Meet(side, other, made, there, forwards);
        if (ends)
        {
            side.Stop(2L * cost);
            return;
        }
        side.Push(2L * cost, made);
        fetched += graph.Fetch(node);
    }

    /// <summary>Whether nothing good enough can come of a chain that meets nothing yet: what the other side will still make costs too much.</summary>
    /// <param name="ends">It isn't gone on from, so that only what the other side still makes can meet it.</param>
    private bool IsOfNoUse(SearchSide other, int cost, bool ends)
    {
        var rest = ends ? other.Top : other.Least;
        return rest == SearchSide.None || (bounded && (2L * cost) + rest > 2L * found.Worst);
    }

    private int Cap(bool forwards) => forwards ? cap : most - cap;

    private static bool IsCircle(SearchSide side, int label, int node)
    {
        for (; label >= 0; label = side[label].Parent)
            if (side[label].Node == node) return true;
        return false;
    }

    /// <summary>
    /// Where one chain is asked for, of those that end at a node only one is of use unless another is dearer but shorter; of equal ones the first by
    /// ids, which then takes the other's place.
    /// </summary>
    private bool IsWorse(SearchSide side, SearchSide other, int here, int label, int cost, int bound, int hops, bool forwards)
    {
        for (var at = here; at >= 0; at = side[at].Next)
        {
            ref var its = ref side[at];
            if (its.Dead) continue;
            if (its.Cost == cost && its.Hops == hops)
            {
                var parent = its.Parent;
                if (parent != label && FoundChains.Compare(graph.Ids, side, label, parent, forwards) >= 0) return true;
                (its.Parent, its.Bound, its.Cursor) = (label, bound, 0);
                if (other.At(its.Node) is var there and >= 0) Meet(side, other, at, there, forwards);
                // What was made of it may have lost to others by ids that it no longer has.
                if (hops < Cap(forwards)) side.Push(2L * cost, at);
                return true;
            }
            if (its.Cost <= cost && its.Hops <= hops) return true;
            if (its.Cost >= cost && its.Hops >= hops) its.Dead = true;
        }
        return false;
    }

    private void Meet(SearchSide side, SearchSide other, int label, int there, bool forwards)
    {
        var (hops, cost) = (side[label].Hops, side[label].Cost);
        if (graph.IsShutOut(side[label].Node)) return;
        for (; there >= 0; there = other[there].Next)
        {
            if (hops + other[there].Hops > most) continue;
            if (forwards) found.Offer(near, label, far, there, cost + other[there].Cost);
            else found.Offer(near, there, far, label, cost + other[there].Cost);
        }
        bounded = found.IsFull;
    }
}
