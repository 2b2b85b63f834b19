namespace LeadGrains.Dashboard.Tests;

/// <summary>What a person finds on an account's page.</summary>
internal sealed record AccountPage(IPage Page)
{
    public ILocator Fact(string words) => Page.Locator("[data-fact]").Filter(new() { HasText = words });

    public ILocator Coverage(string category) => Page.Locator($"[data-category={category}]");

    public ILocator Graph => Page.Locator("[data-drawn]");

    public ILocator Rows => Page.Locator("tbody tr[data-kind]");

    public static async Task<AccountPage> Open(IPage page, Site site, string account, string query = "")
    {
        if (!page.Url.StartsWith("http", StringComparison.Ordinal)) await BoardPage.Open(page, site.Address);
        await page.GotoAsync(new Uri(site.Address, $"/accounts/{account}{query}").ToString());
        await Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await new BoardPage(page).IsLive();
        return new AccountPage(page);
    }

    /// <summary>How much the summary above the graph says is shown.</summary>
    public Task Shows(int nodes, int edges) => Expect(Page.Locator($"[data-nodes='{nodes}'][data-edges='{edges}'][aria-busy=false]")).ToHaveCountAsync(1);
}
