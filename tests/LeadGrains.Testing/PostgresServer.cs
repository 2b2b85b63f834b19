using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace LeadGrains.Testing;

/// <summary>A PostgreSQL server of the test run's own: started when first needed, with its files in a temporary folder, stopped at the end.</summary>
public sealed class PostgresServer
{
    private static readonly Lazy<PostgresServer> One = new(() => new PostgresServer());
    private readonly string folder = Directory.CreateTempSubdirectory("leadgrains-pg-").FullName;
    private readonly int port = FreePort();
    private int databases;

    /// <summary>One of a test's own, that may be crashed.</summary>
    public PostgresServer()
    {
        if (PostgresPrograms.AsRoot) PostgresPrograms.Execute("chown", "postgres", folder);
        PostgresPrograms.Run("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
        Start();
        PostgresPrograms.WhenThisProcessEnds(Data, folder);
    }

    /// <summary>The one that tests share, each in databases of its own.</summary>
    public static PostgresServer Instance => One.Value;

    /// <summary>Why there is none on this machine, or null when there is.</summary>
    public static string? Missing => PostgresPrograms.Folder is null ? "PostgreSQL is not installed here (no initdb and pg_ctl in PATH or /usr/lib/postgresql)." : null;

    /// <summary>Where its programs are: pgbench, psql.</summary>
    public static string ProgramFolder => PostgresPrograms.Folder ?? throw new InvalidOperationException(Missing);

    /// <summary>Of the process that all its others are children of.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private string Data => Path.Combine(folder, "data");

    /// <summary>A new, empty database; its connection string.</summary>
    public async Task<string> NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref databases)}");
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database {name}", connection);
        await create.ExecuteNonQueryAsync();
        return ConnectionString(name);
    }

    /// <summary>Drops a database and whatever is connected to it.</summary>
    public async Task Drop(string connectionString)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var drop = new NpgsqlCommand($"drop database {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)", connection);
        await drop.ExecuteNonQueryAsync();
    }

    public void Start()
    {
        // fsync stays on: what the tests measure and promise is the real thing.
        var options = string.Create(CultureInfo.InvariantCulture, $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c max_connections=500 -c autovacuum_naptime=5");
        PostgresPrograms.Run("pg_ctl", "-D", Data, "-w", "-t", "60", "-l", Path.Combine(folder, "server.txt"), "-o", options, "start");
    }

    /// <summary>Stops as an administrator would: connections are told and ended.</summary>
    public void Stop() => PostgresPrograms.Run("pg_ctl", "-D", Data, "-w", "-m", "fast", "stop");

    /// <summary>Stops at once, as a crash would.</summary>
    public void Crash() => PostgresPrograms.Run("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    private string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = port, Database = database, Username = "postgres", MaxPoolSize = 50, IncludeErrorDetail = true,
    }.ToString();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
