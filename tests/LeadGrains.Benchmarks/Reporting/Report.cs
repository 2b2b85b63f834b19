using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace LeadGrains.Benchmarks.Reporting;

/// <summary>
/// The page <c>docs/performance.md</c>, a part for each benchmark. Every run keeps its part as JSON in <c>artifacts/bench</c> and
/// rewrites that part of the page alone.
/// </summary>
internal static class Report
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Root { get; } = FindRoot();

    private static string Page => Path.Combine(Root, "docs", "performance.md");

    public static void Keep(Section section)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Kept(section.Name))!);
        File.WriteAllText(Kept(section.Name), JsonSerializer.Serialize(section, Json));
    }

    /// <summary>Puts the kept results of some benchmarks into the page; the others' parts stay as they are.</summary>
    /// <param name="order">All benchmarks, as the page shows them.</param>
    public static void Write(IEnumerable<string> renewed, IReadOnlyList<string> order)
    {
        var before = File.Exists(Page) ? File.ReadAllText(Page) : "";
        foreach (var drawn in renewed.Where(name => File.Exists(Kept(name))).Select(Read))
            if (drawn.Plot is { } plot) File.WriteAllText(Path.Combine(Root, "docs", Picture(drawn.Name)), plot.Svg());
        var parts = order.Select(name => renewed.Contains(name) && File.Exists(Kept(name)) ? Text(Read(name)) : PartOf(before, name));
        File.WriteAllText(Page, Introduction + string.Concat(parts));
    }

    private static string Kept(string name) => Path.Combine(Root, "artifacts", "bench", $"{name}.json");

    private static Section Read(string name) => JsonSerializer.Deserialize<Section>(File.ReadAllText(Kept(name)), Json)!;

    private static string Text(Section section)
    {
        var text = new StringBuilder($"\n{Begin(section.Name)}\n## {section.Title}\n{section.Text}\n\n");
        text.Append($"`./leadgrains bench {section.Name}`, {section.Measured}: {section.Machine}.\n\n");
        text.Append($"| {string.Join(" | ", section.Columns)} | target | reached |\n|{string.Concat(Enumerable.Repeat("---|", section.Columns.Count + 2))}\n");
        foreach (var line in section.Lines)
            text.Append($"| {string.Join(" | ", line.Cells)} | {line.Target ?? "–"} | {line.Reached switch { true => "yes", false => "**no**", null => "–" }} |\n");
        if (section.Plot is { } plot) text.Append($"\n![{plot.Title}: {plot.Up} by {plot.Across}]({Picture(section.Name)})\n");
        return text.Append($"{End(section.Name)}\n").ToString();
    }

    private static string Picture(string name) => $"images/bench-{name}.svg";

    private static string PartOf(string page, string name)
    {
        var (from, to) = (page.IndexOf(Begin(name), StringComparison.Ordinal), page.IndexOf(End(name), StringComparison.Ordinal));
        return from < 0 || to < from ? "" : $"\n{page[from..to]}{End(name)}\n";
    }

    private static string Begin(string name) => $"<!-- {name} -->";

    private static string End(string name) => $"<!-- end of {name} -->";

    /// <summary>The folder of the solution, above wherever this runs.</summary>
    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LeadGrains.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks write docs/performance.md and must run inside the repository.");
    }

    private const string Introduction = """
        # Performance
        Written by `./leadgrains bench`, which measures everything here, or one part of it by name. Single figures depend on the machine and on what else it does; what counts is the ratio to a yardstick that runs on the same machine in turn with ours, round by round. Each figure is the median round, once a round takes no less processor time than the one before: compiled code becomes faster in steps. p50 and p99 are of that round's operations. CPU is processor time of the measured process alone (not of the database or of the client), bytes are what it allocates, both per operation.

        """;
}
