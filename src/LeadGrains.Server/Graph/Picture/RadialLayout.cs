namespace LeadGrains.Server.Graph.Picture;

/// <summary>
/// Places a graph in rings around its centre: every node a step further out than the one it was reached from, all ends of branches at the same
/// distance from each other. The same graph gives the same picture.
/// </summary>
internal sealed class RadialLayout
{
    private const double LeastGap = 17;
    private const double LeastRing = 90;

    private readonly Dictionary<string, double> angles = new(StringComparer.Ordinal);
    private readonly double[] radii;

    /// <param name="widths">What a label takes, by node.</param>
    public RadialLayout(GraphResource graph, IReadOnlyDictionary<string, double> widths)
    {
        Parents = Reached(graph);
        var children = graph.Nodes.Where(node => Parents.ContainsKey(node.Id))
            .OrderBy(node => node.Kind).ThenBy(node => node.Id, StringComparer.Ordinal).ToLookup(node => Parents[node.Id], node => node.Id);
        var ends = graph.Nodes.Count(node => !children.Contains(node.Id));
        var next = 0;
        Turn(graph.Nodes[0].Id);
        radii = Rings(graph, widths);

        double Turn(string id)
        {
            var turned = children[id].Select(Turn).ToList();
            return angles[id] = turned.Count == 0 ? next++ * Math.Tau / Math.Max(ends, 1) : (turned[0] + turned[^1]) / 2;
        }
    }

    /// <summary>From which node each was reached first.</summary>
    public IReadOnlyDictionary<string, string> Parents { get; }

    public double AngleOf(GraphNode node) => angles.GetValueOrDefault(node.Id);

    /// <param name="beyond">So much further out.</param>
    public (double X, double Y) Of(GraphNode node, double beyond = 0) =>
        (Math.Cos(AngleOf(node)) * (radii[node.Depth] + beyond), Math.Sin(AngleOf(node)) * (radii[node.Depth] + beyond));

    private static Dictionary<string, string> Reached(GraphResource graph)
    {
        var depths = graph.Nodes.ToDictionary(node => node.Id, node => node.Depth, StringComparer.Ordinal);
        var parents = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var edge in graph.Edges)
        {
            if (depths[edge.To] == depths[edge.From] + 1) parents.TryAdd(edge.To, edge.From);
            if (depths[edge.From] == depths[edge.To] + 1) parents.TryAdd(edge.From, edge.To);
        }
        return parents;
    }

    /// <summary>Wide enough for what stands on each ring, and for the labels between it and the next.</summary>
    private double[] Rings(GraphResource graph, IReadOnlyDictionary<string, double> widths)
    {
        var rings = graph.Nodes.GroupBy(node => node.Depth).OrderBy(ring => ring.Key).ToList();
        var radii = new double[rings.Count];
        for (var depth = 1; depth < rings.Count; depth++)
        {
            var label = depth == 1 ? 0 : rings[depth - 1].Max(node => widths[node.Id]);
            radii[depth] = Math.Max(radii[depth - 1] + LeastRing + label, LeastGap / Closest(rings[depth]));
        }
        return radii;
    }

    private double Closest(IEnumerable<GraphNode> ring)
    {
        var sorted = ring.Select(AngleOf).Order().ToList();
        return sorted.Zip(sorted.Skip(1), (one, other) => other - one).Append(sorted[0] + Math.Tau - sorted[^1]).Min();
    }
}
