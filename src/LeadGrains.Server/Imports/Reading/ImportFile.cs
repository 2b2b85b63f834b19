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

    /// <summary>Every row; one whose cells can't even be told apart has a fault and no reading.</summary>
    public async IAsyncEnumerable<(RowReading? Reading, CsvRow Row)> Rows([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var table = await CsvTable.Open(File.Open(), cancellation);
        await foreach (var row in table.Rows(cancellation))
            yield return (row.Fault is null ? new RowReading(Name, Layout, row) : null, row);
    }

    /// <summary>The rows that the check found good.</summary>
    public async IAsyncEnumerable<T> Good<T>(Func<RowReading, T> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        // What stands after a place where the file can't be read on was told of by the check.
        await foreach (var (reading, row) in Rows(cancellation).UntilBroken())
        {
            if (reading is not null && !BadLines.Contains(row.Line))
                yield return read(reading);
        }
    }
}

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
