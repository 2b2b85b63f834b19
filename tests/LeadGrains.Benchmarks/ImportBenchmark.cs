using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using LeadGrains.Benchmarks.Http;
using LeadGrains.Benchmarks.Reporting;
using LeadGrains.Testing;

namespace LeadGrains.Benchmarks;

/// <summary>Leads imported per second over HTTP, from the upload's acceptance until lists show the last one, and the memory that takes.</summary>
internal static class ImportBenchmark
{
    private const string Token = "the-benchmark's-own-token";
    private const double Target = 10_000;

    /// <summary>A million rows may take so much more memory than a hundred thousand: the keys of all rows, to find doubles.</summary>
    private const double KeysOfRows = 100;

    /// <summary>Or what LEADGRAINS_BENCH_ROWS says, such as "10000,100000".</summary>
    private static readonly int[] Sizes = Environment.GetEnvironmentVariable("LEADGRAINS_BENCH_ROWS") is { } wanted
        ? [.. wanted.Split(',').Select(int.Parse)]
        : [10_000, 100_000, 1_000_000];

    public static async Task<Section> Run()
    {
        var section = Section.Of(
            "import", "Imports",
            """
            CSV files of leads, with their accounts (one for every 50 leads) and sellers, sent over HTTP into SQLite, each time to a fresh server: what it compiles while it runs is in the figures. The time is from the upload's acceptance until lists show the last lead; the operation ends no sooner. Memory is the server's working set, at most. The yardstick is a handwritten loop that reads the same file of leads and inserts row by row, in one transaction, into one table with our list's indexes and SQLite's own trigrams (which don't find two Chinese letters): no checks, no history, no links.
            """,
            "leads", "per second", "CPU µs", "MB before", "MB at most", "upload s", "yardstick per second", "ratio");
        Console.WriteLine("Imports");
        var peaks = new List<double>();
        foreach (var leads in Sizes)
        {
            using var folder = new TempFolder();
            var files = ImportFiles.Write(folder["files"], leads);
            var yardstick = ImportYardstick.Run(folder["yardstick.db"], files[^1]);
            var ours = await Import(folder["data"], files);
            peaks.Add(ours.Peak);
            section.Add(
                leads >= 100_000 ? $"≥ {Target:N0}/s" : null, leads >= 100_000 ? leads / ours.Seconds >= Target : null,
                $"{leads:N0}", Bench.Text(leads / ours.Seconds), Bench.Text(ours.Cpu * 1e6 / leads), Bench.Text(ours.Before), Bench.Text(ours.Peak), Bench.Text(ours.Upload),
                Bench.Text(leads / yardstick), $"{yardstick / ours.Seconds:0.00}×");
        }
        if (peaks.Count > 1)
            section.Add($"≤ {KeysOfRows} MB more than for {Sizes[^2]:N0}", peaks[^1] - peaks[^2] <= KeysOfRows, "memory", "", "", "", Bench.Text(peaks[^1] - peaks[^2]), "", "", "");
        return section;
    }

    private static async Task<ImportFigures> Import(string folder, string[] files)
    {
        using var server = await ServerProcess.Start(
            "LeadGrains.Server.dll", "--urls=http://127.0.0.1:0", $"--LeadGrains:DataDirectory={folder}", $"--LeadGrains:BootstrapToken={Token}",
            "--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime=Information");
        using var client = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        var (before, cpu, began) = (server.PeakMemory, server.Cpu, Stopwatch.GetTimestamp());
        using var form = new MultipartFormDataContent();
        foreach (var file in files)
            form.Add(new StreamContent(File.OpenRead(file)), "file", Path.GetFileName(file));
        using var accepted = await client.PostAsync("/api/v1/imports", form);
        accepted.EnsureSuccessStatusCode();
        var (upload, started) = (Stopwatch.GetElapsedTime(began).TotalSeconds, Stopwatch.GetTimestamp());
        await Ended(client, accepted.Headers.Location!);
        await Shown(client);
        return new(upload, Stopwatch.GetElapsedTime(started).TotalSeconds, (server.Cpu - cpu).TotalSeconds, before, server.PeakMemory);
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

    /// <param name="Upload">Seconds until the upload was accepted.</param>
    /// <param name="Cpu">Seconds, all cores.</param>
    /// <param name="Peak">MB.</param>
    private sealed record ImportFigures(double Upload, double Seconds, double Cpu, double Before, double Peak);
}
