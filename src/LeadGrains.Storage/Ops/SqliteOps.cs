using System.Data.Common;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Storage.Ops;

/// <summary>The ops store in <c>ops.db</c>.</summary>
public sealed class SqliteOps(DataDirectory directory) : OpsDatabase
{
    private readonly SqliteDatabase database = directory.Database(Store);

    public override string Schema => "";

    // SQLite's asynchronous calls complete synchronously, so waiting here blocks no longer than the read itself.
    public override Task<T> Read<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellation = default) =>
        database.Reading.Read(session => read(session.Connection).GetAwaiter().GetResult(), cancellation);

    public override async Task<T> Write<T>(Func<DbConnection, Task<T>> write, CancellationToken cancellation = default)
    {
        using var writing = database.Write();
        writing.Begin();
        var result = await write(writing.Session.Connection);
        writing.Commit();
        return result;
    }
}
