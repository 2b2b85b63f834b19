using System.Collections.Immutable;
using System.Globalization;
using LeadGrains.Domain.Leads;
using LeadGrains.Server.Imports.Csv;
using LeadGrains.Server.Imports.Mapping;

namespace LeadGrains.Server.Imports.Reading;

/// <summary>Reads the fields of one row as the mapping says, and notes every cell that can't be read.</summary>
internal sealed class RowReading(string file, Layout layout, CsvRow row)
{
    /// <summary>Characters of one cell that becomes a field.</summary>
    public const int MostText = 200;

    private const NumberStyles Plain = NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign;

    private List<ImportError>? errors;

    public int Line => row.Line;

    public IReadOnlyList<ImportError> Errors => errors ?? (IReadOnlyList<ImportError>)[];

    /// <summary>Every mapped cell, in order: what a row without an id is known by.</summary>
    public string Content => string.Join('\u001F', layout.Columns.OfType<ColumnInFile>().Select(column => row.Cells[column.Index].Trim()));

    public ImportError Fault(Field field, string reason)
    {
        var error = new ImportError(file, row.Line, layout.ColumnOf(field), reason);
        (errors ??= []).Add(error);
        return error;
    }

    /// <summary>Null when the cell is empty, missing or wrong.</summary>
    public string? Text(Field field) => First(field).Text;

    /// <summary>Of a field that several columns may give.</summary>
    public IEnumerable<(ColumnMapping Mapping, string Text)> Texts(Field field)
    {
        foreach (var column in layout.Columns)
        {
            if (column?.Mapping.To == field && Meaning(column) is { } text)
                yield return (column.Mapping, text);
        }
    }

    private (ColumnMapping? Mapping, string? Text) First(Field field)
    {
        foreach (var column in layout.Columns)
        {
            if (column?.Mapping.To == field && Meaning(column) is { } text)
                return (column.Mapping, text);
        }
        return default;
    }

    public T? Named<T>(Field field) where T : struct, Enum
    {
        if (Text(field) is not { } text)
            return null;
        if (!text.Contains(',') && !char.IsAsciiDigit(text[0]) && text[0] is not ('-' or '+') && Enum.TryParse<T>(text, ignoreCase: true, out var known))
            return known;
        Fault(field, $"unknown {MappingJson.Name(field)} '{Short(text)}'; known are {string.Join(", ", Enum.GetNames<T>())}");
        return null;
    }

    public DateOnly? Date(Field field)
    {
        if (Text(field) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Fault(field, $"'{Short(text)}' is no date such as 2026-01-31");
        return null;
    }

    /// <param name="stage">Of the lead, for a column that counts only at some stages.</param>
    public decimal? Amount(Field field, LeadStage stage)
    {
        var (column, text) = First(field);
        if (text is null)
            return null;
        if (Number(text) is not { } value || value < 0 || value >= 1e15m || decimal.Round(value, 4) != value)
        {
            Fault(field, $"'{Short(text)}' is no amount such as 1200.50");
            return null;
        }
        return column!.OnlyAt is { IsEmpty: false } stages && !stages.Contains(stage) ? null : value;
    }

    public static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";

    private string? Meaning(ColumnInFile column)
    {
        var text = row.Cells[column.Index].Trim();
        if (text.Length == 0)
            return column.Mapping.Required ? Wrong(column, "is empty") : null;
        if (text.Length > MostText)
            return Wrong(column, $"has more than {MostText} characters");
        if (HoldsControl(text))
            return Wrong(column, "holds a line break or a control character");
        if (column.Mapping.Values is { } values)
        {
            foreach (var (says, means) in values)
            {
                if (says.Equals(text, StringComparison.OrdinalIgnoreCase))
                    return means;
            }
            return Wrong(column, $"unknown {MappingJson.Name(column.Mapping.To)} '{Short(text)}'; known are {string.Join(", ", values.Keys.Order(StringComparer.Ordinal))}");
        }
        return column.Mapping.Bands is { } bands ? BandOf(column, text, bands) : text;
    }

    private string? BandOf(ColumnInFile column, string text, ImmutableArray<Band> bands) =>
        Number(text) is { } number && bands.LastOrDefault(band => band.From <= number) is { } band
            ? band.As
            : Wrong(column, $"'{Short(text)}' is no number such as 1200.5");

    private string? Wrong(ColumnInFile column, string reason)
    {
        var error = new ImportError(file, row.Line, column.Name, reason);
        if (errors?.Contains(error) != true)
            (errors ??= []).Add(error);
        return null;
    }

    private static bool HoldsControl(string text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter))
                return true;
        }
        return false;
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) ? number : null;
}
