namespace LeadGrains.Dashboard.Tests;

/// <summary>What a person finds on the board.</summary>
internal sealed record BoardPage(IPage Page)
{
    public ILocator State => Page.Locator("#state");

    public ILocator Lines => Page.Locator("[data-feed] li");

    public ILocator NewestSentence => Page.Locator("[data-feed] li:first-child [data-sentence]");

    public ILocator Count(string stage) => Page.Locator($"[data-row=stage][data-stage={stage}] [data-figure]");

    public ILocator Load(string seller) => Page.Locator($"[data-row=seller][data-seller={seller}] [data-figure]");

    public static async Task<BoardPage> Open(IPage page, Uri address, string token = Site.Token)
    {
        await page.GotoAsync(new Uri(address, "/reassignments").ToString());
        await page.FillAsync("#token", token);
        await page.ClickAsync("button[type=submit]");
        var board = new BoardPage(page);
        await board.IsLive();
        return board;
    }

    public Task IsLive() => Expect(State).ToHaveAttributeAsync("data-state", "live");

    /// <summary>Waits until the page shows the change at a position, or a later one.</summary>
    public Task Reached(long seq) => Page.WaitForFunctionAsync("seq => Number(document.querySelector('[data-feed] li')?.dataset.seq ?? 0) >= seq", seq);

    public Task<long[]> Positions() => Page.EvaluateAsync<long[]>("[...document.querySelectorAll('[data-feed] li')].map(line => Number(line.dataset.seq))");

    public async Task<IReadOnlyList<string>> Figures() => await Page.EvaluateAsync<string[]>("""
        [...document.querySelectorAll('[data-row=stage]')].filter(row => row.dataset.count !== '0').map(row => `${row.dataset.stage} ${row.dataset.count}`)
          .concat([...document.querySelectorAll('[data-row=seller]')].map(row => `${row.dataset.seller} ${row.dataset.active}`))
        """);

    /// <summary>For people to look at: an ignored folder at the top of the repository.</summary>
    public Task Photograph(string name)
    {
        var top = new DirectoryInfo(AppContext.BaseDirectory);
        while (top.Parent is not null && !File.Exists(Path.Combine(top.FullName, "LeadGrains.sln"))) top = top.Parent;
        return Page.ScreenshotAsync(new() { Path = Path.Combine(top.FullName, "artifacts", "page", $"{name}.png") });
    }
}
