namespace LeadGrains.Dashboard.Tests;

/// <summary>What axe finds against WCAG 2.2 AA where nobody has signed in, where nothing is there yet, and in dialogs, in both themes: nothing. Pages are in the gallery.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccessTests(Browser browser)
{
    [BrowserFact]
    public async Task No_page_keeps_anybody_out()
    {
        await using var site = await Site.Start();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await Visit(scheme);
            await page.GotoAsync(site.Address.ToString());
            await Expect(page.Locator("#token")).ToBeVisibleAsync();
            await Holds(page, $"sign-in, {scheme}");
            await BoardPage.Open(page, site.Address);
            await Expect(page.Locator("h1")).ToBeVisibleAsync();
            await Holds(page, $"empty workspace, {scheme}");
        }

        var company = await Company.Found(site);
        var lead = await company.Lead("立式加工中心换代");
        await company.Identify(lead);
        await company.Reassign(lead, company.Erik, "holiday", "ask for Mr Li");
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var board = await BoardPage.Open(await Visit(scheme), site.Address);
            await Expect(board.Lines.First).ToContainTextAsync("立式加工中心换代");
            await Holds(board.Page, $"team room, {scheme}");
            await board.Page.Keyboard.PressAsync("Control+k");
            await Expect(board.Page.GetByRole(AriaRole.Combobox, new() { Name = "Whom or what to find" })).ToBeFocusedAsync();
            await Holds(board.Page, $"palette, {scheme}");
            await Dialog(board.Page, "/pipeline", page => page.ClickAsync("#new-lead"), $"new lead, {scheme}");
            await Dialog(board.Page, $"/leads/{lead}", page => page.ClickAsync("[data-hand-over]"), $"hand-over, {scheme}");
            await Dialog(board.Page, $"/leads/{lead}", page => page.Keyboard.PressAsync("?"), $"help, {scheme}");
        }

        async Task Dialog(IPage page, string path, Func<IPage, Task> open, string where)
        {
            await page.GotoAsync(new Uri(site.Address, path).ToString());
            await Expect(page.Locator("main h1")).ToBeVisibleAsync();
            await open(page);
            await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
            await Holds(page, where);
        }
    }

    private async Task<IPage> Visit(ColorScheme scheme)
    {
        var page = await browser.Visitor(scheme: scheme);
        await Axe.Prepare(page);
        return page;
    }

    private static async Task Holds(IPage page, string where)
    {
        var found = await Axe.Violations(page);
        Assert.True(found.Count == 0, $"{where}: {string.Join('\n', found)}");
    }
}
