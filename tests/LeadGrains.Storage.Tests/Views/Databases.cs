using System.Text;
using Dapper;
using LeadGrains.Storage.Views;
using LeadGrains.Storage.Views.Postgres;
using LeadGrains.Storage.Views.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LeadGrains.Storage.Tests.Views;

public sealed class SqliteViewsTests : ViewsContract
{
    private readonly TempFolder folder = new();

    protected override Task<ViewDatabase> Connect() => Task.FromResult<ViewDatabase>(new SqliteViews(folder["views.db"]));

    protected override Task Remove()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    protected override Task<bool> LiesAround(string text) => Task.FromResult(
        Directory.EnumerateFiles(folder.Path).Any(file => Encoding.UTF8.GetString(ReadShared(file)).Contains(text, StringComparison.OrdinalIgnoreCase)));

    protected override Task MakeOld()
    {
        using var connection = new SqliteConnection($"Data Source={folder["views.db"]};Pooling=false");
        connection.Open();
        connection.Execute("pragma user_version = 2");
        return Task.CompletedTask;
    }

    private static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

[NeedsPostgres]
public sealed class PostgresViewsTests : ViewsContract
{
    private string connectionString = "";

    protected override async Task<ViewDatabase> Connect()
    {
        connectionString = await PostgresServer.Instance.NewDatabase();
        return new PostgresViews(connectionString);
    }

    protected override async Task<bool> LiesAround(string text)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync();
        return await connection.ExecuteScalarAsync<bool>("select exists (select from views.contacts where doc ilike '%' || @text || '%') or exists (select from pg_namespace where nspname like 'views!_%' escape '!')", new { text });
    }

    protected override async Task MakeOld()
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync();
        await connection.ExecuteAsync("comment on schema views is '2'");
    }

    protected override Task Remove() => PostgresServer.Instance.Drop(connectionString);
}
