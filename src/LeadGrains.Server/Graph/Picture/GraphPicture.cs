using System.Globalization;
using System.Xml.Linq;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Graph.Picture;

/// <summary>A graph as an SVG picture: the one asked for in the middle, what is related to it in rings around it.</summary>
internal sealed class GraphPicture
{
    private const double Margin = 24;
    private const double Head = 64;

    /// <summary>From a node to its label.</summary>
    private const double Beside = 11;

    /// <summary>So many labels have room to be read upright.</summary>
    private const int Few = 12;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly GraphResource graph;
    private readonly RequestLanguage language;
    private readonly Dictionary<string, string> labels;
    private readonly Dictionary<string, GraphNode> nodes;
    private readonly RadialLayout layout;

    private GraphPicture(GraphResource graph, RequestLanguage language)
    {
        (this.graph, this.language) = (graph, language);
        nodes = graph.Nodes.ToDictionary(node => node.Id, StringComparer.Ordinal);
        labels = graph.Nodes.ToDictionary(node => node.Id, node => Labels.Clean(node.Name ?? $"({language.Of(EdgeWords.Erased)})"), StringComparer.Ordinal);
        layout = new(graph, labels.ToDictionary(label => label.Key, label => Labels.Width(Labels.Short(label.Value)), StringComparer.Ordinal));
    }

    public static string Of(GraphResource graph, RequestLanguage language) => new GraphPicture(graph, language).Draw().ToString(SaveOptions.DisableFormatting);

    private XElement Draw()
    {
        var title = labels[graph.Nodes[0].Id];
        var (left, top, right, bottom) = Box(title);
        XAttribute[] whole = [Number("x", left), Number("y", top), Number("width", right - left), Number("height", bottom - top)];
        return new(
            Svg + "svg", new XAttribute("viewBox", string.Join(' ', whole.Select(side => side.Value))), new XAttribute("role", "img"),
            new XAttribute(XNamespace.Xml + "lang", language.Language == Language.Zh ? "zh" : "en"),
            new XElement(Svg + "title", title), new XElement(Svg + "style", Style.Text),
            new XElement(Svg + "rect", new XAttribute("class", "page"), whole), Legend(left + Margin, top + 34, title),
            new XElement(Svg + "g", graph.Edges.Select(Edge)),
            new XElement(Svg + "g", graph.Nodes.Reverse().Select(Node)));
    }

    /// <summary>Around all that is drawn.</summary>
    private (double Left, double Top, double Right, double Bottom) Box(string title)
    {
        var ends = graph.Nodes.Select(node => layout.Of(node, WidthOf(node) + Beside)).ToList();
        var (left, right) = (ends.Min(end => end.X) - Margin, ends.Max(end => end.X) + Margin);
        var middle = Math.Max(right - left, (Labels.Width(title) * 1.7) + (2 * Margin) + 300) / 2;
        return ((left + right) / 2 - middle, ends.Min(end => end.Y) - Margin - Head, ((left + right) / 2) + middle, ends.Max(end => end.Y) + Margin + Beside);
    }

    private double WidthOf(GraphNode node) => Labels.Width(Labels.Short(labels[node.Id]));

    private XElement Legend(double x, double y, string title)
    {
        var note = graph.Nodes.Count == 1 ? language.Of(EdgeWords.Alone) : graph.Truncated ? language.Of(EdgeWords.More) : "";
        var kinds = graph.Edges.Select(edge => edge.Kind).Distinct().Order().Select(kind => new XElement(
            Svg + "tspan", new XAttribute("class", EdgeWords.Class(kind)), new XAttribute("dx", "14"), language.Of(EdgeWords.Of(kind))));
        return new(
            Svg + "g", new XElement(Svg + "text", Number("x", x), Number("y", y), new XAttribute("class", "title"), title),
            new XElement(Svg + "text", Number("x", x - 14), Number("y", y + 24), new XAttribute("class", "legend"), kinds, new XElement(Svg + "tspan", new XAttribute("dx", "14"), note)));
    }

