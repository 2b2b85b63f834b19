using System.Runtime.CompilerServices;
using LeadGrains.Server.Imports.Csv;
using LeadGrains.Server.Imports.Mapping;

namespace LeadGrains.Server.Imports.Reading;

/// <summary>A file of an import; read once to check it and once to apply it, never held.</summary>
public sealed record ImportFile(string Name, Func<Stream> Open);

/// <summary>A file whose header was recognised.</summary>
internal sealed record SourceFile(ImportFile File, Layout Layout)
{
    /// <summary>Lines of rows that can't be imported, filled by the check.</summary>
    public HashSet<int> BadLines { get; } = [];

    public string Name => File.Name;

    public RowKind Kind => Layout.Kind;

    /// <summary>Every row, read ahead; one whose cells can't even be told apart has a fault and no reading.</summary>
    public IAsyncEnumerable<SourceRow<T>> Rows<T>(Func<RowReading, T> read, CancellationToken cancellation) => Each(read, cancellation).Ahead(cancellation);

    /// <summary>The rows that the check found good.</summary>
    public async IAsyncEnumerable<T> Good<T>(Func<RowReading, T> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // What stands after a place where the file can't be read on was told of by the check.
        await foreach (var row in Rows(read, cancellation).UntilBroken())
        {
            if (row.Reading is not null && !BadLines.Contains(row.Csv.Line))
                yield return row.Content!;
        }
    }

    private async IAsyncEnumerable<SourceRow<T>> Each<T>(Func<RowReading, T> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var table = await CsvTable.Open(File.Open(), cancellation);
        await foreach (var row in table.Rows(cancellation))
        {
            var reading = row.Fault is null ? new RowReading(Name, Layout, row) : null;
            yield return new(row, reading, reading is null ? default : read(reading));
        }
    }
}

/// <param name="Reading">Null: the row has a fault.</param>
/// <param name="Content">What was read.</param>
internal readonly record struct SourceRow<T>(CsvRow Csv, RowReading? Reading, T? Content);

internal static class BrokenFiles
{
    public static async IAsyncEnumerable<T> UntilBroken<T>(this IAsyncEnumerable<T> rows, Action<CsvException>? broken = null)
    {
        await using var each = rows.GetAsyncEnumerator();
        while (true)
        {
            try
            {
                if (!await each.MoveNextAsync())
                    yield break;
            }
            catch (CsvException e)
            {
                broken?.Invoke(e);
                yield break;
            }
            yield return each.Current;
        }
    }
}
