using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Server.Http;
using LeadGrains.Storage.Ops;

namespace LeadGrains.Server.Operations;

/// <summary>What a running operation works with, and where it tells how far it is. Telling is cheap: it is written a few times a second. Thread-safe.</summary>
public sealed class OperationContext
{
    private readonly OperationRows rows;
    private readonly UploadRows uploads;
    private readonly OperationRow row;
    private readonly Lock gate = new();
    private readonly List<OperationError> unwritten = [];
    private long done;
    private long? total;
    private long errors;

    internal OperationContext(OperationRow row, OperationRows rows, UploadRows uploads, Actor actor) => (this.row, this.rows, this.uploads, Actor) = (row, rows, uploads, actor);

    public string Id => row.Id;

    public WorkspaceId Workspace => new(row.Workspace);

    /// <summary>Who asked for it, with the rights of now.</summary>
    public Actor Actor { get; }

    public T Request<T>() => JsonSerializer.Deserialize<T>(row.Request, HttpJson.Options)!;

    public Task<IReadOnlyList<OperationFile>> Files(CancellationToken cancellation) => rows.Files(row.Workspace, row.Id, cancellation);

    /// <summary>Reads a file from its start, forward only and asynchronously only.</summary>
    public Stream Open(OperationFile file) => new UploadedFile(uploads, file);

    public void Total(long value)
    {
        lock (gate) total = value;
    }

    public void Advance(long by = 1)
    {
        lock (gate) done += by;
    }

    public long Errors
    {
        get
        {
            lock (gate) return errors;
        }
    }

    /// <param name="file">What it is about, when there is no file.</param>
    /// <param name="line">From 1; null when it is about the whole file.</param>
    /// <param name="code">Of the refusal, when it is one.</param>
    public void Error(string file, long? line, string? column, string reason, string? code = null)
    {
        lock (gate) unwritten.Add(new() { No = ++errors, File = file, Line = line, Column = column, Reason = reason, Code = code });
    }

    internal (OperationRow Progress, IReadOnlyList<OperationError> Errors) Take()
    {
        lock (gate)
        {
            var found = unwritten.ToArray();
            unwritten.Clear();
            return (row with { Done = done, Total = total, Errors = errors }, found);
        }
    }
}
