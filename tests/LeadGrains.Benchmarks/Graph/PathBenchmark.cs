using System.Diagnostics;
using System.Text;
using LeadGrains.Benchmarks.Http;
using LeadGrains.Benchmarks.Reporting;
using LeadGrains.Benchmarks.Yardsticks;
using LeadGrains.Testing;
using Npgsql;

namespace LeadGrains.Benchmarks.Graph;

/// <summary>Graphs and paths over HTTP, beside SQL on the same relations.</summary>
internal static class PathBenchmark
{
    private const int Questions = 200;
    private const int Clients = 32;

    /// <summary>The plain way takes seconds.</summary>
    private const int PlainQuestions = 10;

    private const string Token = "the-benchmark's-own-token";

    /// <summary>200,000 unless the environment says how many; for trying it out.</summary>
    private static readonly int People = int.TryParse(Environment.GetEnvironmentVariable("LEADGRAINS_BENCH_PEOPLE"), out var people) ? people : 200_000;

    public static async Task<Section> Run()
    {
        var section = Section.Of(
            "paths", "Graphs and paths over HTTP",
            $"""
            {People:N0} people with {MadeUpRelations.Each} relations each, made up by a seed with a heavy tail of degrees, on PostgreSQL: as a log and views of ours, and as two tables with the best index. {Questions} questions about random people, the same for all, over one connection, after they have been asked for some seconds to warm up; then {Clients} connections. Our server runs as it is delivered: it checks credentials, answers three paths with names and reasons, and graphs of two steps (at most 500 nodes) with names, stages, strengths and dates, all from memory; nothing is cached between questions. *SQL* is the same asked of PostgreSQL over one connection, rows read to their end, without HTTP: joins for a graph, a search from both ends in one statement for paths, and a plain recursive query ({PlainQuestions} questions). *SQL over HTTP* is a minimal API with that search behind it.
            """,
            "what", "side", "per second", "p50 ms", "p99 ms", "figure", "ratio of ours");
        if (PostgresServer.Missing is { } missing)
        {
            Console.WriteLine($"paths: skipped. {missing}");
            return section;
        }
        var filled = new FilledRelations(new MadeUpRelations(People, seed: 1));
        var (ourDatabase, theirDatabase) = (await PostgresServer.Instance.NewDatabase(), await PostgresServer.Instance.NewDatabase());
        await Timed("filling the log and the views", () => filled.Fill(ourDatabase));
        await Timed("filling the tables", () => filled.FillSql(theirDatabase));
        using var folder = new TempFolder();
        using var ours = await ServerProcess.Start(
            "LeadGrains.Server.dll", "--urls=http://127.0.0.1:0", $"--LeadGrains:DataDirectory={folder["data"]}", $"--LeadGrains:BootstrapToken={Token}",
            "--LeadGrains:Storage:Provider=Postgres", $"--LeadGrains:Storage:ConnectionString={ourDatabase}", "--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime=Information");
        using var theirs = await ServerProcess.Start("LeadGrains.Benchmarks.dll", YardstickProcess.Verb, YardstickProcess.Paths, theirDatabase);
        var asked = new Asked(filled, ours.Address, theirs.Address, theirDatabase);
        section.Add("≤ 10 s", asked.First() is var seconds && seconds <= 10, "build of the index from the views, with the first answer", "ours", "", "", "", $"{seconds:0.0} s of {filled.Relations:N0} relations", "");
        section.Add(null, null, "rows and names beside the index", "ours", "", "", "", await asked.Rows(), "");
        await Compare(section, asked);
        return section;
    }

    private static async Task Compare(Section section, Asked asked)
    {
        var graphs = await Bench.InTurn(() => asked.Ours(1, asked.Graph), () => asked.Ours(1, asked.PastGraph), () => asked.Sql(PathSql.Neighbourhood, Questions, both: false));
        Add("graph, two steps", "ours", graphs[0], null, null);
        Add("graph, two steps, at a past position", "ours", graphs[1], "p99 ≤ 3× today's", graphs[1].P99 <= 3 * graphs[0].P99);
        Beside("graph, two steps", "SQL", graphs[2], graphs[2].P99 / graphs[0].P99, 5);
        var paths = await Bench.InTurn(() => asked.Ours(1, asked.Path), () => asked.Sql(PathSql.TwoSided, Questions, both: true), () => asked.TheirPaths(1));
        Add("3 paths, up to 4 hops", "ours", paths[0], "p99 ≤ 3 ms", paths[0].P99 <= 3);
        Beside("3 paths, up to 4 hops", "SQL", paths[1], paths[1].P99 / paths[0].P99, null);
        Beside("3 paths, up to 4 hops", "SQL over HTTP", paths[2], paths[2].P99 / paths[0].P99, null);
        var plain = await asked.Sql(PathSql.Recursive, PlainQuestions, both: true);
        Beside("3 paths, up to 4 hops", "plain recursive SQL", plain, plain.P99 / paths[0].P99, null);
        var many = await Bench.InTurn(() => asked.Ours(Clients, asked.Path), () => asked.TheirPaths(Clients));
        Add($"3 paths, {Clients} clients", "ours", many[0], null, null);
        Beside($"3 paths, {Clients} clients", "SQL over HTTP", many[1], many[0].PerSecond / many[1].PerSecond, 3);

        void Add(string what, string side, Figures its, string? target, bool? reached) => section.Add(target, reached, [.. Cells(what, side, its), ""]);

        void Beside(string what, string side, Figures its, double ratio, double? atLeast)
        {
            if (atLeast is { } least) section.AddRatio(ratio, least, Cells(what, side, its));
            else section.Add(null, null, [.. Cells(what, side, its), $"{ratio:0.00}×"]);
        }

        static string[] Cells(string what, string side, Figures its) => [what, side, Bench.Text(its.PerSecond), Bench.Text(its.P50), Bench.Text(its.P99), ""];
    }

