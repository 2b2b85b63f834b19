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

    [GeneratedRegex(@"http://\S+/sign-in\S+", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
