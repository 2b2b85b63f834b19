namespace LeadGrains.Server.Imports.Csv;

/// <summary>One record of a CSV file.</summary>
/// <param name="Line">1-based line on which it begins; the header is line 1.</param>
/// <param name="Fault">Why it can't be taken as it is, or null.</param>
public sealed record CsvRow(int Line, string[] Cells, string? Fault);

/// <summary>The file can't be read on from here.</summary>
/// <param name="line">1-based.</param>
public sealed class CsvException(int line, string reason, Exception? inner = null) : Exception(reason, inner)
{
    public int Line => line;
}
