using System.Text.RegularExpressions;
using LeadGrains.Benchmarks.Http;
using LeadGrains.Benchmarks.Reporting;
using LeadGrains.Testing;
using Microsoft.Playwright;

namespace LeadGrains.Benchmarks.Dashboard;

/// <summary>What the dashboard costs whoever looks at it: what is loaded, how soon it can be used, how late changes are seen, and what a day leaves in memory.</summary>
internal static partial class DashboardBenchmark
{
    private const int PerSecond = 50;
    private const int Seconds = 20;

    /// <summary>One change a second for two hours.</summary>
    private const int TwoHours = 7_200;

    /// <summary>As fast as they are taken, about.</summary>
    private const int Compressed = 150;

    private const string Board = "/pipeline";
    private const string Room = "/reassignments";
    private const string Cards = "[data-card]";
    private const string Feed = "[data-feed] li";

    public static async Task<Section> Run()
    {
        var section = Section.Of(
            "dashboard", "The dashboard",
            $"""
            In headless Chromium, on the machine that the server (SQLite) and the load run on, too: 400 leads of eight sellers. *Interactive*: from the first request of a browser with an empty cache, signed in, until cards or lines are there and the page follows the log; five browsers one after another. *Live change*: leads are handed over, set aside and taken up again, {PerSecond} changes a second for {Seconds} s; the time is taken from the instant that the log gives the change, just before it is made durable, until its line has been painted. *Memory*: objects in use after a garbage collection, once {TwoHours:N0} changes have passed (the page keeps the latest 5,000), and again after {TwoHours:N0} more, one a second for two hours, here as fast as {Compressed} a second.
            """,
            "what", "page", "p50", "p95", "figure");
        Console.WriteLine("The dashboard");
        if (Chromium.Missing is { } missing)
        {
            Console.WriteLine($"  skipped. {missing}");
            return section;
        }
        if (Kilobytes() is not { } script)
        {
            Console.WriteLine($"  skipped. {Npm.Missing ?? "The dashboard is not built."}");
            return section;
        }
        section.Add("≤ 250 KiB", script <= 250, "script before lazy parts, gzip", "", "", "", $"{script:0.0} KiB");
        using var folder = new TempFolder();
        using var server = await ServerProcess.Start(
            "LeadGrains.Server.dll", "--urls=http://127.0.0.1:0", $"--LeadGrains:DataDirectory={folder["data"]}", $"--LeadGrains:BootstrapToken={Office.Token}",
            "--Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime=Information");
        using var office = await Office.Open(server);
        using var playwright = await Playwright.CreateAsync();
        await Interactive(section, playwright, server.Address, "pipeline", Board, Cards);
        await office.Work(10, PerSecond);
        await Interactive(section, playwright, server.Address, "reassignments", Room, Feed);
        await using var browser = await Screen.Browser(playwright);
        await Live(section, browser, server.Address, office);
        await Memory(section, browser, server.Address, office);
        return section;
    }

    private static async Task Interactive(Section section, IPlaywright playwright, Uri server, string name, string path, string shows)
    {
        var times = new List<double>();
        for (var i = 0; i < Math.Max(5, Bench.Rounds); i++)
        {
            await using var browser = await Screen.Browser(playwright);
            await using var screen = await Screen.Open(browser, server, path, shows);
            times.Add(screen.Opened.TotalSeconds);
        }
        times.Sort();
        section.Add("slowest ≤ 2 s", times[^1] <= 2, "interactive, cold", name, $"{times[times.Count / 2]:0.00} s", "", $"slowest {times[^1]:0.00} s");
    }

    private static async Task Live(Section section, IBrowser browser, Uri server, Office office)
    {
        await using var screen = await Screen.Open(browser, server, Room, Feed);
        await screen.Watch();
        await office.Work(2 * PerSecond, PerSecond); // to warm up
        var before = await office.Head();
        await office.Work(Seconds * PerSecond, PerSecond);
        var (last, committed) = (await office.Head(), await office.Committed(before));
        var painted = await screen.Painted(last);
        var times = committed.Where(change => painted.ContainsKey(change.Key)).Select(change => (painted[change.Key] - change.Value).TotalMilliseconds).Order().ToArray();
        var p95 = times[times.Length * 95 / 100];
        section.Add("p95 ≤ 150 ms", p95 <= 150 && times.Length == committed.Count, "live change on screen", "reassignments", $"{times[times.Length / 2]:0} ms", $"{p95:0} ms", $"{times.Length:N0} of {committed.Count:N0} seen");
    }

    private static async Task Memory(Section section, IBrowser browser, Uri server, Office office)
    {
        await using var board = await Screen.Open(browser, server, Board, Cards);
        await using var room = await Screen.Open(browser, server, Room, Feed);
        (string Name, Screen Screen)[] pages = [("pipeline", board), ("reassignments", room)];
        await Pass();
        var before = new List<(double Megabytes, double Nodes)>();
        foreach (var page in pages) before.Add(await page.Screen.Memory());
        await Pass();
        foreach (var (page, was) in pages.Zip(before))
        {
            var now = await page.Screen.Memory();
            section.Add("grows ≤ 5%", now.Megabytes <= was.Megabytes * 1.05, "memory over two hours", page.Name, "", "", $"{was.Megabytes:0.0} → {now.Megabytes:0.0} MB, {was.Nodes:N0} → {now.Nodes:N0} nodes");
        }

        async Task Pass()
        {
            await office.Work(TwoHours, Compressed);
            var head = await office.Head();
            await room.Reached(head);
            await board.Counts(await office.Prospects(head));
        }
    }

    /// <summary>KiB of the scripts that the page names, packed; null: there is none.</summary>
    private static double? Kilobytes()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        var page = Path.Combine(root, "index.html");
        if (!File.Exists(page)) return null;
        var scripts = Scripts().Matches(File.ReadAllText(page)).Select(match => Path.Combine(root, match.Groups["file"].Value + ".gz")).Distinct(StringComparer.Ordinal).ToArray();
        return scripts.Length > 0 && scripts.All(File.Exists) ? scripts.Sum(file => new FileInfo(file).Length) / 1024.0 : null;
    }

    [GeneratedRegex("(src|href)=\"/(?<file>[^\"]+\\.js)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Scripts();
}
