using System.Globalization;
using System.Text;

namespace LeadGrains.Benchmarks.Reporting;

/// <summary>How figures grow, drawn as SVG with both axes logarithmic: what grows in proportion is a line at 45°, what does not grow a level one.</summary>
/// <param name="Across">What the horizontal axis counts.</param>
/// <param name="Up">What the vertical axis counts.</param>
internal sealed record Plot(string Title, string Across, string Up, IReadOnlyList<Curve> Curves)
{
    private const int Left = 70, Right = 230, Top = 44, Bottom = 52, Decade = 120;
    private static readonly string[] Colours = ["#1f6feb", "#c2410c", "#15803d", "#7c3aed", "#b91c1c", "#0e7490"];

    public string Svg()
    {
        var points = Curves.SelectMany(curve => curve.Points).ToList();
        var (x, y) = (Decades.Of(points.Select(point => point.X)), Decades.Of(points.Select(point => point.Y)));
        var (width, height) = (x.Count * Decade, y.Count * Decade / 2);
        var svg = new StringBuilder();
        svg.Append(Text($"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Left + width + Right} {Top + height + Bottom}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="{Title}">
            <rect width="100%" height="100%" fill="#ffffff"/>
            <text x="{Left}" y="22" font-size="15" font-weight="600" fill="#1f2328">{Title}</text>

            """));
        for (var i = 0; i <= x.Count; i++)
            svg.Append(Text($"""<path d="M{Left + (i * Decade)} {Top}v{height}" stroke="#d0d7de"/><text x="{Left + (i * Decade)}" y="{Top + height + 18}" text-anchor="middle" fill="#57606a">{Number(x.First + i)}</text>""")).Append('\n');
        for (var i = 0; i <= y.Count; i++)
            svg.Append(Text($"""<path d="M{Left} {Top + height - (i * Decade / 2)}h{width}" stroke="#d0d7de"/><text x="{Left - 8}" y="{Top + height - (i * Decade / 2) + 4}" text-anchor="end" fill="#57606a">{Number(y.First + i)}</text>""")).Append('\n');
        svg.Append(Text($"""<text x="{Left + (width / 2)}" y="{Top + height + 40}" text-anchor="middle" fill="#1f2328">{Across}</text><text transform="translate(16 {Top + (height / 2)}) rotate(-90)" text-anchor="middle" fill="#1f2328">{Up}</text>""")).Append('\n');
        // Names beside the ends of their curves, moved apart where they would lie on one another.
        var lowest = double.MaxValue;
        foreach (var (curve, i) in Curves.Select((curve, i) => (curve, i)).OrderByDescending(one => Y(one.curve.Points[^1].Y)))
        {
            var colour = Colours[i % Colours.Length];
            var line = string.Join('L', curve.Points.Select(point => Text($"{X(point.X):0.#} {Y(point.Y):0.#}")));
            lowest = Math.Min(Y(curve.Points[^1].Y), lowest - 16);
            svg.Append(Text($"""<path d="M{line}" fill="none" stroke="{colour}" stroke-width="2"/>"""));
            foreach (var point in curve.Points) svg.Append(Text($"""<circle cx="{X(point.X):0.#}" cy="{Y(point.Y):0.#}" r="3.5" fill="{colour}"/>"""));
            svg.Append(Text($"""<text x="{X(curve.Points[^1].X) + 10:0.#}" y="{lowest + 4:0.#}" fill="{colour}">{curve.Name}: {Bench.Text(curve.Points[^1].Y)}</text>""")).Append('\n');
        }
        return svg.Append("</svg>\n").ToString();

        double X(double value) => Left + ((Math.Log10(value) - x.First) * Decade);
        double Y(double value) => Top + height - ((Math.Log10(value) - y.First) * Decade / 2);
    }

    private static string Number(int decade) => Math.Pow(10, decade).ToString(decade < 0 ? "0.###" : "N0", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>The whole powers of ten that values lie between.</summary>
    private readonly record struct Decades(int First, int Count)
    {
        public static Decades Of(IEnumerable<double> values)
        {
            var logs = values.Select(Math.Log10).ToList();
            var first = (int)Math.Floor(logs.Min());
            return new(first, Math.Max(1, (int)Math.Ceiling(logs.Max()) - first));
        }
    }
}

/// <param name="Points">From left to right; all larger than 0.</param>
internal sealed record Curve(string Name, IReadOnlyList<Point> Points);

internal readonly record struct Point(double X, double Y);
