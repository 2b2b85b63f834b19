using System.Collections.Immutable;

namespace LeadGrains.Server.Imports.Mapping;

/// <summary>What stands where in a file whose header was recognised.</summary>
/// <param name="Columns">By position; null: a column that the mapping doesn't know.</param>
public sealed record Layout(FileMapping File, ImmutableArray<ColumnInFile?> Columns)
{
    public RowKind Kind => File.Kind;

    /// <summary>The name of the column that gives a field, as the file writes it; null when there is none.</summary>
    public string? ColumnOf(Field field) => Columns.FirstOrDefault(column => column?.Mapping.To == field)?.Name;

    public bool IsLoose(Field field) => Columns.Any(column => column is { Mapping: { Loose: true } mapping } && mapping.To == field);

    /// <summary>How column names are compared.</summary>
    public static string Normal(string name) => name.Trim().ToLowerInvariant();
}

/// <param name="Index">0-based.</param>
public sealed record ColumnInFile(int Index, string Name, ColumnMapping Mapping);
