using System.Data.Common;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Storage.Ops;

/// <summary>
/// What the server itself has to keep, apart from the log: credentials and long-running operations.
/// The SQL is the same for both databases; instants are milliseconds.
/// </summary>
public abstract class OpsDatabase
{
    public const string Store = Stores.Ops;

    /// <summary>What stands before a table's name: the schema, where there is one.</summary>
    public abstract string Schema { get; }

    /// <param name="read">Awaits nothing but the connection.</param>
    public abstract Task<T> Read<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation = default);

    /// <summary>One transaction.</summary>
    /// <param name="write">Awaits nothing but the connection.</param>
    public abstract Task<T> Write<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellation = default);
}
