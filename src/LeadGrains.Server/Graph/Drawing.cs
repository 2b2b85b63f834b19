using LeadGrains.Domain;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Relationships;

namespace LeadGrains.Server.Graph;

/// <summary>A graph as it is being drawn: from one thing outwards, each thing and each relation once, up to a bound.</summary>
/// <param name="most">Things that it has room for.</param>
/// <param name="depth">Steps that are asked for.</param>
/// <param name="wanted">Which relations are shown, and walked along.</param>
/// <param name="weigh">Says how strong what somebody tells of is.</param>
public sealed class Drawing(int most, int depth, Func<GraphEdge, bool> wanted, Func<GraphEdge, GraphEdge> weigh)
{
    private readonly Dictionary<string, GraphNode> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string, EdgeKind, AccountId?), GraphEdge> edges = [];
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);
    private List<string> frontier = [];
    private LeftOut? leftOut;

    /// <summary>From there outwards; it is the first frontier.</summary>
    public void Begin(string id)
    {
        nodes[id] = new(id, new StreamId(id).Kind, null, null, 0);
        frontier.Add(id);
    }

    /// <summary>From there, with all that it knows itself.</summary>
    public void Begin(string id, Neighbourhood hood)
    {
        Begin(id);
        Add(id, hood);
    }

    /// <summary>What lies furthest out so far: to be asked next.</summary>
    public IReadOnlyList<string> TakeFrontier()
    {
        var taken = frontier;
        frontier = [];
        return taken;
    }

    public void Add(string id, Neighbourhood hood)
    {
        var here = nodes[id];
        if (hood.Stage is not null) nodes[id] = here with { Name = hood.Name, Stage = hood.Stage };
        foreach (var edge in hood.Edges.Select(weigh).Where(wanted))
        {
            if (Has(edge.From, here.Depth + 1, hood) & Has(edge.To, here.Depth + 1, hood))
                edges.TryAdd(edge.Key(), edge);
        }
    }

    /// <summary>Nothing more has room.</summary>
    public bool IsFull => nodes.Count >= most;

    /// <summary>Whether something is there; once it is full, what isn't is left out.</summary>
    /// <param name="steps">So many from where it began.</param>
    public bool Holds(string id, int steps)
    {
        if (nodes.ContainsKey(id)) return true;
        // From what has no room nobody looks on.
        if (IsFull && refused.Add(id)) Cut(refused.Count, more: steps < depth);
        return false;
    }

    /// <summary>There is no room for so many things more.</summary>
    /// <param name="more">Not all was looked at.</param>
    public void Cut(int nodes, bool more) => leftOut = new(Math.Max(nodes, leftOut?.Nodes ?? 0), more || leftOut?.AtLeast == true);

    public GraphResource Drawn(long asOf) => new([.. nodes.Values], [.. edges.Values.Select(Borne)], asOf, leftOut is not null, leftOut);

    /// <summary>Of those who know each other each may say so.</summary>
    private GraphEdge Borne(GraphEdge edge) => edge.Kind.Knows() is not null && edges.TryGetValue((edge.To, edge.From, edge.Kind, null), out var back)
        ? edge with { Basis = EdgeBasis.Corroborated, Testimony = edge.Testimony.BorneOutBy(back.Provenance) } : edge;

    private bool Has(string id, int steps, Neighbourhood hood)
    {
        if (IsFull) return Holds(id, steps);
        if (nodes.ContainsKey(id)) return true;
        nodes[id] = new(id, new StreamId(id).Kind, null, hood.Stages.GetValueOrDefault(id), steps);
        frontier.Add(id);
        return true;
    }
}
