using LeadGrains.Storage.Databases;
using LeadGrains.Testing;

namespace LeadGrains.Benchmarks;

/// <summary>Durable commands per second at grain level on 1,000 leads, beside what the same database does without us.</summary>
internal static class CommandBenchmark
{
    private const int Leads = 1_000;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    public static async Task Run()
    {
        Console.WriteLine($"Durable commands on {Leads:N0} leads, median of {Bench.Rounds} rounds of {Duration.TotalSeconds:N0} s in turn with the yardstick");
        await OnSqlite();
        if (PostgresServer.Missing is { } missing)
            Console.WriteLine($"  PostgreSQL: skipped. {missing}");
        else
            await OnPostgres();
    }

    private static async Task OnSqlite()
    {
        using var folder = new TempFolder();
        await using var server = await BenchServer.Start(new StorageOptions { DataDirectory = folder["data"] }, Leads);
        using var yardstick = new SqliteYardstick(folder["yardstick.db"]);
        foreach (var callers in new[] { 1, 64, 256 })
            await Compare("SQLite", callers, server, () => yardstick.Run(callers, Duration), "single-row autocommits");
    }

    private static async Task OnPostgres()
    {
        var postgres = PostgresServer.Instance;
        await using var server = await BenchServer.Start(
            new StorageOptions { Provider = StorageProvider.Postgres, ConnectionString = await postgres.NewDatabase() }, Leads);
        var yardstick = await PgBenchYardstick.Prepare(await postgres.NewDatabase());
        foreach (var callers in new[] { 1, 64, 256 })
            await Compare("PostgreSQL", callers, server, () => yardstick.Run(callers, Duration), $"pgbench -N -c {callers}");
    }

    private static async Task Compare(string database, int callers, BenchServer server, Func<Task<Figures>> yardstick, string named)
    {
        await server.Assess(0);
        List<Figures> ours = [], theirs = [];
        var next = 0;
        for (var round = 0; round < Bench.Rounds; round++)
        {
            theirs.Add(await yardstick());
            ours.Add(await Bench.Load(callers, Duration, _ => server.Assess(Interlocked.Increment(ref next))));
        }
        var (mine, other) = (Bench.Median(ours), Bench.Median(theirs));
        Console.WriteLine($"  {database,-10} {callers,3} callers   {mine}");
        Console.WriteLine($"  {"",-10}     yardstick {other}   {named}");
        Console.WriteLine($"  {"",-10}         ratio {mine.PerSecond / other.PerSecond,9:N2}");
    }
}
