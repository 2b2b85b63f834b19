using System.Data.Common;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Storage.Ops;

/// <summary>The ops store in the schema <c>ops</c>.</summary>
public sealed class PostgresOps(PostgresDatabase database) : OpsDatabase
{
    public override string Schema => Store + ".";

    public override async Task<T> Read<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation = default)
    {
        await using var connection = await database.Source(Store).OpenConnectionAsync(cancellation);
        return await read(connection);
    }

    public override async Task<T> Write<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellation = default)
    {
        await using var connection = await database.Source(Store).OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var result = await write(connection);
        await transaction.CommitAsync(cancellation);
        return result;
    }
}
