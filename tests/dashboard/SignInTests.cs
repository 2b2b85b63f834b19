using System.Text.RegularExpressions;

namespace LeadGrains.Dashboard.Tests;

[Collection(BrowserCollection.Name)]
public sealed partial class SignInTests(Browser browser)
{
    [BrowserFact]
    public async Task A_token_signs_in_and_a_wrong_one_says_so()
    {
        await using var site = await Site.Start();
        var page = await browser.Visitor();

        await page.GotoAsync(new Uri(site.Address, "/reassignments").ToString());
        await page.FillAsync("#token", "no-such-token");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("did not work");

        await page.FillAsync("#token", Site.Token);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("This workspace is empty");
        await new BoardPage(page).Photograph("empty");
    }

    [BrowserFact]
    public async Task A_link_signs_in_once_and_only_when_confirmed()
    {
        await using var site = await Site.Start(token: false);
        var link = Link().Match(site.Console.ToString()).Value;
        Assert.NotEmpty(link);

        var curious = await browser.Visitor();
        await curious.GotoAsync(link);
        await Expect(curious.Locator("#confirm")).ToBeVisibleAsync();
        Assert.Equal(site.Address.ToString(), curious.Url); // the code is out of the address

        var page = await browser.Visitor("zh-CN");
        await page.GotoAsync(link);
        await page.ClickAsync("#confirm");
        await new BoardPage(page).IsLive();
        await Expect(page.Locator("#sign-out")).ToHaveAttributeAsync("title", "退出");

        await curious.ClickAsync("#confirm");
        await Expect(curious.GetByRole(AriaRole.Alert)).ToContainTextAsync("used before");
        await Expect(curious.Locator("#token")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Signing_out_ends_the_session()
    {
        await using var site = await Site.Start();
        var board = await BoardPage.Open(await browser.Visitor(), site.Address);

        await board.Page.ClickAsync("#sign-out");
        await Expect(board.Page.Locator("#token")).ToBeVisibleAsync();
        await board.Page.ReloadAsync();
        await Expect(board.Page.Locator("#token")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task What_was_read_for_somebody_is_not_shown_to_whoever_signs_in_next()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var page = (await BoardPage.Open(await browser.Visitor(), site.Address)).Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Accounts", Exact = true }).ClickAsync();
        await Expect(page.Locator("[data-account]")).ToHaveCountAsync(1);

        await page.ClickAsync("#sign-out");
        await Expect(page.Locator("#token")).ToBeVisibleAsync();
        var held = await page.Hold("**/api/v1/accounts?**");
        await page.FillAsync("#token", await site.TokenOf(company.Wang, "Seller"));
        await page.ClickAsync("button[type=submit]");
        await held.Came.Task.WaitAsync(TimeSpan.FromSeconds(20));
        await new BoardPage(page).IsLive();
        await Expect(page.Locator(".mantine-Skeleton-root").First).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("[data-account]").CountAsync());
        held.LetGo();
        await Expect(page.Locator("[data-account]")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task Signing_out_that_fails_is_said_and_can_be_tried_again()
    {
        await using var site = await Site.Start();
        foreach (var (language, said) in new[] { ("en-GB", "you are still signed in"), ("zh-CN", "仍处于登录状态") })
        {
            var board = await BoardPage.Open(await browser.Visitor(language), site.Address);
            await board.Page.RouteAsync("**/sign-out", route => route.AbortAsync());
            await board.Page.ClickAsync("#sign-out");
            await Expect(board.Page.Locator("[data-kind=failed]")).ToContainTextAsync(said);
            await board.IsLive();

            await board.Page.UnrouteAllAsync();
            await board.Page.ClickAsync("#sign-out");
            await Expect(board.Page.Locator("#token")).ToBeVisibleAsync();
        }
    }

    [BrowserFact]
    public async Task While_the_server_is_away_the_page_goes_on_saying_so()
    {
        await using var site = await Site.Start();
        var page = await browser.Visitor();
        var (asked, again) = (0, new HeldRequests());
        await page.RouteAsync("**/api/v1/me", async route =>
        {
            if (Interlocked.Increment(ref asked) == 1)
            {
                await route.FulfillAsync(new() { Status = 500, Body = "trouble" });
                return;
            }

            again.Came.TrySetResult();
            await again.Gone.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(site.Address.ToString());
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        var said = await page.QuerySelectorAsync("[role=alert]");
        await again.Came.Task.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.True(await said!.EvaluateAsync<bool>("alert => alert.isConnected"));
        again.LetGo();
        await Expect(page.Locator("#token")).ToBeVisibleAsync();
    }

    [GeneratedRegex(@"http://\S+/sign-in\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
