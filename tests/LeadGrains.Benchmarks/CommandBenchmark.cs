using LeadGrains.Benchmarks.Reporting;
using LeadGrains.Benchmarks.Yardsticks;
using LeadGrains.Storage.Databases;
using LeadGrains.Testing;

namespace LeadGrains.Benchmarks;

/// <summary>Durable commands per second at grain level on 1,000 leads, beside what the same database does without us.</summary>
internal static class CommandBenchmark
{
    private const int Leads = 1_000;

    /// <summary>Callers with the least ratio of ours to the yardstick: one alone may take one and a half times as long.</summary>
    private static readonly (int Callers, double Sqlite, double Postgres)[] Targets = [(1, 1 / 1.5, 1 / 1.5), (64, 1.3, 1.5), (256, 2, 2.5)];

    public static async Task<Section> Run()
    {
        var section = Section.Of(
            "commands", "Durable commands on grains",
            $"""
            Assessments of {Leads:N0} leads through their grains, each answered after its event is committed, while the views follow in the same process. The yardstick on SQLite is a loop of single-row autocommits, as durable (WAL, synchronous=FULL); on PostgreSQL it is `pgbench -N` with as many clients. Both databases do what they do in their own files, so ours carries its log, pgbench its three tables.
            """,
            "database", "callers", "per second", "p50 ms", "p99 ms", "CPU µs", "bytes", "yardstick per second", "ratio");
        Console.WriteLine("Durable commands on grains");
        await OnSqlite(section);
        if (PostgresServer.Missing is { } missing)
            Console.WriteLine($"  PostgreSQL: skipped. {missing}");
        else
            await OnPostgres(section);
        return section;
    }

    /// <summary>A fresh log for every number of callers: how much was written before must not tell.</summary>
    private static async Task OnSqlite(Section section)
    {
        foreach (var (callers, target, _) in Targets)
        {
            using var folder = new TempFolder();
            await using var server = await BenchServer.Start(new StorageOptions { DataDirectory = folder["data"] }, Leads);
            using var yardstick = new SqliteYardstick(folder["yardstick.db"]);
            await Compare(section, "SQLite", callers, target, server, yardstick.Run);
        }
    }

    private static async Task OnPostgres(Section section)
    {
        var postgres = PostgresServer.Instance;
        var yardstick = await PgBenchYardstick.Prepare(await postgres.NewDatabase());
        foreach (var (callers, _, target) in Targets)
        {
            await using var server = await BenchServer.Start(
                new StorageOptions { Provider = StorageProvider.Postgres, ConnectionString = await postgres.NewDatabase() }, Leads);
            await Compare(section, "PostgreSQL", callers, target, server, yardstick.Run);
        }
    }

    private static async Task Compare(Section section, string database, int callers, double target, BenchServer server, Func<int, Task<Figures>> yardstick)
    {
        var next = -1;
        for (var i = 0; i < 2 * Leads; i++) await server.Assess(Interlocked.Increment(ref next));
        var figures = await Bench.InTurn(
            async () =>
            {
                var ours = await Bench.Load(callers, _ => server.Assess(Interlocked.Increment(ref next)));
                await server.Settle();
                return ours;
            },
            () => yardstick(callers));
        var (mine, other) = (figures[0], figures[1]);
        section.AddRatio(
            mine.PerSecond / other.PerSecond, target, database, $"{callers}", Bench.Text(mine.PerSecond), Bench.Text(mine.P50), Bench.Text(mine.P99),
            Bench.Text(mine.Cpu), Bench.Text(mine.Bytes), Bench.Text(other.PerSecond));
    }
}
