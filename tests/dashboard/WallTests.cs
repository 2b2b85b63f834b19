namespace LeadGrains.Dashboard.Tests;

/// <summary>The team room on a wall, read from afar.</summary>
[Collection(BrowserCollection.Name)]
public sealed class WallTests(Browser browser)
{
    /// <summary>So many pixels is a line of text high, at least, on a screen of 1080: thirteen millimetres on one of 55 inches.</summary>
    private const int Readable = 26;

    [BrowserFact]
    public async Task A_key_hangs_it_on_the_wall_and_escape_takes_it_down()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var board = await BoardPage.Open(await browser.Visitor("en-GB", ColorScheme.Dark, 1920, 1080), site.Address);
        var page = board.Page;
        await page.AddInitScriptAsync("window.locks = 0; navigator.wakeLock.request = async () => { locks++; return { released: false, release: async () => { locks--; } }; }");
        await page.ReloadAsync();
        await Expect(board.Count("Prospect")).ToHaveTextAsync("0");

        await page.Keyboard.PressAsync("w");
        await Expect(page.Locator("[data-wall] h1")).ToHaveTextAsync(Company.TeamName);
        await Expect(page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
        Assert.Contains("wall=1", page.Url, StringComparison.Ordinal);
        await page.WaitForFunctionAsync("locks === 1");
        await company.Lead("Press line");
        await Expect(board.Count("Prospect")).ToHaveTextAsync("1"); // live, as ever
        await Expect(board.NewestSentence).ToContainTextAsync("Press line");
        Assert.True(await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('[data-sentence]')).fontSize)") >= Readable, "too small for a wall");
        for (var seller = 3; seller <= 12; seller++) await site.Create("users", new { name = $"Seller {seller}", role = "Seller", teamId = company.Team, capacity = 9 });
        await Expect(page.Locator("[data-row=seller]")).ToHaveCountAsync(12);
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('[data-row]')].every(row => row.getBoundingClientRect().bottom <= innerHeight - 16)"), "a row is cut off");
        await board.Photograph("wall-many-sellers");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollHeight <= innerHeight && document.documentElement.scrollWidth <= innerWidth"), "the wall does not fit the screen");

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Navigation)).ToBeVisibleAsync();
        await Expect(page.Locator("[data-wall]")).ToHaveCountAsync(0);
        Assert.DoesNotContain("wall", page.Url, StringComparison.Ordinal);
        await page.WaitForFunctionAsync("locks === 0");
    }

    [BrowserFact]
    public async Task It_stands_in_the_address_and_the_button_leads_out()
    {
        await using var site = await Site.Start();
        await Company.Found(site);
        var page = (await BoardPage.Open(await browser.Visitor("zh-CN", ColorScheme.Light, 1920, 1080), site.Address)).Page;
        await page.ClickAsync("#wall");
        await Expect(page.Locator("[data-wall]")).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Expect(page.Locator("[data-wall]")).ToBeVisibleAsync();
        await page.Locator("#leave-wall").FocusAsync();
        await Expect(page.Locator("#leave-wall")).ToHaveCSSAsync("opacity", "1");
        await Expect(page.Locator("#leave-wall")).ToContainTextAsync("退出大屏");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-wall]")).ToHaveCountAsync(0);
        await Expect(page.Locator("#wall")).ToBeVisibleAsync();
    }
}
