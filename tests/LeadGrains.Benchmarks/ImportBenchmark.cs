using System.Diagnostics;
using System.Text.Json;
using LeadGrains.Testing;

namespace LeadGrains.Benchmarks;

/// <summary>Leads imported per second over HTTP, from the upload's acceptance until lists show the last one, and the memory that takes.</summary>
internal static class ImportBenchmark
{
    /// <summary>Or what LEADGRAINS_BENCH_ROWS says, such as "10000,100000".</summary>
    private static readonly int[] Sizes = Environment.GetEnvironmentVariable("LEADGRAINS_BENCH_ROWS") is { } wanted
        ? [.. wanted.Split(',').Select(int.Parse)]
        : [10_000, 100_000, 1_000_000];


    public static async Task Run()
    {
        Console.WriteLine("Import of CSV files into SQLite, each into a fresh server; the yardstick is one handwritten loop that inserts the same rows in one transaction into one table with our list's indexes");
        foreach (var leads in Sizes)
        {
            using var folder = new TempFolder();
            var files = ImportFiles.Write(folder["files"], leads);
            var yardstick = ImportYardstick.Run(folder["yardstick.db"], files[^1]);
            var figures = await Import(folder["data"], files);
            Console.WriteLine($"  {leads,9:N0} leads   {leads / figures.Seconds,7:N0}/s shown in lists ({leads / figures.UntilEnd:N0}/s until the operation ended, upload {figures.Upload:N1} s before)   {figures.Processor * 1e6 / leads,4:N0} µs of processor a lead");
            Console.WriteLine($"  {"",9} memory  {figures.Before,5:N0} MB before, {figures.Peak,5:N0} MB at most, {figures.After,5:N0} MB after");
            Console.WriteLine($"  {"",9}   yardstick {leads / yardstick,7:N0}/s   ratio {yardstick / figures.Seconds:N2}");
        }
    }

    private static async Task<ImportFigures> Import(string folder, string[] files)
    {
        using var server = await ServerProcess.Start(folder);
        var (before, processor, began) = (server.WorkingSet, server.ProcessorTime, Stopwatch.GetTimestamp());
        using var form = new MultipartFormDataContent();
        foreach (var file in files)
            form.Add(new StreamContent(File.OpenRead(file)), "file", Path.GetFileName(file));
        using var accepted = await server.Client.PostAsync("/api/v1/imports", form);
        accepted.EnsureSuccessStatusCode();
        var (upload, started) = (Stopwatch.GetElapsedTime(began).TotalSeconds, Stopwatch.GetTimestamp());
        await Ended(server.Client, accepted.Headers.Location!);
        var untilEnd = Stopwatch.GetElapsedTime(started).TotalSeconds;
        await Shown(server.Client);
        return new(upload, untilEnd, Stopwatch.GetElapsedTime(started).TotalSeconds, (server.ProcessorTime - processor).TotalSeconds, before, server.PeakWorkingSet, server.WorkingSet);
    }

    private static async Task Ended(HttpClient client, Uri operation)
    {
        while (true)
        {
            var now = await Read(client, operation.ToString());
            if (now.GetProperty("status").GetString() is "Queued" or "Running")
                await Task.Delay(50);
            else if (now.GetProperty("status").GetString() == "Succeeded")
                return;
            else
                throw new InvalidOperationException($"The import ended so: {now}");
        }
    }

    private static async Task Shown(HttpClient client)
    {
        var head = (await Read(client, "/api/v1/changes?limit=1")).GetProperty("head").GetInt64();
        while ((await Read(client, $"/api/v1/leads?limit=1&after={head}")).GetProperty("asOf").GetInt64() < head)
            await Task.Delay(10);
    }

    private static async Task<JsonElement> Read(HttpClient client, string path) => JsonDocument.Parse(await client.GetStringAsync(path)).RootElement;

    /// <param name="Processor">Seconds, all cores.</param>
    /// <param name="Peak">MB.</param>
    private sealed record ImportFigures(double Upload, double UntilEnd, double Seconds, double Processor, double Before, double Peak, double After);
}
