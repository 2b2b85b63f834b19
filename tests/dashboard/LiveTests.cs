using System.Diagnostics;
using System.Text.RegularExpressions;

namespace LeadGrains.Dashboard.Tests;

[Collection(BrowserCollection.Name)]
public sealed partial class LiveTests(Browser browser)
{
    private static readonly TimeSpan HalfAMinute = TimeSpan.FromSeconds(30);

    [BrowserFact]
    public async Task Two_people_see_counts_loads_and_sentences_move_without_a_reload()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var lead = await company.Lead("立式加工中心换代");
        var english = await BoardPage.Open(await browser.Visitor(), site.Address);
        var chinese = await BoardPage.Open(await browser.Visitor("zh-CN", ColorScheme.Dark), site.Address);
        await Expect(english.Count("Prospect")).ToHaveTextAsync("1");

        await company.Identify(lead);
        foreach (var board in new[] { english, chinese })
        {
            await Expect(board.Count("Prospect")).ToHaveTextAsync("0");
            await Expect(board.Count("Lead")).ToHaveTextAsync("1");
        }
        await Expect(english.NewestSentence).ToContainTextAsync("moved “立式加工中心换代” (苏州恒力机械) Prospect → Lead because tools are changed by feel");
        await Expect(chinese.NewestSentence).ToContainTextAsync("将“立式加工中心换代”（苏州恒力机械）从潜在客户转为线索，因为：tools are changed by feel");

        await company.Reassign(lead, company.Erik, "休假", "先找李工");
        await Expect(english.NewestSentence).ToContainTextAsync("from 王芳 to Erik Lind because 休假");
        await Expect(english.Lines.First).ToContainTextAsync("Hand-over: 先找李工");
        await Expect(english.Load(company.Wang)).ToHaveTextAsync("0 of 20");
        await Expect(chinese.Load(company.Erik)).ToHaveTextAsync("1 / 10");
        Assert.Equal(await company.Figures(), await english.Figures());
        Assert.Equal(await company.Figures(), await chinese.Figures());
        await english.Photograph("board-light-en");
        await chinese.Photograph("board-dark-zh");
    }

    [BrowserFact]
    public async Task After_a_cut_nothing_is_missing_and_nothing_is_double()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        await using var wire = new Wire(site.Address);
        var board = await BoardPage.Open(await browser.Visitor(), wire.Address);
        var before = await board.Positions();

        for (var round = 0; round < 3; round++)
        {
            var lead = await company.Lead($"Before cut {round}");
            wire.Cut();
            await Expect(board.State).ToHaveAttributeAsync("data-state", "offline");
            await Expect(board.Page.Locator("[data-banner]")).ToBeVisibleAsync();
            await company.Identify(lead);
            await company.Lead($"During cut {round}", company.Erik);
            wire.Mend();
            await board.IsLive();
            await Expect(board.Page.Locator("[data-banner]")).ToHaveCountAsync(0);
            await company.Lead($"After cut {round}");
        }

        var told = await Told(site, company.Team, before.Max());
        await board.Reached(told.Max());
        Assert.Equal(told, (await board.Positions()).Except(before).Reverse());
        Assert.Equal(await company.Figures(), await board.Figures());
    }

    [BrowserFact]
    public async Task Whoever_is_cut_off_for_half_a_minute_sees_the_same_as_whoever_was_not()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var lead = await company.Lead("Press line");
        await using var wire = new Wire(site.Address);
        var there = await BoardPage.Open(await browser.Visitor(), site.Address);
        var away = await BoardPage.Open(await browser.Visitor("zh-CN"), wire.Address);

        wire.Cut();
        await Expect(away.State).ToHaveAttributeAsync("data-state", "offline");
        var begun = Stopwatch.GetTimestamp();
        for (var turn = 0; Stopwatch.GetElapsedTime(begun) < HalfAMinute; turn++)
        {
            // As fast as somebody sees it.
            await company.Reassign(lead, turn % 2 == 0 ? company.Erik : company.Wang, $"Turn {turn}");
            await Expect(there.NewestSentence).ToContainTextAsync($"Turn {turn}");
        }
        await company.Identify(lead);
        await Expect(there.Count("Lead")).ToHaveTextAsync("1");
        wire.Mend();

        await away.IsLive();
        await Expect(away.Count("Lead")).ToHaveTextAsync("1");
        await away.Reached((await there.Positions()).Max());
        Assert.Equal(await there.Positions(), await away.Positions());
        Assert.Equal(await there.Figures(), await away.Figures());
        Assert.Equal(await company.Figures(), await away.Figures());
    }

    [BrowserFact]
    public async Task An_empty_workspace_fills_by_itself()
    {
        await using var site = await Site.Start();
        var board = await BoardPage.Open(await browser.Visitor(), site.Address);
        await Expect(board.Page.Locator("main")).ToContainTextAsync("./leadgrains demo");

        var company = await Company.Found(site);
        await company.Lead("First", amount: "99.50");
        await Expect(board.Count("Prospect")).ToHaveTextAsync("1");
        await Expect(board.Page.Locator("#team")).ToContainTextAsync(Company.TeamName);
    }

    [BrowserFact]
    public async Task What_could_not_be_read_is_read_again_by_itself()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        await company.Lead("Press line");
        var page = await browser.Visitor();
        await page.Fail("**/api/v1/teams/*/summary?**", 4);
        var board = await BoardPage.Open(page, site.Address);
        await Expect(page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await Expect(board.Count("Prospect")).ToHaveTextAsync("1");
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task What_is_older_than_the_page_is_read_again_and_never_told_as_an_error()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        await company.Lead("Press line");
        var page = await browser.Visitor();
        var left = 4;
        await page.RouteAsync("**/api/v1/teams/*/summary?**", async route =>
        {
            var answer = await route.FetchAsync();
            var text = await answer.TextAsync();
            await route.FulfillAsync(new() { Response = answer, Body = Interlocked.Decrement(ref left) >= 0 ? AsOf().Replace(text, "\"asOf\":0") : text });
        });
        var board = await BoardPage.Open(page, site.Address);
        await Expect(board.Count("Prospect")).ToHaveTextAsync("1");
        Assert.True(left < 0);
        Assert.Equal(0, await page.GetByRole(AriaRole.Alert).CountAsync());
    }

    [BrowserFact]
    public async Task A_name_that_could_not_be_read_comes_later_and_another_account_shows()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var page = await browser.Visitor();
        await page.Fail("**/api/v1/leads/*?**", 2);
        var board = await BoardPage.Open(page, site.Address);
        var lead = await site.Create("leads", new { title = "Press line", source = new { channel = "exhibition" }, ownerId = company.Wang });
        await Expect(board.NewestSentence).ToContainTextAsync("“Press line”");

        await site.Patch($"leads/{lead}", new { accountId = company.Account });
        await Expect(board.NewestSentence).ToContainTextAsync("named the account of “Press line” (苏州恒力机械)");
    }

    private static async Task<IReadOnlyList<long>> Told(Site site, string team, long after)
    {
        var page = await site.Get($"changes?after={after}&limit=1000&topics=team:{team}");
        return [.. page.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("seq").GetInt64())];
    }

    [GeneratedRegex(@"""asOf"":\d+", RegexOptions.None, 1000)]
    private static partial Regex AsOf();
}
