using LeadGrains.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LeadGrains.Benchmarks.Reporting;

/// <summary>What it was measured on.</summary>
/// <param name="Memory">GiB.</param>
internal sealed record Machine(int Cores, long Memory, string Runtime, string Sqlite, string? Postgres)
{
    public static Machine ThisOne() => new(
        Environment.ProcessorCount, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30, Environment.Version.ToString(), SqliteVersion(), PostgresVersion());

    public override string ToString() =>
        $"{Cores} cores, {Memory} GiB, .NET {Runtime}, SQLite {Sqlite}{(Postgres is null ? "" : $", PostgreSQL {Postgres}")}, the load's own client and the databases on the same machine";

    private static string SqliteVersion()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection.ServerVersion;
    }

    private static string? PostgresVersion()
    {
        if (PostgresServer.Missing is not null) return null;
        using var connection = new NpgsqlConnection(PostgresServer.Instance.NewDatabase().GetAwaiter().GetResult());
        connection.Open();
        return connection.PostgreSqlVersion.ToString();
    }
}
