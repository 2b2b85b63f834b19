namespace LeadGrains.Dashboard.Tests;

/// <summary>Whoever is new is led through the pages, by the demo's stories.</summary>
[Collection(BrowserCollection.Name)]
public sealed class TourTests(Browser browser)
{
    /// <summary>Each with what only its own page shows: the page before stays until the next one is there.</summary>
    private static readonly (string Name, string Shown)[] Steps =
    [
        ("pipeline", "[data-column=Opportunity]"), ("lead", "[data-card=evidence]"), ("dossier", "#gaps-title"), ("committee", "#path-title"),
        ("introductions", "main ol"), ("room", "[data-feed]"), ("keys", "[data-feed]"),
    ];

    [BrowserFact]
    public async Task It_walks_through_the_pages_by_keyboard_in_both_languages_and_keeps_nobody_out()
    {
        await using var demo = await Demo.Start();
        foreach (var (language, scheme, first, last) in new[] { ("en-GB", ColorScheme.Light, "Stages are earned", "Everything by keyboard"), ("zh-CN", ColorScheme.Dark, "阶段要有依据", "全程可用键盘") })
        {
            var page = await browser.Visitor(language, scheme);
            await Axe.Prepare(page);
            await BoardPage.Open(page, demo.Site.Address);
            await page.Locator("#start-tour").FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            foreach (var (step, shown) in Steps)
            {
                await Expect(page.Locator($"[data-tour={step}] h2")).ToBeFocusedAsync();
                await Expect(page.Locator(shown).First).ToBeVisibleAsync();
                await Expect(page.Locator("main h1")).ToBeVisibleAsync();
                await Expect(page.Locator("main [aria-busy=true]")).ToHaveCountAsync(0);
                await Expect(page.Locator("[data-tour-ring]")).ToBeVisibleAsync();
                if (step == Steps[0].Name) await Expect(page.Locator("[data-tour] h2")).ToHaveTextAsync(first);
                if (step == "lead") await Expect(page.Locator("main h1")).ToContainTextAsync("五轴主轴夜班停机监测");
                var found = await Axe.Violations(page);
                Assert.True(found.Count == 0, $"{step}: {string.Join('\n', found)}");
                if (step == Steps[^1].Name) await Expect(page.Locator("[data-tour] h2")).ToHaveTextAsync(last);
                await page.Keyboard.PressAsync("ArrowRight");
            }
            await Expect(page.Locator("[data-tour]")).ToHaveCountAsync(0);
            await Expect(page.Locator("#main")).ToBeFocusedAsync();
            await page.ReloadAsync();
            await new BoardPage(page).IsLive();
            await Expect(page.Locator("[data-invitation]")).ToHaveCountAsync(0);
        }
    }

    [BrowserFact]
    public async Task It_is_skipped_at_any_time_goes_on_after_a_reload_and_is_taken_again_from_the_palette_and_the_help()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        await company.Lead("Press line");
        var page = (await BoardPage.Open(await browser.Visitor(), site.Address)).Page;
        await page.ClickAsync("#start-tour");
        await page.GetByRole(AriaRole.Button, new() { Name = "Next" }).ClickAsync();
        await Expect(page.Locator("[data-tour=lead]")).ToBeVisibleAsync(); // of its own leads where there is no demo
        await Expect(page.Locator("main h1")).ToContainTextAsync("Press line");
        await page.ReloadAsync();
        await Expect(page.Locator("[data-tour=lead] h2")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-tour]")).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-invitation]")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = "Whom or what to find" })).ToBeFocusedAsync();
        await page.Keyboard.InsertTextAsync("tour");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-tour=pipeline]")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Skip the tour" }).ClickAsync();
        await Expect(page.Locator("[data-tour]")).ToHaveCountAsync(0);

        await page.ClickAsync("#help");
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Take the tour" }).ClickAsync();
        await Expect(page.Locator("[data-tour=pipeline]")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Declined_it_is_not_offered_again()
    {
        await using var site = await Site.Start();
        await Company.Found(site);
        var page = (await BoardPage.Open(await browser.Visitor("zh-CN"), site.Address)).Page;
        await page.GetByRole(AriaRole.Button, new() { Name = "不用了，谢谢" }).ClickAsync();
        await Expect(page.Locator("[data-invitation]")).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await new BoardPage(page).IsLive();
        await Expect(page.Locator("[data-invitation]")).ToHaveCountAsync(0);
    }
}
