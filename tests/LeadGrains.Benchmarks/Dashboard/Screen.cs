using System.Diagnostics;
using System.Text.Json;
using LeadGrains.Testing;
using Microsoft.Playwright;

namespace LeadGrains.Benchmarks.Dashboard;

/// <summary>A page of the dashboard in a browser with nothing in its cache.</summary>
internal sealed class Screen(IBrowserContext context, IPage page, ICDPSession session, TimeSpan opened) : IAsyncDisposable
{
    private static readonly float Patience = (float)Bench.Patience.TotalMilliseconds;

    /// <summary>From the first request until it shows what is there and follows it.</summary>
    public TimeSpan Opened => opened;

    public static Task<IBrowser> Browser(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments });

    /// <param name="shows">What is on the page once it can be used.</param>
    public static async Task<Screen> Open(IBrowser browser, Uri server, string path, string shows)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 860 }, Locale = "en-GB" });
        var page = await context.NewPageAsync();
        await SignIn(context, server);
        var begun = Stopwatch.GetTimestamp();
        await page.GotoAsync(new Uri(server, path).ToString(), new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForSelectorAsync("#state[data-state=live]", new() { State = WaitForSelectorState.Attached, Timeout = Patience });
        await page.WaitForSelectorAsync(shows, new() { Timeout = Patience });
        return new Screen(context, page, await context.NewCDPSessionAsync(page), Stopwatch.GetElapsedTime(begun));
    }

    /// <summary>Notes of each line of the feed when it had been painted.</summary>
    public Task Watch() => page.EvaluateAsync("""
        () => {
          window.painted = {};
          new MutationObserver((records) => {
            const lines = records.flatMap((record) => [...record.addedNodes]).filter((node) => node.dataset?.seq);
            if (lines.length > 0) requestAnimationFrame(() => setTimeout(() => { for (const line of lines) window.painted[line.dataset.seq] ??= Date.now(); }));
          }).observe(document.querySelector("[data-feed]"), { childList: true, subtree: true });
        }
        """);

    /// <summary>Waits until the line of a position has been painted.</summary>
    /// <returns>When each was.</returns>
    public async Task<IReadOnlyDictionary<long, DateTimeOffset>> Painted(long last)
    {
        await page.WaitForFunctionAsync("seq => window.painted[seq]", last, new() { Timeout = Patience });
        var all = JsonSerializer.Deserialize<Dictionary<long, long>>(await page.EvaluateAsync<string>("() => JSON.stringify(window.painted)"))!;
        return all.ToDictionary(one => one.Key, one => DateTimeOffset.FromUnixTimeMilliseconds(one.Value));
    }

    /// <summary>MB of objects that are in use, and how many nodes the page has, once the collector has been round.</summary>
    public async Task<(double Megabytes, double Nodes)> Memory()
    {
        for (var i = 0; i < 2; i++) await session.SendAsync("HeapProfiler.collectGarbage");
        await session.SendAsync("Performance.enable");
        var metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("value").GetDouble(), StringComparer.Ordinal);
        return (metrics["JSHeapUsedSize"] / 1e6, metrics["Nodes"]);
    }

    /// <summary>Waits until the newest line of the feed is of that position.</summary>
    public Task Reached(long position) =>
        page.WaitForFunctionAsync("at => Number(document.querySelector('[data-feed] li')?.dataset.seq) >= at", position, new() { Timeout = Patience });

    /// <summary>Waits until the board has so many prospects.</summary>
    public Task Counts(long prospects) =>
        page.WaitForFunctionAsync("count => Number(document.querySelector('[data-column=Prospect] [data-count]')?.dataset.count) === count", prospects, new() { Timeout = Patience });

    public ValueTask DisposeAsync() => context.DisposeAsync();

    /// <summary>The cookie alone: no file of the page is fetched.</summary>
    private static async Task SignIn(IBrowserContext context, Uri server)
    {
        var answer = await context.APIRequest.PostAsync(new Uri(server, "/sign-in").ToString(), new() { DataObject = new { token = Office.Token } });
        if (!answer.Ok) throw new InvalidOperationException($"Signing in: {answer.Status} {await answer.TextAsync()}");
    }
}
