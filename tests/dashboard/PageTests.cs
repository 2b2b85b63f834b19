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
    public async Task Files_come_under_a_policy_and_are_asked_for_anew_by_tag()
    {
        await using var site = await Site.Start();
        using var client = new HttpClient { BaseAddress = site.Address };
        using var first = await client.GetAsync("/app/main.js");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/app/main.js") { Headers = { { "If-None-Match", first.Headers.ETag!.ToString() } } };
        using var second = await client.SendAsync(again);

        Assert.Equal(System.Net.HttpStatusCode.NotModified, second.StatusCode);
        Assert.Contains("default-src 'none'", first.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", first.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.DoesNotContain("<script>", await client.GetStringAsync("/"), StringComparison.Ordinal);
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
        await board.Page.Locator("#team").FocusAsync();
        foreach (var next in new[] { "language", "sign-out" })
        {
            await board.Page.Keyboard.PressAsync("Tab");
            await Expect(board.Page.Locator($"#{next}")).ToBeFocusedAsync();
        }
        await board.Page.Keyboard.PressAsync("Enter");
        await Expect(board.Page.Locator("#token")).ToBeFocusedAsync();
    }
}
