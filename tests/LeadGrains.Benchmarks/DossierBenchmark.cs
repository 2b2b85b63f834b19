using LeadGrains.Benchmarks.Reporting;
using LeadGrains.Domain;
using LeadGrains.Storage.Databases;
using LeadGrains.Testing;

namespace LeadGrains.Benchmarks;

/// <summary>What facts cost: to read a dossier that has grown large, and to record one more.</summary>
internal static class DossierBenchmark
{
    private const int Few = 50;
    private const int Many = 5_000;
    private const int Accounts = 1_000;
    private const int Callers = 64;

    private const int ReadsOfARound = 2_500;

    /// <summary>One in so many reads comes right after a change: more than the hundredth that p99 leaves out.</summary>
    private const int ReadsToAFact = 50;

    public static async Task<Section> Run()
    {
        var section = Section.Of(
            "dossier", "Facts and dossiers",
            $"""
            Reading: the dossier of one account (coverage, gaps, warnings, the newest 50 facts), one caller, {ReadsOfARound:N0} reads a round; before every {ReadsToAFact}th a fact is recorded, which counts in the processor's time but not in the times. The yardstick is the same with {Few} facts. Recording: facts on {Accounts:N0} accounts by {Callers} callers, durable as any command; the yardstick is as many assessments of {Accounts:N0} leads.
            """,
            "database", "what", "per second", "p50 ms", "p99 ms", "CPU µs", "bytes", "to the yardstick");
        Console.WriteLine("Facts and dossiers");
        using var folder = new TempFolder();
        await Measure(section, "SQLite", new StorageOptions { DataDirectory = folder["store"] });
        if (PostgresServer.Missing is { } missing)
            Console.WriteLine($"  PostgreSQL: skipped. {missing}");
        else
            await Measure(section, "PostgreSQL", new StorageOptions { Provider = StorageProvider.Postgres, ConnectionString = await PostgresServer.Instance.NewDatabase() });
        return section;
    }

    private static async Task Measure(Section section, string database, StorageOptions store)
    {
        await using var server = await BenchServer.Start(store, Accounts);
        await Read(section, database, server);
        await Record(section, database, server);
    }

    private static async Task Read(Section section, string database, BenchServer server)
    {
        var (small, large) = (await server.Accounts(1), await server.Accounts(1));
        await Fill(server, small[0], Few);
        await Fill(server, large[0], Many);
        var figures = await Bench.InTurn(() => Reads(server, small[0], Few), () => Reads(server, large[0], Many));
        section.Add(null, null, Cells(database, $"a dossier of {Few}", figures[0], ""));
        var ratio = figures[1].P99 / figures[0].P99;
        section.Add("p99 ≤ 3×", ratio <= 3, Cells(database, $"a dossier of {Many:N0}", figures[1], $"{ratio:0.00}×"));
    }

    private static async Task Record(Section section, string database, BenchServer server)
    {
        var accounts = await server.Accounts(Accounts);
        var (assessed, recorded) = (2 * Accounts, 0);
        for (var i = 0; i < assessed; i++) await server.Assess(i);
        var figures = await Bench.InTurn(
            () => Bench.Load(Callers, _ => server.Assess(Interlocked.Increment(ref assessed))),
            () => Bench.Load(Callers, _ => Next(Interlocked.Increment(ref recorded))));
        var ratio = figures[0].PerSecond / figures[1].PerSecond;
        section.Add(null, null, Cells(database, "assess a lead", figures[0], ""));
        section.Add("≤ 1.5×", ratio <= 1.5, Cells(database, "record a fact", figures[1], $"{ratio:0.00}×"));

        Task Next(int i) => server.RecordFact(accounts[i % accounts.Length], i / accounts.Length);
    }

    private static async Task Fill(BenchServer server, AccountId account, int facts)
    {
        for (var i = 0; i < facts; i++) await server.RecordFact(account, i);
        await server.Settle();
    }

    private static async Task<Figures> Reads(BenchServer server, AccountId account, int atLeast)
    {
        var (times, facts) = (new List<double>(), atLeast);
        var (allocated, cpu, started) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime, System.Diagnostics.Stopwatch.GetTimestamp());
        while (times.Count < ReadsOfARound)
        {
            if (times.Count % ReadsToAFact == 0) await server.RecordFact(account, facts++);
            var before = System.Diagnostics.Stopwatch.GetTimestamp();
            var dossier = await server.Dossier(account);
            times.Add(System.Diagnostics.Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            if (dossier.Total < atLeast) throw new InvalidOperationException($"The dossier has {dossier.Total} facts, not {atLeast}.");
        }
        var seconds = System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds;
        return Figures.Of(times, seconds, GC.GetTotalAllocatedBytes() - allocated, Environment.CpuUsage.TotalTime - cpu);
    }

    private static string[] Cells(string database, string what, Figures its, string ratio) =>
        [database, what, Bench.Text(its.PerSecond), Bench.Text(its.P50), Bench.Text(its.P99), Bench.Text(its.Cpu), Bench.Text(its.Bytes), ratio];
}
