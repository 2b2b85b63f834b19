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
    private readonly HashSet<string> named = new(StringComparer.Ordinal);
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);
    private List<string> frontier = [];
    private LeftOut? leftOut;

    /// <summary>What was not asked for its name.</summary>
    public IEnumerable<string> Unnamed => nodes.Keys.Where(id => !named.Contains(id));

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

    /// <summary>Something so many steps out.</summary>
    public void Place(string id, int depth) => nodes.TryAdd(id, new(id, new StreamId(id).Kind, null, null, depth));

    /// <summary>A relation of two that are placed.</summary>
    public void Tie(GraphEdge edge)
    {
        if (wanted(edge)) edges.TryAdd(edge.Key(), edge);
    }

    /// <summary>Takes away what no relation leads to.</summary>
    public void DropLoose()
    {
        var tied = edges.Keys.SelectMany(edge => new[] { edge.Item1, edge.Item2 }).ToHashSet(StringComparer.Ordinal);
        foreach (var loose in nodes.Values.Where(node => node.Depth > 0 && !tied.Contains(node.Id)).ToList()) nodes.Remove(loose.Id);
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
        if (hood.Stage is not null)
        {
            nodes[id] = here with { Name = hood.Name, Stage = hood.Stage };
            named.Add(id);
        }
        foreach (var edge in hood.Edges.Select(weigh).Where(wanted))
        {
            if (Has(edge.From, here.Depth + 1, hood) & Has(edge.To, here.Depth + 1, hood))
                edges.TryAdd(edge.Key(), edge);
        }
    }

    /// <summary>Those of whom one knows the other.</summary>
    public IReadOnlyCollection<EdgePair> Acquainted => [.. edges.Values.Where(edge => edge.Kind.Knows() is not null).Select(edge => new EdgePair(edge.From, edge.To)).Distinct()];

    public void Explain(IReadOnlyDictionary<EdgePair, ReasonResource> reasons)
    {
        foreach (var (key, edge) in edges.ToList())
            if (edge.Kind.Knows() is not null) edges[key] = edge with { Because = reasons[new(edge.From, edge.To)] };
    }

    /// <summary>There is no room for so many things more.</summary>
    /// <param name="more">Not all was looked at.</param>
    public void Cut(int nodes, bool more) => leftOut = new(Math.Max(nodes, leftOut?.Nodes ?? 0), more || leftOut?.AtLeast == true);

    /// <param name="faces">Of <see cref="Unnamed"/>.</param>
    /// <param name="staged">Whether stages of today are stages of the graph.</param>
    public GraphResource With(IReadOnlyDictionary<string, Face> faces, bool staged, long asOf) => new(
        [.. nodes.Values.Select(node => named.Contains(node.Id) || faces.GetValueOrDefault(node.Id) is not { } face ? node : node with { Name = face.Name, Stage = staged ? node.Stage ?? face.Stage : null })],
        [.. edges.Values.Select(Borne)],
        asOf,
        leftOut is not null,
        leftOut);

    /// <summary>Of those who know each other each may say so.</summary>
    private GraphEdge Borne(GraphEdge edge) => edge.Kind.Knows() is not null && edges.ContainsKey((edge.To, edge.From, edge.Kind, null))
        ? edge with { Basis = EdgeBasis.Corroborated } : edge;

    private bool Has(string id, int steps, Neighbourhood hood)
    {
        if (nodes.ContainsKey(id)) return true;
        if (nodes.Count >= most)
        {
            // From what has no room nobody looks on.
            if (refused.Add(id)) Cut(refused.Count, more: steps < depth);
            return false;
        }

        nodes[id] = new(id, new StreamId(id).Kind, null, hood.Stages.GetValueOrDefault(id), steps);
        frontier.Add(id);
        return true;
    }
}