    /// <summary>What a node was reached by is straight, the rest bends towards the middle.</summary>
    private XElement Edge(GraphEdge edge)
    {
        var isBranch = layout.Parents.GetValueOrDefault(edge.To) == edge.From || layout.Parents.GetValueOrDefault(edge.From) == edge.To;
        var ((x1, y1), (x2, y2)) = (End(edge.From, edge.To, isBranch), End(edge.To, edge.From, isBranch));
        var path = isBranch ? $"M{Text(x1)},{Text(y1)}L{Text(x2)},{Text(y2)}" : $"M{Text(x1)},{Text(y1)}Q{Text((x1 + x2) * 0.3)},{Text((y1 + y2) * 0.3)} {Text(x2)},{Text(y2)}";
        var past = edge.Current ? "" : $" ({language.Of(EdgeWords.Past)})";
        return new(
            Svg + "path", new XAttribute("d", path), new XAttribute("class", $"{EdgeWords.Class(edge.Kind)}{(edge.Current ? "" : " past")}{(isBranch ? "" : " cross")}"),
            edge.Strength is { } strength ? new XAttribute("stroke-width", Text(1 + (3 * strength))) : null,
            new XElement(Svg + "title", $"{labels[edge.From]} → {labels[edge.To]}: {language.Of(EdgeWords.Of(edge.Kind))}{past}"));
    }

    /// <summary>A branch outwards begins behind the label, which stands in its way.</summary>
    private (double X, double Y) End(string id, string other, bool isBranch)
    {
        var (node, behind) = (nodes[id], isBranch && nodes[other].Depth > nodes[id].Depth && nodes[id].Depth > 0 && graph.Nodes.Count > Few);
        return layout.Of(node, behind ? WidthOf(node) + Beside + 4 : 0);
    }

    private XElement Node(GraphNode node)
    {
        var (x, y) = layout.Of(node);
        return new(
            Svg + "g", new XAttribute("class", $"{node.Kind}{(node.Depth == 0 ? " centre" : "")}"), new XAttribute("transform", $"translate({Text(x)},{Text(y)})"),
            new XElement(Svg + "title", $"{labels[node.Id]} · {language.Of(EdgeWords.Of(node.Kind))}{(node.Stage is { } stage ? $" · {stage}" : "")}"),
            Shape(node), Label(node));
    }

    private static XElement Shape(GraphNode node)
    {
        var size = node.Depth == 0 ? 11 : 6;
        return node.Kind switch
        {
            Domain.EntityKind.Account => new(Svg + "rect", Number("x", -size), Number("y", -size), Number("width", 2 * size), Number("height", 2 * size), Number("rx", 2)),
            Domain.EntityKind.Lead => new(Svg + "path", new XAttribute("d", $"M0,{-size - 1}L{size + 1},0L0,{size + 1}L{-size - 1},0Z")),
            _ => new(Svg + "circle", Number("r", size)),
        };
    }

    /// <summary>Along the ray, to be read from the left on both sides; below it in the middle, and upright where there are few.</summary>
    private XElement? Label(GraphNode node)
    {
        var text = Labels.Short(labels[node.Id]);
        // The title names it anyway.
        if (node.Depth == 0) return graph.Nodes.Count > Few ? null : new(Svg + "text", Number("x", 16), Number("y", 26), text);
        var degrees = layout.AngleOf(node) * 180 / Math.PI;
        var flipped = degrees is > 90 and < 270;
        var label = new XElement(
            Svg + "text", Number("x", flipped ? -Beside : Beside), new XAttribute("dy", "0.35em"), new XAttribute("text-anchor", flipped ? "end" : "start"), text);
        if (graph.Nodes.Count > Few) label.Add(new XAttribute("transform", $"rotate({Text(flipped ? degrees + 180 : degrees)})"));
        return label;
    }

    private static XAttribute Number(string name, double value) => new(name, Text(value));

    private static string Text(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
