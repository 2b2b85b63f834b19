using System.Runtime.CompilerServices;
using LeadGrains.Server.Imports.Csv;
using LeadGrains.Server.Imports.Mapping;
using LeadGrains.Server.Imports.Reading;

namespace LeadGrains.Server.Imports.Checking;

/// <summary>What is checked of every row, whatever it is: that it can be read, and is there once.</summary>
internal sealed class RowCheck(CheckedImport found, Action<ImportError> report)
{
    private readonly Dictionary<RowKind, FirstSeen> seen = [];
    private readonly Dictionary<SourceFile, int> read = [];

    public CheckedImport Found => found;

    public int Read(SourceFile file) => read.GetValueOrDefault(file);

    public FirstSeen Seen(RowKind kind) => seen.TryGetValue(kind, out var known) ? known : seen[kind] = new FirstSeen();

    /// <summary>The rows whose cells can be told apart, with what is wrong in them; it is for the caller to add to that and to report it: <see cref="Faulty"/>.</summary>
    /// <param name="key">Under which there may be one row only, over all files of the kind.</param>
    public async IAsyncEnumerable<(RowReading Reading, T Row)> Of<T>(
        SourceFile file, Func<RowReading, T> read, Func<T, string> key, [EnumeratorCancellation] CancellationToken cancellation)
    {
        CsvException? broken = null;
        await foreach (var row in file.Rows(read, cancellation).UntilBroken(e => broken = e))
        {
            this.read[file] = Read(file) + 1;
            if (row.Reading is not { } reading)
            {
                Bad(file, new ImportError(file.Name, row.Csv.Line, null, row.Csv.Fault!));
                continue;
            }
            if (reading.Errors.Count == 0 && Seen(file.Kind).Add(key(row.Content!), reading.Line) is { } first)
                reading.Fault(Key(file), $"is there already, on line {first}");
            yield return (reading, row.Content!);
        }
        if (broken is not null)
            Bad(file, new ImportError(file.Name, broken.Line, null, broken.Message));
    }

    /// <summary>Tells of what is wrong with a row; true when there is something.</summary>
    public bool Faulty(SourceFile file, RowReading reading)
    {
        foreach (var error in reading.Errors)
            Bad(file, error);
        return reading.Errors.Count > 0;
    }

    public void Bad(SourceFile file, ImportError error)
    {
        if (error.Line is { } line)
            file.BadLines.Add(line);
        report(error);
    }

    private static Field Key(SourceFile file) => file.Layout.ColumnOf(Field.Id) is null ? Field.Name : Field.Id;
}
