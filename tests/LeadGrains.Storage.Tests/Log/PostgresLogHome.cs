using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Log;
using LeadGrains.Storage.Log.Postgres;

namespace LeadGrains.Storage.Tests.Log;

internal sealed class PostgresLogHome(string connectionString) : LogHome
{
    private PostgresDatabase? database;

    public static async Task<LogHome> New() => new PostgresLogHome(await PostgresServer.Instance.NewDatabase());

    public override async Task<long> CountRequests()
    {
        await using var count = database!.Source(Stores.Log).CreateCommand("select count(*) from log.requests");
        return (long)(await count.ExecuteScalarAsync())!;
    }

    public async Task Execute(string sql)
    {
        await using var command = database!.Source(Stores.Log).CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public override async Task Remove()
    {
        await base.Remove();
        await PostgresServer.Instance.Drop(connectionString);
    }

    protected override ILogDatabase Connect()
    {
        database ??= new PostgresDatabase(new StorageOptions { Provider = StorageProvider.Postgres, ConnectionString = connectionString });
        return new PostgresLog(database.Source(Stores.Log), database.Self, TimeProvider.System);
    }

    protected override void Disconnect()
    {
        database?.Dispose();
        database = null;
    }
}
