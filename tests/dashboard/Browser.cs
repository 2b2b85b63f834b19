using LeadGrains.Testing;

namespace LeadGrains.Dashboard.Tests;

/// <summary>One browser for all tests; each test has contexts of its own in it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly List<IBrowserContext> Visitors = [];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null) return;
        SetDefaultExpectTimeout(20_000); // the machine may be busy with other tests
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments });
    }

    /// <summary>A visitor with a storage of their own.</summary>
    public async Task<IPage> Visitor(string language = "en-GB", ColorScheme scheme = ColorScheme.Light, int width = 1280, int height = 860)
    {
        var context = await browser!.NewContextAsync(new()
        {
            Locale = language, ColorScheme = scheme, ViewportSize = new() { Width = width, Height = height }, TimezoneId = "UTC",
        });
        context.SetDefaultTimeout(20_000);
        Visitors.Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>Sends everybody away, at the end of a test: pages that are left open go on looking for a server that is gone. Tests of a browser run one after another.</summary>
    public static async Task SendAway()
    {
        foreach (var visitor in Visitors) await visitor.CloseAsync();
        Visitors.Clear();
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Browser>
{
    public const string Name = "browser";
}
