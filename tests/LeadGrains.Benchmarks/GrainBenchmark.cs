using System.Diagnostics;
using LeadGrains.Benchmarks.Reporting;
using LeadGrains.Domain;
using LeadGrains.Storage.Databases;
using LeadGrains.Testing;

namespace LeadGrains.Benchmarks;

/// <summary>What a live grain costs in memory, and how soon one that slept answers.</summary>
internal static class GrainBenchmark
{
    private const int Leads = 10_000;
    private const int Changes = 10;
    private const int Sleepers = 300;

    /// <summary>A snapshot is saved after 200 events: so many more lie after it.</summary>
    private const int ChangesOfSleepers = 210;

    private const int MostBytes = 4_096;

    public static async Task<Section> Run()
    {
        var section = Section.Of(
            "grains", "Grains in memory",
            $"""
            Memory: what the heap grows by when {Leads:N0} leads with {Changes} changes each come alive, divided by their number. Waking: the first read of a lead that nobody asked for since the start, from its snapshot and the {ChangesOfSleepers - 200} or so events after it, one at a time.
            """,
            "database", "what", "figure");
        Console.WriteLine("Grains in memory");
        using var folder = new TempFolder();
        var stores = 0;
        await Measure(section, "SQLite", () => Task.FromResult(new StorageOptions { DataDirectory = folder[$"{stores++}"] }));
        if (PostgresServer.Missing is null)
            await Measure(section, "PostgreSQL", async () => new StorageOptions { Provider = StorageProvider.Postgres, ConnectionString = await PostgresServer.Instance.NewDatabase() });
        return section;
    }

    private static async Task Measure(Section section, string database, Func<Task<StorageOptions>> store)
    {
        var bytes = await Bytes(await store());
        section.Add($"≤ {MostBytes:N0}", bytes <= MostBytes, database, "bytes of a live lead", Bench.Text(bytes));
        var waking = await Waking(await store());
        section.Add("p50 ≤ 1 ms", waking.P50 <= 1, database, "waking a lead", $"p50 {Bench.Text(waking.P50)} ms, p99 {Bench.Text(waking.P99)} ms");
    }

    private static async Task<double> Bytes(StorageOptions store)
    {
        var leads = await Changed(store, Leads, Changes);
        await using var server = await BenchServer.Reopen(store, leads);
        await server.Read(0);
        await server.Settle();
        var before = Heap();
        for (var i = 0; i < leads.Length; i++) await server.Read(i);
        return (Heap() - before) / (double)(leads.Length - 1);
    }

    /// <summary>What is alive: also what was closed a moment ago must be gone first.</summary>
    private static long Heap()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static async Task<Figures> Waking(StorageOptions store)
    {
        var leads = await Changed(store, Sleepers, ChangesOfSleepers);
        await using var server = await BenchServer.Reopen(store, leads);
        var (times, started) = (new List<double>(), Stopwatch.GetTimestamp());
        for (var i = 0; i < leads.Length; i++)
        {
            var before = Stopwatch.GetTimestamp();
            await server.Read(i);
            times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
        }
        return Figures.Of(times, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    /// <summary>A store that was closed after so many changes of every lead.</summary>
    private static async Task<LeadId[]> Changed(StorageOptions store, int leads, int changes)
    {
        await using var server = await BenchServer.Start(store, leads);
        await Parallel.ForAsync(0, leads * changes, new ParallelOptions { MaxDegreeOfParallelism = 256 }, async (i, _) => await server.Assess(i));
        await server.Settle();
        return server.Leads;
    }
}
