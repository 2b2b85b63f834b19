using LeadGrains.Server.Imports;
using Spectre.Console;

namespace LeadGrains.Server.CommandLine;

/// <summary>What an import did, for people.</summary>
internal static class ImportSummary
{
    public static void Write(IAnsiConsole console, ImportResult result, IReadOnlyDictionary<string, string> names)
    {
        Files(console, result);
        Counts(console, result);
        var stages = result.Stages.Where(stage => stage.Value > 0).Select(stage => $"{stage.Value:N0} {stage.Key}").ToList();
        if (stages.Count > 0)
            Line(console, "Leads by stage", string.Join(", ", stages));
        foreach (var won in result.Won)
            Line(console, "Won in total", $"{won.Value:N2} {won.Currency}");
        if (result.ParentLinks > 0)
            Line(console, "Parent links", $"{result.ParentLinks:N0}");
        if (result.WithoutAccount > 0)
            Line(console, "Leads without an account", $"{result.WithoutAccount:N0}");
        foreach (var (field, from, to, rows) in result.Normalised)
            Line(console, $"Taken for the {field} {to}", $"{from} ({rows:N0} rows)");
        if (result.Raised.Count > 0)
            Line(console, "Capacity raised to what arrived", string.Join(", ", result.Raised.Select(raised => $"{names.GetValueOrDefault(raised.UserId.Value, raised.UserId.Value)} {raised.From} → {raised.To}")));
        Line(console, "Took", $"{result.Seconds:N1} s");
    }

    private static void Files(IAnsiConsole console, ImportResult result)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("file", "rows are", "rows", "bad");
        foreach (var file in result.Files)
            table.AddRow(Markup.Escape(file.Name), file.Kind ?? "[red]not recognised[/]", $"{file.Rows:N0}", file.Failed == 0 ? "0" : $"[red]{file.Failed:N0}[/]");
        console.Write(table);
    }

    private static void Counts(IAnsiConsole console, ImportResult result)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("", result.DryRun ? "would be created" : "created", "there already", "refused");
        foreach (var (kind, count) in result.Counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            table.AddRow(kind, $"{count.Created:N0}", $"{count.Existing:N0}", count.Failed == 0 ? "0" : $"[red]{count.Failed:N0}[/]");
        if (result.Counts.Count > 0)
            console.Write(table);
    }

    private static void Line(IAnsiConsole console, string what, string value) => console.WriteLine($"{what}: {value}");
}
