using System.Diagnostics;
using LeadGrains.Benchmarks.Reporting;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Views;
using LeadGrains.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LeadGrains.Benchmarks;

/// <summary>How far the views are behind while commands come at full speed, and how they recover when something held them up.</summary>
internal static class LagBenchmark
{
    private const int Leads = 1_000;
    private const double Target = 250;
    private static readonly TimeSpan HeldUp = TimeSpan.FromSeconds(3);

    public static async Task<Section> Run()
    {
        var section = Section.Of(
            "lag", "How far the views are behind",
            $"""
            Assessments of {Leads:N0} leads at full speed, in the same process as the projector. Every 2 ms the log's head is noted, and how long it takes until the views have come to it; nobody reads, or they would hurry. Then another connection holds a lock on the views for {HeldUp.TotalSeconds:0} s while the commands go on, and the time is taken from its release until the views are less than {Target:0} ms behind again.
            """,
            "database", "callers", "commands per second", "lag p50 ms", "lag p99 ms", "behind after the hold", "back within s");
        Console.WriteLine("How far the views are behind");
        foreach (var callers in new[] { 64, 256 })
        {
            using var folder = new TempFolder();
            await Measure(section, "SQLite", callers, new StorageOptions { DataDirectory = folder["data"] }, () => HoldSqlite(Path.Combine(folder["data"], "views.db")));
        }
        if (PostgresServer.Missing is { } missing)
        {
            Console.WriteLine($"  PostgreSQL: skipped. {missing}");
            return section;
        }
        foreach (var callers in new[] { 64, 256 })
        {
            var connection = await PostgresServer.Instance.NewDatabase();
            await Measure(section, "PostgreSQL", callers, new StorageOptions { Provider = StorageProvider.Postgres, ConnectionString = connection }, () => HoldPostgres(connection));
        }
        return section;
    }

    private static async Task Measure(Section section, string database, int callers, StorageOptions options, Func<Task<IAsyncDisposable>> hold)
    {
        await using var server = await BenchServer.Start(options, Leads);
        var next = -1;
        await Bench.Load(callers, _ => server.Assess(Interlocked.Increment(ref next))); // until code is compiled, all is slower
        await server.Settle();

        using var enough = new CancellationTokenSource();
        var sampling = Lags(server, enough.Token);
        var figures = await Bench.Load(callers, _ => server.Assess(Interlocked.Increment(ref next)));
        await enough.CancelAsync();
        var lags = (await sampling).Order().ToArray();
        await server.Settle();

        var (behind, recovery) = await Recover(server, callers, () => server.Assess(Interlocked.Increment(ref next)), hold);
        var (p50, p99) = (lags[lags.Length / 2], lags[lags.Length * 99 / 100]);
        section.Add(
            $"p99 ≤ {Target:0} ms", p99 <= Target, database, $"{callers}", Bench.Text(figures.PerSecond), Bench.Text(p50), Bench.Text(p99), $"{behind:N0} changes",
            Bench.Text(recovery));
    }

    private static async Task<(long Behind, double Seconds)> Recover(BenchServer server, int callers, Func<Task> command, Func<Task<IAsyncDisposable>> hold)
    {
        using var enough = new CancellationTokenSource();
        var load = Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested) await command();
        })));
        await using (await hold())
            await Task.Delay(HeldUp);
        var (behind, released) = (server.Head - server.Shown, Stopwatch.GetTimestamp());
        while (true)
        {
            var (head, noted) = (server.Head, Stopwatch.GetTimestamp());
            while (server.Shown < head) await Task.Delay(1);
            if (Stopwatch.GetElapsedTime(noted).TotalMilliseconds < Target) break;
        }
        var seconds = Stopwatch.GetElapsedTime(released).TotalSeconds;
        await enough.CancelAsync();
        await load;
        return (behind, seconds);
    }

    /// <returns>Milliseconds, one for every time that the head was looked at.</returns>
    private static async Task<List<double>> Lags(BenchServer server, CancellationToken enough)
    {
        var (lags, waiting) = (new List<double>(), new Queue<(long Head, long At)>());
        do
        {
            if (!enough.IsCancellationRequested) waiting.Enqueue((server.Head, Stopwatch.GetTimestamp()));
            while (waiting.TryPeek(out var first) && first.Head <= server.Shown)
                lags.Add(Stopwatch.GetElapsedTime(waiting.Dequeue().At).TotalMilliseconds);
            await Task.Delay(2);
        }
        while (waiting.Count > 0 || !enough.IsCancellationRequested);
        return lags;
    }

    private static async Task<IAsyncDisposable> HoldSqlite(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        using var begin = new SqliteCommand("pragma busy_timeout = 10000; begin immediate", connection);
        await begin.ExecuteNonQueryAsync();
        return connection;
    }

    private static async Task<IAsyncDisposable> HoldPostgres(string database)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var hold = new NpgsqlCommand("begin; lock table views.positions in exclusive mode", connection);
        await hold.ExecuteNonQueryAsync();
        return connection;
    }
}
