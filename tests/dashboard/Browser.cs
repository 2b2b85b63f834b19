namespace LeadGrains.Dashboard.Tests;

/// <summary>One browser for all tests; each test has contexts of its own in it.</summary>
public sealed class Browser : IAsyncLifetime
{
    public const string Variable = "LEADGRAINS_CHROMIUM";

    public static readonly IReadOnlyList<string> Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private static readonly List<IBrowserContext> Visitors = [];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public static string? Path { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : Places.FirstOrDefault(File.Exists);

    public async Task InitializeAsync()
    {
        if (Path is null) return;
        SetDefaultExpectTimeout(20_000); // the machine may be busy with other tests
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Path,
            Args = [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
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
