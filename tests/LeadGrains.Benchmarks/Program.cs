using LeadGrains.Benchmarks;

// Prints figures beside a yardstick run on the same machine in the same minutes; compare ratios, not single figures.
string[] known = ["commands", "pages"];
var wanted = args.Length == 0 ? known : args;
if (wanted.Except(known).FirstOrDefault() is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark '{unknown}'; there are: {string.Join(", ", known)}.");
    return 2;
}
if (wanted.Contains("commands"))
    await CommandBenchmark.Run();
if (wanted.Contains("pages"))
    await PageBenchmark.Run();
return 0;
