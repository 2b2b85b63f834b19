namespace LeadGrains.Benchmarks.Reporting;

/// <summary>A part of the report: what one benchmark found.</summary>
/// <param name="Name">As on the command line.</param>
/// <param name="Text">What was measured and against what, in sentences.</param>
/// <param name="Columns">Of the table, before target and outcome.</param>
/// <param name="Measured">The day, in UTC.</param>
internal sealed record Section(string Name, string Title, string Text, IReadOnlyList<string> Columns, string Measured, Machine Machine, List<Line> Lines)
{
    public static Section Of(string name, string title, string text, params string[] columns) =>
        new(name, title, text, columns, TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd"), Machine.ThisOne(), []);

    /// <summary>Drawn below the table; null: nothing grows.</summary>
    public Plot? Plot { get; set; }

    /// <summary>Adds a line to the table, and prints it.</summary>
    /// <param name="target">What it should come to; null when there is no target.</param>
    public void Add(string? target, bool? reached, params string[] cells)
    {
        if (cells.Length != Columns.Count)
            throw new ArgumentException($"{Name} has {Columns.Count} columns, not {cells.Length}.", nameof(cells));
        Lines.Add(new(cells, target, reached));
        var outcome = reached switch { true => "reached", false => "NOT reached", null => "" };
        Console.WriteLine($"  {string.Join("   ", Columns.Zip(cells, (column, cell) => $"{column}: {cell}"))}{(target is null ? "" : $"   target {target}: {outcome}")}");
    }

    /// <summary>Adds a line whose target is a least ratio to the yardstick.</summary>
    public void AddRatio(double ratio, double atLeast, params string[] cells) =>
        Add($"≥ {Bench.Text(atLeast)}×", ratio >= atLeast, [.. cells, $"{ratio:0.00}×"]);
}

/// <param name="Reached">Null when there is no target.</param>
internal sealed record Line(IReadOnlyList<string> Cells, string? Target, bool? Reached);
