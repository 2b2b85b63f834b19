namespace LeadGrains.Dashboard.Tests;

/// <summary>A workspace in which nothing is yet gets something to look at by one click.</summary>
[Collection(BrowserCollection.Name)]
public sealed class BeginTests(Browser browser)
{
    /// <summary>Some four hundred commands, one after the other.</summary>
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 120_000 };

    [BrowserFact]
    public async Task One_click_loads_the_demo_and_every_page_fills_meanwhile()
    {
        await using var site = await Site.Start();
        var chinese = (await PipelinePage.Open(await browser.Visitor("zh-CN"), site.Address)).Page;
        await Expect(chinese.GetByRole(AriaRole.Button, new() { Name = "加载演示数据" })).ToBeVisibleAsync();
        var english = await BoardPage.Open(await browser.Visitor(), site.Address);
        await Expect(english.Page.Locator("h1")).ToHaveTextAsync("This workspace is empty");

        await using (await site.Hold())
        {
            await english.Page.Locator("#load-demo").FocusAsync();
            await english.Page.Keyboard.PressAsync("Enter");
            await Expect(english.Page.Locator("[data-demo=Running]")).ToContainTextAsync("Loading the demo");
            await Expect(english.Page.Locator("[data-demo=Running] progress")).ToBeVisibleAsync();
            await english.Page.ReloadAsync();
            await Expect(english.Page.Locator("[data-demo=Running] progress")).ToBeVisibleAsync();
            await english.Photograph("demo-running");

            // On another page it is told of at the foot, with the way back.
            await english.Page.GetByRole(AriaRole.Link, new() { Name = "Import", Exact = true }).ClickAsync();
            await Expect(english.Page.Locator("[data-work=demo] progress")).ToBeVisibleAsync();
            await english.Photograph("demo-behind");
            await english.Page.Locator("[data-work=demo]").GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
            await Expect(english.Page.Locator("[data-demo=Running]")).ToBeVisibleAsync();
            await Expect(english.Page.Locator("[data-work]")).ToHaveCountAsync(0);
        }
        await Expect(english.Page.Locator("#team")).ToBeVisibleAsync();

        await Expect(chinese.Locator("[data-card]").First).ToBeVisibleAsync(Patiently);
        await Expect(english.Page.GetByText("The demo is there: look around.")).ToBeVisibleAsync(Patiently);
        await Expect(english.Page.Locator("[data-demo]")).ToHaveCountAsync(0);
        var leads = (await site.Get("leads?count=true&limit=1")).GetProperty("total").GetInt32();
        await Expect(chinese.GetByText($"显示 {leads} 条线索中的 {leads} 条。")).ToBeAttachedAsync();
    }

    [BrowserFact]
    public async Task Stopped_half_way_it_goes_on_when_asked_again()
    {
        await using var site = await Site.Start();
        var page = (await BoardPage.Open(await browser.Visitor("zh-CN"), site.Address)).Page;
        await page.ClickAsync("#load-demo");
        await Expect(page.Locator("#team")).ToBeVisibleAsync();
        await using (await site.Hold())
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "停止" }).ClickAsync();
            await Expect(page.Locator("[data-demo=Cancelled]")).ToBeVisibleAsync();
        }
        await Expect(page.Locator("[data-demo=Cancelled]")).ToContainTextAsync("演示数据加载到一半被停止了。");
        await page.GetByRole(AriaRole.Button, new() { Name = "继续加载" }).ClickAsync();
        await Expect(page.GetByText("演示数据已就绪")).ToBeVisibleAsync(Patiently);
        await Expect(page.Locator("[data-kind=failed]")).ToHaveCountAsync(0); // that it was stopped had been told
        Assert.Equal(30, (await site.Get("accounts?count=true&limit=1")).GetProperty("total").GetInt32());
    }

    [BrowserFact]
    public async Task Who_may_not_load_it_is_told_who_may_and_what_is_there_is_not_mixed_with_it()
    {
        await using var site = await Site.Start();
        var token = (await site.Post("tokens", new { name = "Ines", role = "Seller" })).GetProperty("token").GetString()!;
        var seller = (await BoardPage.Open(await browser.Visitor(), site.Address, token)).Page;
        await Expect(seller.Locator("main")).ToContainTextAsync("Whoever administers this workspace can fill it");
        await Expect(seller.Locator("main")).ToContainTextAsync("./leadgrains demo");
        await Expect(seller.Locator("#load-demo")).ToHaveCountAsync(0);

        var page = (await BoardPage.Open(await browser.Visitor(), site.Address)).Page;
        await page.GotoAsync(site.Address.ToString());
        await Expect(page.Locator("#load-demo")).ToBeVisibleAsync();
        await site.Create("accounts", new { name = "Nordwind Lacke" });
        await page.ClickAsync("#load-demo");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The demo is for an empty workspace");
        await Expect(page.Locator("#load-demo")).ToBeEnabledAsync();
    }
}
