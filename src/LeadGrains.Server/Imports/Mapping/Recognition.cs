using System.Collections.Immutable;

namespace LeadGrains.Server.Imports.Mapping;

/// <summary>Tells by its header what a file is.</summary>
public static class Recognition
{
    /// <returns>The layout, null when the file can't be used; and every fault of the header as (column, reason).</returns>
    public static (Layout? Layout, ImmutableArray<(string? Column, string Reason)> Faults) Of(IReadOnlyList<string> header, ImportMapping mapping)
    {
        if (header.Count == 0)
            return (null, [(null, "the file is empty")]);
        var best = mapping.Files.MaxBy(file => Fit(file, header))!;
        var known = best.Columns.ToDictionary(column => Layout.Normal(column.Key), column => column.Value, StringComparer.Ordinal);
        if (!header.Any(name => known.ContainsKey(Layout.Normal(name))))
            return (null, [(null, $"the header is none that '{mapping.Name}' knows: {Known(mapping)}")]);
        var columns = header.Select((name, i) => known.TryGetValue(Layout.Normal(name), out var column) ? new ColumnInFile(i, name.Trim(), column) : null);
        var missing = best.Columns.Where(column => !column.Value.Optional && !header.Any(name => Same(name, column.Key))).Select(column => column.Key).Order(StringComparer.Ordinal).ToList();
        var doubled = header.GroupBy(Layout.Normal).Where(group => group.Count() > 1).Select(group => group.First().Trim()).ToList();
        ImmutableArray<(string?, string)> faults =
        [
            .. missing.Select(name => ((string?)name, $"the column is missing ({MappingJson.Name(best.Kind)})")),
            .. doubled.Select(name => ((string?)name, "the column is there more than once")),
            .. header.Where(name => !known.ContainsKey(Layout.Normal(name))).Select(name => ((string?)name.Trim(), $"the column is unknown ({MappingJson.Name(best.Kind)})")),
        ];
        return (missing.Count + doubled.Count == 0 ? new Layout(best, [.. columns]) : null, faults);
    }

    /// <summary>Most known columns, then fewest missing ones.</summary>
    private static (int Known, int Missing) Fit(FileMapping file, IReadOnlyList<string> header)
    {
        var there = file.Columns.Count(column => header.Any(name => Same(name, column.Key)));
        return (there, there - file.Columns.Count(column => !column.Value.Optional));
    }

    private static bool Same(string left, string right) => Layout.Normal(left) == Layout.Normal(right);

    private static string Known(ImportMapping mapping) => string.Join("; ", mapping.Files
        .Where(file => file.Kind != RowKind.Ignored)
        .Select(file => $"{MappingJson.Name(file.Kind)} ({string.Join(", ", file.Columns.Keys.Order(StringComparer.Ordinal))})"));
}
