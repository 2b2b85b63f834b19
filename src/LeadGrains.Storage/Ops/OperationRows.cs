using System.Data.Common;
using Dapper;

namespace LeadGrains.Storage.Ops;

/// <summary>Reads and writes operations. An operation that has ended never changes again.</summary>
public sealed class OperationRows(OpsDatabase database)
{
    private const string Unfinished = "status in ('Queued', 'Running')";
    private readonly string operations = database.Schema + "operations";
    private readonly string files = database.Schema + "operation_files";

    private string Select => $"""
        select workspace as "Workspace", id as "Id", kind as "Kind", status as "Status", done as "Done", total as "Total", errors as "Errors",
               request as "Request", request_hash as "RequestHash", result as "Result", created_by as "CreatedBy", created_role as "CreatedRole",
               created_user as "CreatedUser", created_at as "CreatedAt", started_at as "StartedAt", finished_at as "FinishedAt"
        from {operations}
        """;

    /// <summary>Adds it with its files unless one with that id is there; gives the one that is there then, and whether it is new.</summary>
    public Task<(OperationRow Row, bool Added)> Add(OperationRow row, IReadOnlyList<OperationFile> given, CancellationToken cancellation = default) => database.Write(
        async c =>
        {
            var added = await c.ExecuteAsync(
                $"""
                insert into {operations} (workspace, id, kind, status, done, errors, request, request_hash, created_by, created_role, created_user, created_at)
                values (@Workspace, @Id, @Kind, @Status, 0, 0, @Request, @RequestHash, @CreatedBy, @CreatedRole, @CreatedUser, @CreatedAt)
                on conflict do nothing
                """,
                row) == 1;
            foreach (var file in added ? given : [])
                await c.ExecuteAsync(
                    $"insert into {files} (workspace, operation_id, no, name, upload, parts) values (@Workspace, @Id, @No, @Name, @Upload, @Parts)",
                    new { row.Workspace, row.Id, file.No, file.Name, file.Upload, file.Parts });
            return ((await Get(c, row.Workspace, row.Id))!, added);
        },
        cancellation);

    public Task<OperationRow?> Get(string workspace, string id, CancellationToken cancellation = default) =>
        database.Read(c => Get(c, workspace, id), cancellation);

    public async Task<IReadOnlyList<OperationFile>> Files(string workspace, string id, CancellationToken cancellation = default) =>
        (await database.Read(
            c => c.QueryAsync<OperationFile>(
                $"""select name as "Name", upload as "Upload", no as "No", parts as "Parts" from {files} where workspace = @workspace and operation_id = @id order by no""",
                new { workspace, id }),
            cancellation)).AsList();

    /// <summary>Takes the oldest one that nobody works on, to be begun from the start; null when there is none.</summary>
    /// <param name="lease">Who takes it, and until when unless renewed.</param>
    public Task<OperationRow?> Claim(Lease lease, long now, CancellationToken cancellation = default) => database.Write(
        async c =>
        {
            var free = $"{Unfinished} and (runner is null or runner <> @Runner and leased_until < @now)";
            var next = await c.QueryFirstOrDefaultAsync<OperationRow>($"{Select} where {free} order by created_at limit 1", new { lease.Runner, now });
            if (next is null) return null;
            var taken = await c.ExecuteAsync(
                $"""
                update {operations} set status = 'Running', runner = @Runner, leased_until = @Until, started_at = @now, done = 0, total = null, errors = 0
                where workspace = @Workspace and id = @Id and {free}
                """,
                new { lease.Runner, lease.Until, now, next.Workspace, next.Id });
            if (taken == 0) return null;
            await c.ExecuteAsync($"delete from {database.Schema}operation_errors where workspace = @Workspace and operation_id = @Id", next);
            return next;
        },
        cancellation);

    /// <summary>Writes progress and renews the lease; false when it isn't this runner's any more: cancelled, or taken over.</summary>
    public Task<bool> Progress(OperationRow row, Lease lease, CancellationToken cancellation = default) => database.Write(
        async c => await c.ExecuteAsync(
            $"update {operations} set done = @Done, total = @Total, errors = @Errors, leased_until = @Until where workspace = @Workspace and id = @Id and runner = @Runner and status = 'Running'",
            new { row.Done, row.Total, row.Errors, row.Workspace, row.Id, lease.Runner, lease.Until }) == 1,
        cancellation);

    /// <summary>Ends it; false when it had ended already. Its files are nobody's then: see <see cref="UploadRows"/>.</summary>
    public Task<bool> End(string workspace, string id, string status, string? result, long at, CancellationToken cancellation = default) => database.Write(
        async c => await c.ExecuteAsync(
            $"update {operations} set status = @status, result = @result, finished_at = @at where workspace = @workspace and id = @id and {Unfinished}",
            new { workspace, id, status, result, at }) == 1,
        cancellation);

    /// <summary>Gives up what this runner holds, so that it is taken up again at once.</summary>
    public Task Release(string runner, CancellationToken cancellation = default) => database.Write(
        c => c.ExecuteAsync($"update {operations} set runner = null, leased_until = null where runner = @runner and {Unfinished}", new { runner }),
        cancellation);

    /// <summary>Where one process alone uses the store, nobody else can be working: whatever is held is left over from a crash.</summary>
    public Task ReleaseAll(CancellationToken cancellation = default) => database.Write(
        c => c.ExecuteAsync($"update {operations} set runner = null, leased_until = null where {Unfinished}"),
        cancellation);

    private Task<OperationRow?> Get(DbConnection c, string workspace, string id) =>
        c.QuerySingleOrDefaultAsync<OperationRow>($"{Select} where workspace = @workspace and id = @id", new { workspace, id });
}

/// <param name="Runner">A server process.</param>
/// <param name="Until">After this instant others may take the operation over.</param>
public sealed record Lease(string Runner, long Until);