    private static async Task Timed(string what, Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        await act();
        Console.WriteLine($"  {what}: {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s");
    }

    /// <summary>Both sides and what they are asked.</summary>
    private sealed class Asked(FilledRelations filled, Uri ours, Uri theirs, string database)
    {
        private readonly (int From, int To)[] pairs = [.. new Random(2).GetItems(Enumerable.Range(0, filled.People).ToArray(), 2 * Questions).Chunk(2).Select(pair => (pair[0], pair[1] == pair[0] ? (pair[0] + 1) % filled.People : pair[1]))];
        private long head;

        public byte[] Graph(int i) => Mine($"/contacts/{filled.Person(pairs[i].From)}/graph?depth=2");

        public byte[] PastGraph(int i) => Mine($"/contacts/{filled.Person(pairs[i].From)}/graph?depth=2&at={head}");

        public byte[] Path(int i) => Mine($"/paths?from={filled.Person(pairs[i].From)}&to={filled.Person(pairs[i].To)}&k=3&maxHops=4&explain=true");

        /// <returns>Seconds.</returns>
        public double First()
        {
            using var client = new HttpClient { BaseAddress = ours, DefaultRequestHeaders = { { "Authorization", $"Bearer {Token}" } } };
            head = System.Text.Json.JsonDocument.Parse(client.GetStringAsync("/api/v1/changes?limit=1").GetAwaiter().GetResult()).RootElement.GetProperty("head").GetInt64();
            // What has to be compiled has been, by an answer that needs no relations.
            HttpLoad.Run(ours, 1, TimeSpan.FromSeconds(1), _ => Mine("/leads?limit=50"));
            var (times, _) = HttpLoad.Run(ours, 1, TimeSpan.Zero, _ => Path(0));
            return times[0] / 1_000;
        }

        public async Task<string> Rows()
        {
            using var client = new HttpClient { BaseAddress = ours, DefaultRequestHeaders = { { "Authorization", $"Bearer {Token}" } } };
            var lines = (await client.GetStringAsync("/metrics")).Split('\n');
            return $"{Value("leadgrains_relations_rows_bytes") / Value("leadgrains_relations"):0} B a related pair";

            double Value(string name) => double.Parse(lines.Single(line => line.StartsWith(name + " ", StringComparison.Ordinal)).Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        }

        public Task<Figures> Ours(int clients, Func<int, byte[]> request) => Http(ours, clients, request);

        public Task<Figures> TheirPaths(int clients) => Http(theirs, clients, i => Request(theirs, $"/paths?from={pairs[i].From}&to={pairs[i].To}", ""));

        /// <summary>All questions again and again to warm up, once to measure.</summary>
        public async Task<Figures> Sql(string sql, int questions, bool both)
        {
            await using var source = PathSql.Source(database);
            await using var connection = await source.OpenConnectionAsync();
            var times = new List<double>();
            var (begun, warming) = (Stopwatch.GetTimestamp(), questions == Questions);
            for (var last = false; !last;)
            {
                last = !warming || Stopwatch.GetElapsedTime(begun) >= Bench.Duration;
                times.Clear();
                foreach (var (from, to) in pairs.Take(questions))
                {
                    var started = Stopwatch.GetTimestamp();
                    await PathSql.Read(connection, sql, from, both ? to : null);
                    times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                }
            }
            return Figures.Of(times, times.Sum() / 1_000);
        }

        /// <summary>One client asks all questions once; many go on for as long as a round takes.</summary>
        private static Task<Figures> Http(Uri address, int clients, Func<int, byte[]> request)
        {
            var requests = Enumerable.Range(0, Questions).Select(request).ToArray();
            var next = 0;
            if (clients > 1)
            {
                var (all, took) = HttpLoad.Run(address, clients, Bench.Duration, _ => requests[next++ % Questions]);
                return Task.FromResult(Figures.Of(all, took));
            }
            var times = new List<double>();
            var begun = Stopwatch.GetTimestamp();
            using var connection = new HttpConnection(address, 0);
            for (var last = false; !last;)
            {
                last = Stopwatch.GetElapsedTime(begun) >= Bench.Duration;
                times.Clear();
                foreach (var one in requests)
                {
                    connection.Send(one);
                    while (!connection.Receive()) { }
                    times.Add(Stopwatch.GetElapsedTime(connection.SentAt).TotalMilliseconds);
                }
            }
            return Task.FromResult(Figures.Of(times, times.Sum() / 1_000));
        }

        private byte[] Mine(string path) => Request(ours, $"/api/v1{path}", $"Authorization: Bearer {Token}\r\n");

        private static byte[] Request(Uri address, string path, string more) =>
            Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n{more}\r\n");
    }
}
