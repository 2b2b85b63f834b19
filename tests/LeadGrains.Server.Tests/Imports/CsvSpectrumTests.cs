using LeadGrains.Testing;
using System.Text.Json;
using LeadGrains.Server.Imports.Csv;
using Xunit;

namespace LeadGrains.Server.Tests.Imports;

public sealed class CsvSpectrumTests
{
    /// <summary>Quotes within unquoted cells; its JSON is of other data.</summary>
    private const string StrayQuotes = "location_coordinates";

    public static TheoryData<string> Names()
    {
        var names = new TheoryData<string>();
        if (SampleData.Folder("csv-spectrum") is not { } folder)
            names.Add("(absent)");
        else
            foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, "csvs")).Order(StringComparer.Ordinal))
                if (Path.GetFileNameWithoutExtension(file) is not StrayQuotes and var name)
                    names.Add(name);
        return names;
    }

    [SampleTheory("csv-spectrum")]
    [MemberData(nameof(Names))]
    public async Task Reads_what_the_collection_expects(string name)
    {
        var folder = SampleData.Folder("csv-spectrum")!;
        var expected = JsonSerializer.Deserialize<Dictionary<string, string>[]>(
            await File.ReadAllTextAsync(Path.Combine(folder, "json", $"{name}.json")))!;
        using var table = await CsvTable.Open(File.OpenRead(Path.Combine(folder, "csvs", $"{name}.csv")));
        var rows = await table.Rows().ToListAsync();
        Assert.All(rows, row => Assert.Null(row.Fault));
        Assert.Equal(expected, rows.Select(row => table.Header.Zip(row.Cells).ToDictionary(pair => pair.First, pair => pair.Second)));
    }

    [SampleFact("csv-spectrum")]
    public async Task Says_where_a_quote_is_astray()
    {
        using var table = await CsvTable.Open(File.OpenRead(Path.Combine(SampleData.Folder("csv-spectrum")!, "csvs", $"{StrayQuotes}.csv")));
        var row = await table.Rows().SingleAsync();
        Assert.Equal(("a quote stands inside a cell that does not begin with one", 2), (row.Fault, row.Line));
        Assert.EndsWith("17.9\"W", row.Cells[1], StringComparison.Ordinal);
    }
}
