using System.Data.Common;
using Dapper;
using LeadGrains.Storage.Databases;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LeadGrains.Storage.Tests.Migrations;

public abstract class MigrationContract : IAsyncLifetime
{
    private static readonly Migration One = new(1, "one", "create table one (a int);\n");
    private static readonly Migration Two = new(2, "two", "create table two (a int); insert into two values (1);");

    protected abstract StorageProvider Provider { get; }

    public abstract Task InitializeAsync();

    public abstract Task DisposeAsync();

    protected abstract DbConnection Connect();

    [ContractFact]
    public void Each_step_is_applied_once_and_new_ones_follow()
    {
        Apply(One);
        Apply(One);
        Apply(One, Two);
        Apply(One with { Sql = One.Sql.ReplaceLineEndings("\r\n") }, Two);
        using var connection = Connect();
        Assert.Equal(1, connection.ExecuteScalar<long>("select count(*) from two"));
    }

    [ContractFact]
    public void A_changed_step_is_refused()
    {
        Apply(One, Two);
        var refused = Assert.Throws<StorageException>(() => Apply(One, Two with { Sql = "create table three (a int)" }));
        Assert.Contains("Migration 2 (two) of the log database was changed", refused.Message, StringComparison.Ordinal);
    }

    [ContractFact]
    public void A_newer_database_is_refused()
    {
        Apply(One, Two);
        Assert.Contains("newer than this program", Assert.Throws<StorageException>(() => Apply(One)).Message, StringComparison.Ordinal);
    }

    [ContractFact]
    public void A_step_that_fails_leaves_nothing()
    {
        Assert.ThrowsAny<DbException>(() => Apply(One, new Migration(2, "bad", "create table two (a int); select * from nowhere")));
        Apply(One, Two);
    }

    [ContractFact]
    public async Task Servers_that_start_at_once_wait_for_each_other() =>
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Apply(One, Two))));

    [ContractFact]
    public void A_reader_is_told_when_the_database_is_behind()
    {
        using var connection = Connect();
        Assert.Contains("older than this program", Assert.Throws<StorageException>(() => Storage.Migrations.Check(Stores.Vault, Provider, connection)).Message, StringComparison.Ordinal);
        foreach (var store in new[] { Stores.Vault }) Storage.Migrations.Apply(store, Provider, connection);
        Storage.Migrations.Check(Stores.Vault, Provider, connection);
    }

    private void Apply(params Migration[] known)
    {
        using var connection = Connect();
        Storage.Migrations.Apply(Stores.Log, Provider, connection, known);
    }
}

public sealed class SqliteMigrationTests : MigrationContract
{
    private readonly TempFolder folder = new();

    protected override StorageProvider Provider => StorageProvider.Sqlite;

    public override Task InitializeAsync() => Task.CompletedTask;

    public override Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    protected override DbConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={folder["some.db"]};Pooling=false");
        connection.Open();
        return connection;
    }
}

[NeedsPostgres]
public sealed class PostgresMigrationTests : MigrationContract
{
    private string connectionString = "";

    protected override StorageProvider Provider => StorageProvider.Postgres;

    public override async Task InitializeAsync() => connectionString = await PostgresServer.Instance.NewDatabase();

    public override Task DisposeAsync() => PostgresServer.Instance.Drop(connectionString);

    protected override DbConnection Connect()
    {
        var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        return connection;
    }
}
