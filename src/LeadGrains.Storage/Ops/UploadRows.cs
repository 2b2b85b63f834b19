using Dapper;

namespace LeadGrains.Storage.Ops;

/// <summary>
/// Uploaded files in parts of a fixed size: neither whoever sends them nor whoever reads them holds a whole file, and any
/// server of the store can go on with them.
/// </summary>
public sealed class UploadRows(OpsDatabase database)
{
    /// <summary>Bytes of a part; the last one of a file may be shorter.</summary>
    public const int PartSize = 256 * 1024;

    /// <summary>How many parts are deleted in one transaction: others want to write meanwhile.</summary>
    private const int DeletedAtOnce = 32;

    private readonly string parts = database.Schema + "file_parts";

    /// <param name="at">Milliseconds since 1970.</param>
    public Task Add(string upload, long file, long part, long at, byte[] bytes, CancellationToken cancellation = default) => database.Write(
        c => c.ExecuteAsync($"insert into {parts} (upload, file, part, at, bytes) values (@upload, @file, @part, @at, @bytes)", new { upload, file, part, at, bytes }),
        cancellation);

    /// <exception cref="IOException">It is not there.</exception>
    public async Task<byte[]> Part(string upload, long file, long part, CancellationToken cancellation = default) =>
        await database.Read(
            c => c.ExecuteScalarAsync<byte[]>($"select bytes from {parts} where upload = @upload and file = @file and part = @part", new { upload, file, part }), cancellation)
        ?? throw new IOException($"Part {part} of file {file} of the upload {upload} is gone.");

    /// <summary>Deletes an upload, as nobody needs it any more.</summary>
    public Task Delete(string upload, CancellationToken cancellation = default) => Delete("upload = @upload", new { upload, limit = DeletedAtOnce }, cancellation);

    /// <summary>Deletes the files of an operation that has ended.</summary>
    public async Task DeleteOf(string workspace, string operation, CancellationToken cancellation = default)
    {
        var given = $"{database.Schema}operation_files where workspace = @workspace and operation_id = @operation";
        foreach (var upload in await database.Read(c => c.QueryAsync<string>($"select distinct upload from {given}", new { workspace, operation }), cancellation))
            await Delete(upload, cancellation);
        await database.Write(c => c.ExecuteAsync($"delete from {given}", new { workspace, operation }), cancellation);
    }

    /// <summary>Deletes what no operation that goes on works with, of before an instant: left by a process that ended while it took or deleted an upload.</summary>
    /// <param name="before">Milliseconds since 1970.</param>
    public Task Sweep(long before, CancellationToken cancellation = default) => Delete(
        $"""
        at < @before and not exists (
          select 1 from {database.Schema}operation_files f join {database.Schema}operations o on o.workspace = f.workspace and o.id = f.operation_id
          where f.upload = p.upload and o.status in ('Queued', 'Running'))
        """,
        new { before, limit = DeletedAtOnce },
        cancellation);

    private async Task Delete(string which, object parameters, CancellationToken cancellation)
    {
        var sql = $"delete from {parts} where (upload, file, part) in (select p.upload, p.file, p.part from {parts} p where {which} limit @limit)";
        while (await database.Write(c => c.ExecuteAsync(sql, parameters), cancellation) > 0) { }
    }
}
