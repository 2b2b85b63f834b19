using Microsoft.Data.Sqlite;

namespace LeadGrains.Benchmarks.Yardsticks;

/// <summary>The usual design: every state write is a transaction of its own, one after another, as durable as ours.</summary>
internal sealed class SqliteYardstick : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SemaphoreSlim _one = new(1, 1);

    public SqliteYardstick(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        Execute("pragma journal_mode=wal; pragma synchronous=full; create table state (id integer primary key, version integer, data text)");
    }

    public Task<Figures> Run(int callers) => Bench.Load(callers, async i =>
    {
        await _one.WaitAsync();
        try
        {
            using var write = _connection.CreateCommand();
            write.CommandText = "insert into state values ($id, 1, $data) on conflict (id) do update set version = version + 1, data = excluded.data";
            write.Parameters.AddWithValue("$id", i % 1_000);
            write.Parameters.AddWithValue("$data", """{"recognition":"Wavering","stance":"Open","money":"Unknown","authority":"Unknown","need":"Unknown","fit":"Unknown"}""");
            write.ExecuteNonQuery();
        }
        finally
        {
            _one.Release();
        }
    });

    public void Dispose()
    {
        _connection.Dispose();
        _one.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
