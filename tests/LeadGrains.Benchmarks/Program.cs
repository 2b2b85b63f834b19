using LeadGrains.Benchmarks;
using LeadGrains.Benchmarks.Dashboard;
using LeadGrains.Benchmarks.Graph;
using LeadGrains.Benchmarks.Reporting;
using LeadGrains.Benchmarks.Yardsticks;

// Prints figures beside a yardstick run on the same machine in the same minutes; compare ratios, not single figures.
(string Name, Func<Task<Section>> Run)[] benchmarks =
[
    ("commands", CommandBenchmark.Run),
    ("http", HttpBenchmark.Run),
    ("grains", GrainBenchmark.Run),
    ("dossier", DossierBenchmark.Run),
    ("pages", PageBenchmark.Run),
    ("graph", GraphBenchmark.Run),
    ("paths", PathBenchmark.Run),
    ("import", ImportBenchmark.Run),
    ("lag", LagBenchmark.Run),
    ("dashboard", DashboardBenchmark.Run),
];
string[] known = [.. benchmarks.Select(benchmark => benchmark.Name)];

if (args is [YardstickProcess.Verb, var yardstick, var connection])
    return await YardstickProcess.Serve(yardstick, connection);
if (!Options.TryRead(args, known, out var wanted, out var mistake))
{
    Console.Error.WriteLine(mistake);
    return 2;
}
foreach (var (name, run) in benchmarks.Where(benchmark => wanted.Contains(benchmark.Name)))
{
    Report.Keep(await run());
    Report.Write([name], known);
}
if (wanted.Count == 0)
    Report.Write(known, known);
return 0;
