using System.Runtime.CompilerServices;
using System.Text.Unicode;
using CsvHelper;

namespace LeadGrains.Server.Imports.Csv;

/// <summary>
/// A CSV file, read as a stream: one row in memory at a time, whatever the file's size. Strict about quotes, encoding and the
/// number of cells, but a faulty row is told of and stepped over, so that all of them are found in one go.
/// </summary>
public sealed class CsvTable : IDisposable
{
    /// <summary>Bytes of one row; beyond it, most likely a quote was never closed.</summary>
    public const int MostPerRow = 1024 * 1024;

    private readonly CsvReader reader;
    private CsvMalformedReason? malformed;

    private CsvTable(Stream stream) => reader = CsvReader.Create(stream, new CsvReaderOptions
    {
        MaxRecordSize = MostPerRow,
        TrackLineNumbers = true,
        OnMalformedRecord = record => malformed = record.Reason,
        IncludeValuesInExceptions = false,
    });

    /// <summary>The first row, as found; empty for an empty file.</summary>
    public IReadOnlyList<string> Header { get; private set; } = [];

    /// <exception cref="CsvException">It is no CSV in UTF-8.</exception>
    public static async Task<CsvTable> Open(Stream stream, CancellationToken cancellation = default)
    {
        var table = new CsvTable(stream);
        try
        {
            await table.ReadHeader(cancellation);
            return table;
        }
        catch
        {
            table.Dispose();
            throw;
        }
    }

    /// <summary>The rows after the header, blank lines left out. Once.</summary>
    /// <exception cref="CsvException">The rest can't be read.</exception>
    public async IAsyncEnumerable<CsvRow> Rows([EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (await Advance(cancellation))
        {
            var row = reader.Current;
            if (IsBlank(row))
                continue;
            var fault = Fault(row);
            yield return new CsvRow((int)reader.LineNumber, row.ToArray(), fault);
        }
    }

    public void Dispose() => reader.Dispose();

    private async Task ReadHeader(CancellationToken cancellation)
    {
        try
        {
            await reader.ReadHeaderAsync(cancellation);
        }
        catch (CsvFormatException e)
        {
            throw new CsvException(1, $"the header can't be read: {e.Message}", e);
        }
        Header = [.. reader.Headers];
        if (Header is [var first, ..] && first.StartsWith("PK\u0003", StringComparison.Ordinal))
            throw new CsvException(1, "the file is a workbook or an archive, not CSV; save it as \"CSV UTF-8\"");
        if (Header.Any(name => name.Contains('\uFFFD', StringComparison.Ordinal)))
            throw new CsvException(1, "the header is not UTF-8; save the file as \"CSV UTF-8\"");
        if (malformed is { } reason)
            throw new CsvException(1, $"the header can't be read: {Reason(reason)}");
    }

    private async ValueTask<bool> Advance(CancellationToken cancellation)
    {
        malformed = null;
        try
        {
            return await reader.ReadAsync(cancellation);
        }
        catch (CsvFormatException e)
        {
            throw new CsvException((int)Math.Max(e.LineNumber, 1), $"the row that begins here is longer than {MostPerRow / 1024} KiB; is a quote never closed?", e);
        }
    }

    /// <summary>Nothing but blanks and separators: what spreadsheets leave below a table.</summary>
    private static bool IsBlank(CsvHelper.CsvRow row)
    {
        for (var i = 0; i < row.FieldCount; i++)
        {
            if (row.GetSpan(i).ContainsAnyExcept(" \t"u8))
                return false;
        }
        return true;
    }

    private string? Fault(CsvHelper.CsvRow row) =>
        malformed is { } reason ? Reason(reason)
        : row.RawRecord.Length > MostPerRow ? $"the row is longer than {MostPerRow / 1024} KiB"
        : !Utf8.IsValid(row.RawRecord) ? $"the byte 0x{FirstAlien(row.RawRecord):X2} here is not UTF-8"
        : row.RawRecord.Contains((byte)0) ? "a cell holds a NUL"
        : row.FieldCount != Header.Count ? $"the row has {row.FieldCount} cells, the header {Header.Count}"
        : null;

    private static byte FirstAlien(ReadOnlySpan<byte> raw)
    {
        var at = 0;
        while (System.Text.Rune.DecodeFromUtf8(raw[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return raw[at];
    }

    private static string Reason(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.StrayQuote => "a quote stands inside a cell that does not begin with one",
        CsvMalformedReason.TextAfterClosingQuote => "text follows a closing quote",
        CsvMalformedReason.UnterminatedQuote => "a quote is never closed",
        _ => "the row is malformed",
    };
}
