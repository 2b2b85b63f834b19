namespace LeadGrains.Dashboard.Tests;

[Collection(BrowserCollection.Name)]
public sealed class PageTests(Browser browser)
{
    [BrowserFact]
    public async Task The_language_is_switched_at_once_and_remembered()
    {
        await using var site = await Site.Start();
        await Company.Found(site);
        var board = await BoardPage.Open(await browser.Visitor(), site.Address);
        await Expect(board.Page.Locator("#stages-title")).ToHaveTextAsync("Stages");

        await board.Page.ClickAsync("#language");
        await Expect(board.Page.Locator("#stages-title")).ToHaveTextAsync("各阶段");
        await board.Page.ReloadAsync();
        await Expect(board.Page.Locator("#stages-title")).ToHaveTextAsync("各阶段");
        await Expect(board.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await board.IsLive();
    }

    [BrowserFact]
    public async Task Markup_in_what_users_write_is_text()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var page = await browser.Visitor();
        var board = await BoardPage.Open(page, site.Address);

        var lead = await company.Lead("<img src=x onerror=alert(1)>");
        await company.Identify(lead, "<b>bold</b>");

        await Expect(board.NewestSentence).ToContainTextAsync("<img src=x onerror=alert(1)>");
        await Expect(board.NewestSentence).ToContainTextAsync("<b>bold</b>");
        Assert.Equal(0, await page.Locator("main img, main b").CountAsync());
    }

    [BrowserFact]
    public async Task A_page_of_another_origin_opens_no_live_feed_with_the_cookie()
    {
        await using var site = await Site.Start();
        var board = await BoardPage.Open(await browser.Visitor(), site.Address);
        var session = (await board.Page.Context.CookiesAsync()).Single();
        using var socket = new System.Net.WebSockets.ClientWebSocket();
        socket.Options.SetRequestHeader("Cookie", $"{session.Name}={session.Value}");
        socket.Options.SetRequestHeader("Origin", "http://127.0.0.1:9");
        var live = new UriBuilder(site.Address) { Scheme = "ws", Path = "/hubs/live" }.Uri;

        var refused = await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => socket.ConnectAsync(live, CancellationToken.None));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_page_fits_a_phone_in_both_themes()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        await company.Lead("A title that is rather long for a phone, 而且是两种语言的", amount: "123456789.00");
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var board = await BoardPage.Open(await browser.Visitor("zh-CN", scheme, 360, 740), site.Address);
            await Expect(board.Count("Prospect")).ToHaveTextAsync("1");
            Assert.True(await board.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "the page is wider than the phone");
            await board.Photograph($"phone-{scheme}");
        }
    }

    [BrowserFact]
    public async Task Everything_is_reached_by_keyboard()
    {
        await using var site = await Site.Start();
        await Company.Found(site);
        var board = await BoardPage.Open(await browser.Visitor(), site.Address);
        var (keyboard, reached) = (board.Page.Keyboard, new HashSet<string>(StringComparer.Ordinal));
        string[] all = ["search", "language", "theme", "help", "sign-out", "team"];
        for (var step = 0; step < 20 && !reached.IsSupersetOf(all); step++)
        {
            await keyboard.PressAsync("Tab");
            reached.Add(await board.Page.EvaluateAsync<string>("document.activeElement.id"));
        }
        Assert.Superset(all.ToHashSet(StringComparer.Ordinal), reached);

        await board.Page.Locator("#sign-out").FocusAsync();
        await keyboard.PressAsync("Enter");
        await Expect(board.Page.Locator("#token")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task The_palette_and_the_shortcuts_lead_everywhere()
    {
        await using var site = await Site.Start();
        await Company.Found(site);
        var board = await BoardPage.Open(await browser.Visitor(), site.Address);
        var (keyboard, dialog) = (board.Page.Keyboard, board.Page.GetByRole(AriaRole.Dialog));

        await board.Page.Locator("#search").FocusAsync();
        await keyboard.PressAsync("Enter");
        await Expect(dialog).ToBeVisibleAsync();
        await keyboard.PressAsync("Escape");
        await Expect(board.Page.Locator("#search")).ToBeFocusedAsync();

        await keyboard.PressAsync("Control+k");
        await Expect(board.Page.GetByRole(AriaRole.Combobox, new() { Name = "Whom or what to find" })).ToBeFocusedAsync();
        await keyboard.InsertTextAsync("切换");
        await keyboard.PressAsync("Enter");
        await Expect(board.Page.Locator("html")).ToHaveAttributeAsync("lang", "zh-CN");
        await Expect(dialog).ToHaveCountAsync(0);

        await keyboard.PressAsync("?");
        await Expect(dialog).ToContainTextAsync("团队实况");
        await keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);

        await board.Page.GotoAsync(new Uri(site.Address, "/no-such-page").ToString());
        await Expect(board.Page.Locator("h1")).ToHaveTextAsync("没有这个页面");
        await keyboard.PressAsync("g");
        await keyboard.PressAsync("r");
        await board.IsLive();
        await Expect(board.Page.Locator("h1")).ToHaveTextAsync("团队实况");

        await keyboard.PressAsync("Control+k");
        await Expect(board.Page.GetByRole(AriaRole.Combobox, new() { Name = "找谁、找什么" })).ToBeFocusedAsync();
        await keyboard.InsertTextAsync("恒力");
        await Expect(dialog.GetByRole(AriaRole.Option)).ToHaveTextAsync(["苏州恒力机械客户"]);
        await keyboard.PressAsync("Enter");
        await Expect(board.Page.Locator("main h1")).ToHaveTextAsync("苏州恒力机械");
    }

    [BrowserFact]
    public async Task The_theme_is_switched_at_once_and_remembered()
    {
        await using var site = await Site.Start();
        await Company.Found(site);
        var board = await BoardPage.Open(await browser.Visitor(), site.Address);
        await Expect(board.Page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", "light");

        await board.Page.ClickAsync("#theme");
        await Expect(board.Page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", "dark");
        await board.Page.ReloadAsync();
        await board.IsLive();
        await Expect(board.Page.Locator("html")).ToHaveAttributeAsync("data-mantine-color-scheme", "dark");
    }

    [BrowserFact]
    public async Task A_team_and_what_is_shown_of_it_stand_in_the_address()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var west = await site.Create("teams", new { name = "West 华西" });
        var lead = await company.Lead("Press line");
        await company.Reassign(lead, company.Erik, "holiday", "ask for Mr Li");
        var board = await BoardPage.Open(await browser.Visitor(), site.Address);

        await board.Page.SelectOptionAsync("#team", west);
        await Expect(board.Page.Locator("main")).ToContainTextAsync("Nobody sells in this team yet");
        Assert.Contains(west, board.Page.Url, StringComparison.Ordinal);

        await board.Page.GotoAsync(new Uri(site.Address, $"/reassignments?team={company.Team}&changes=owners").ToString());
        await Expect(board.Lines).ToHaveCountAsync(1);
        await Expect(board.Lines.First).ToContainTextAsync("from 王芳 to Erik Lind because holiday");
        await Expect(board.Lines.First).ToContainTextAsync("Hand-over: ask for Mr Li");
    }
}
