using Dapper;

namespace LeadGrains.Storage.Ops;

/// <summary>Reads and writes what operations found wrong.</summary>
public sealed class OperationErrorRows(OpsDatabase database)
{
    private readonly string errors = database.Schema + "operation_errors";

    public Task Add(string workspace, string id, IReadOnlyList<OperationError> found, CancellationToken cancellation = default) => database.Write(
        c => c.ExecuteAsync(
            $"insert into {errors} (workspace, operation_id, no, file, line, col, reason, code) values (@workspace, @id, @No, @File, @Line, @Column, @Reason, @Code) on conflict do nothing",
            found.Select(e => new { workspace, id, e.No, e.File, e.Line, e.Column, e.Reason, e.Code })),
        cancellation);

    /// <summary>In order, those after a number.</summary>
    public async Task<IReadOnlyList<OperationError>> Page(string workspace, string id, long after, int limit, CancellationToken cancellation = default) =>
        (await database.Read(
            c => c.QueryAsync<OperationError>(
                $"""
                select no as "No", file as "File", line as "Line", col as "Column", reason as "Reason", code as "Code"
                from {errors} where workspace = @workspace and operation_id = @id and no > @after order by no limit @limit
                """,
                new { workspace, id, after, limit }),
            cancellation)).AsList();
}
