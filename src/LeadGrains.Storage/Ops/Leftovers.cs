using Dapper;

namespace LeadGrains.Storage.Ops;

/// <summary>Deletes what has served its purpose, in small transactions: others want to write meanwhile.</summary>
public sealed class Leftovers(OpsDatabase database)
{
    private const int DeletedAtOnce = 500;

    private string Codes => database.Schema + "sign_in_codes";

    private string Tokens => database.Schema + "tokens";

    private string Operations => database.Schema + "operations";

    private string Errors => database.Schema + "operation_errors";

    /// <summary>
    /// Deletes codes and users' sessions that had expired by then. A session that stood for nobody but itself stays: what it did goes by its name.
    /// </summary>
    /// <param name="before">Milliseconds since 1970.</param>
    public async Task DeleteSignIns(long before, CancellationToken cancellation = default)
    {
        await Delete($"delete from {Codes} where hash in (select hash from {Codes} where expires_at < @before limit @limit)", before, cancellation);
        await Delete(
            $"""
            delete from {Tokens} where (workspace, id) in (
              select workspace, id from {Tokens} where kind = 'Session' and user_id is not null and expires_at < @before limit @limit)
            """,
            before,
            cancellation);
    }

    /// <summary>Deletes operations that had ended by then, and what they found wrong.</summary>
    /// <param name="before">Milliseconds since 1970.</param>
    public async Task DeleteOperations(long before, CancellationToken cancellation = default)
    {
        await Delete(
            $"""
            delete from {Errors} where (workspace, operation_id, no) in (
              select e.workspace, e.operation_id, e.no from {Operations} o join {Errors} e on e.workspace = o.workspace and e.operation_id = o.id
              where o.finished_at < @before limit @limit)
            """,
            before,
            cancellation);
        await Delete($"delete from {Operations} where (workspace, id) in (select workspace, id from {Operations} where finished_at < @before limit @limit)", before, cancellation);
    }

    private async Task Delete(string sql, long before, CancellationToken cancellation)
    {
        while (await database.Write(c => c.ExecuteAsync(sql, new { before, limit = DeletedAtOnce }), cancellation) > 0) { }
    }
}
