using LeadGrains.Benchmarks.Http;
using LeadGrains.Benchmarks.Reporting;
using LeadGrains.Benchmarks.Yardsticks;
using LeadGrains.Testing;

namespace LeadGrains.Benchmarks;

/// <summary>Requests over HTTP on PostgreSQL, beside two servers of the usual design with tables of their own on the same PostgreSQL.</summary>
internal static class HttpBenchmark
{
    private const string Listing = "list 50 leads";

    private static readonly (string What, Func<Subject, int, Task<Figures>> Run, double OfEf, double OfSql)[] Requests =
    [
        ("create a lead", (subject, clients) => subject.Run(clients, subject.NextCreate), 6, 2),
        ("change a stage", (subject, clients) => subject.Run(clients, subject.NextStage), 6, 2),
        (Listing, (subject, clients) => subject.RunBesideChanges(clients, subject.NextList), 0, 1.5),
    ];

    public static async Task<Section> Run()
    {
        var section = Section.Of(
            "http", "Over HTTP on PostgreSQL",
            """
            Leads (with an owner, without an account) created, moved between two stages, and listed, 50 of one owner in one stage, newest first. While leads are listed, another client changes twenty leads a second, whose requests count in the processor's time and bytes. Our server runs as it is delivered. Beside it run two servers of ours in the usual design, on the same PostgreSQL, as durable, a row per lead that every change rewrites: *EF* is a plain minimal API with EF Core (pooled contexts, a concurrency token); *SQL* is a minimal API with one prepared, hand-written statement a request and the best index. Both yardsticks do less: they check no credentials and few rules, keep no history, fill no views for search and tell nobody. *Empty* is no yardstick: it reads the same requests, answers the same text each time and has no database, so its figures are what Kestrel and the client take by themselves. Nor is *log*: it is what is left of our design without rules, credentials, links, views and a feed, leads in memory and a row in a log for each change, many in a commit, so its figures are the most that changes could reach here. The client is one thread on plain sockets, the same for all. Processor time is told of each server and of the database's processes.
            """,
            "clients", "request", "server", "per second", "p50 ms", "p99 ms", "CPU µs", "database's µs", "bytes", "ratio of ours");
        if (PostgresServer.Missing is { } missing)
        {
            Console.WriteLine($"http: skipped. {missing}");
            return section;
        }
        using var folder = new TempFolder();
        using var ours = await OurServer.Start(folder["data"], await PostgresServer.Instance.NewDatabase());
        using var ef = await YardstickServer.Start(YardstickProcess.Ef, await PostgresServer.Instance.NewDatabase());
        using var sql = await YardstickServer.Start(YardstickProcess.Sql, await PostgresServer.Instance.NewDatabase());
        using var log = await YardstickServer.Start(YardstickProcess.Log, await PostgresServer.Instance.NewDatabase());
        using var empty = await YardstickServer.Start(YardstickProcess.Empty, await PostgresServer.Instance.NewDatabase());
        foreach (var subject in new Subject[] { ours, ef, sql, log, empty })
        {
            Console.WriteLine($"Preparing {subject.Name} …");
            await subject.Prepare();
        }
        foreach (var clients in new[] { 32, 1 })
            foreach (var (what, run, ofEf, ofSql) in Requests)
                await Compare(section, clients, what, run, clients == 1 ? (0, 1.2) : (ofEf, ofSql), ours, ef, sql, what == Listing ? [empty] : [log, empty]);
        return section;
    }

    private static async Task Compare(
        Section section, int clients, string what, Func<Subject, int, Task<Figures>> run, (double OfEf, double OfSql) targets, Subject ours, Subject ef, Subject sql,
        Subject[] bounds)
    {
        var figures = await Bench.InTurn([Side(ours), Side(ef), Side(sql), .. bounds.Select(Side)]);
        var (mine, theirEf, theirSql) = (figures[0], figures[1], figures[2]);
        section.Add(clients == 1 ? null : "p99 ≤ SQL's", clients == 1 ? null : mine.P99 <= theirSql.P99, [.. Cells(ours, mine), ""]);
        Beside(ef, theirEf, targets.OfEf);
        Beside(sql, theirSql, targets.OfSql);
        foreach (var (bound, its) in bounds.Zip(figures[3..]))
            Beside(bound, its, 0);

        Func<Task<Figures>> Side(Subject subject) => () => run(subject, clients);

        string[] Cells(Subject subject, Figures its) =>
            [$"{clients}", what, subject.Name, Bench.Text(its.PerSecond), Bench.Text(its.P50), Bench.Text(its.P99), Bench.Text(its.Cpu), Bench.Text(its.DatabaseCpu), Bench.Text(its.Bytes)];

        void Beside(Subject subject, Figures its, double atLeast)
        {
            var ratio = mine.PerSecond / its.PerSecond;
            if (atLeast > 0) section.AddRatio(ratio, atLeast, Cells(subject, its));
            else section.Add(null, null, [.. Cells(subject, its), $"{ratio:0.00}×"]);
        }
    }
}
