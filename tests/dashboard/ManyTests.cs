namespace LeadGrains.Dashboard.Tests;

/// <summary>Many leads change hands at once: chosen, previewed, done and followed from the page.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ManyTests(Browser browser)
{
    [BrowserFact]
    public async Task By_keyboard_alone_leads_are_chosen_previewed_and_reassigned_while_somebody_else_watches()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var kept = await company.Lead("Kept with Wang");
        string[] given = [await company.Lead("Press line"), await company.Lead("立式加工中心换代")];
        var watcher = await BoardPage.Open(await browser.Visitor("zh-CN", ColorScheme.Dark), site.Address);
        await Expect(watcher.Load(company.Wang)).ToHaveTextAsync("3 / 20");

        var page = await Open(site, "en-GB", $"?owner={company.Wang}");
        await Expect(page.Locator("[data-chosen='3']")).ToBeVisibleAsync();
        await page.Locator("[data-tick]").First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.Locator($"[data-found={kept}] input")).ToBeFocusedAsync(); // newest first
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator("[data-chosen='2']")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByText("Tick at least one seller.")).ToBeVisibleAsync();
        await Expect(page.GetByText("Say why: both sides")).ToBeVisibleAsync();
        await page.Locator($"[data-taker={company.Erik}] input").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Locator("[name=reason]").FocusAsync();
        await page.Keyboard.TypeAsync("leaves in May");
        var head = await Head(site);
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Locator("#many-preview")).ToHaveTextAsync("2 of 2 leads will move");
        await Expect(page.Locator("#many-preview")).ToBeFocusedAsync();
        await Expect(page.Locator($"[data-line={given[0]}]")).ToContainTextAsync("王芳");
        await Expect(page.Locator($"[data-line={given[0]}]")).ToContainTextAsync("Erik Lind");
        await Expect(page.Locator($"[data-load={company.Wang}]")).ToContainTextAsync("3 → 1 of 20");
        await Expect(page.Locator($"[data-load={company.Erik}]")).ToContainTextAsync("0 → 2 of 10");
        Assert.Equal(head, await Head(site));

        await page.Locator("#many-confirm").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-outcome=Succeeded] h2")).ToHaveTextAsync("2 of 2 leads have new owners");
        await Expect(watcher.Load(company.Erik)).ToHaveTextAsync("2 / 10");
        await Expect(watcher.Load(company.Wang)).ToHaveTextAsync("1 / 20");
        await Expect(watcher.NewestSentence).ToContainTextAsync("leaves in May");
        await page.ReloadAsync();
        await Expect(page.Locator("[data-outcome=Succeeded] h2")).ToHaveTextAsync("2 of 2 leads have new owners");
        await page.Locator("[data-outcome]").GetByRole(AriaRole.Button, new() { Name = "Reassign others" }).ClickAsync();
        await Expect(page.Locator("[data-chosen]")).ToHaveAttributeAsync("data-chosen", "1"); // Wang's are still looked at
    }

    [BrowserFact]
    public async Task What_will_be_refused_is_told_before_and_listed_after_in_the_readers_language()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var small = await site.Create("users", new { name = "Ida", role = "Seller", teamId = company.Team, capacity = 1 });
        foreach (var title in (string[])["One", "Two", "Three"]) await company.Lead(title);
        var page = await Open(site, "zh-CN", $"?owner={company.Wang}&stage=Prospect");
        await page.Locator($"[data-taker={small}] input").CheckAsync();
        await page.FillAsync("[name=reason]", "片区调整");
        await page.ClickAsync("#many-preview-do");
        await Expect(page.Locator("#many-preview")).ToHaveTextAsync("3 条线索中将转交 1 条，其余不动");
        await Expect(page.Locator("[data-line][data-refused]")).ToHaveCountAsync(2);
        await Expect(page.Locator("[data-line][data-refused]").First).ToContainTextAsync("这位销售的线索数已到上限。");

        // What happens meanwhile shows in the preview by itself.
        await company.Lead("Fourth", small);
        await Expect(page.Locator("#many-preview")).ToHaveTextAsync("3 条线索中将转交 0 条，其余不动");
        await Expect(page.Locator("#many-confirm")).ToBeDisabledAsync();
        await site.Patch($"users/{small}", new { capacity = 2 });
        await Expect(page.Locator("#many-preview")).ToHaveTextAsync("3 条线索中将转交 1 条，其余不动");

        await page.ClickAsync("#many-confirm");
        await Expect(page.Locator("[data-outcome=Succeeded] h2")).ToHaveTextAsync("3 条线索中已转交 1 条");
        await Expect(page.Locator("[data-line][data-refused]")).ToHaveCountAsync(2);
        await Expect(page.Locator("[data-line][data-refused]").First).ToContainTextAsync("这位销售的线索数已到上限。");
        Assert.Equal(2, (await site.Get($"sellers/{small}/workload")).GetProperty("active").GetInt32());
    }

    [BrowserFact]
    public async Task What_runs_is_found_again_after_a_reload_and_can_be_stopped()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        await site.Import("leads.csv", "lead_id,lead,account,stage,owner\n" + string.Concat(Enumerable.Range(1, 200).Select(i => $"m{i},Many {i},,Prospect,\n")));
        var big = await site.Create("users", new { name = "Big", role = "Seller", teamId = company.Team, capacity = 500 });
        var page = await Open(site, "en-GB", "?owner=pool");
        await Expect(page.Locator("[data-chosen='200']")).ToBeVisibleAsync();
        await page.Locator($"[data-taker={big}] input").CheckAsync();
        await page.FillAsync("[name=reason]", "rush");
        await page.ClickAsync("#many-preview-do");
        await using (await site.Hold())
        {
            await page.ClickAsync("#many-confirm");
            await Expect(page.Locator("[data-outcome=Running]")).ToBeVisibleAsync();
            await page.ReloadAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
            await Expect(page.Locator("[data-outcome=Cancelled] h2")).ToContainTextAsync("Stopped:");
        }

        // Those under way may still be moved, and no other.
        while ((await site.Get($"changes?after={await Head(site)}&wait=1")).GetProperty("changes").GetArrayLength() > 0) { }
        Assert.InRange((await site.Get($"sellers/{big}/workload")).GetProperty("active").GetInt32(), 0, 100);
    }

    [BrowserFact]
    public async Task A_manager_gives_to_the_own_teams_and_a_seller_is_told_who_may()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var manager = await site.Create("users", new { name = "Lin Man", role = "Manager" });
        var south = await site.Create("teams", new { name = "South", managerId = manager });
        var below = await site.Create("teams", new { name = "South-West", parentId = south });
        var luo = await site.Create("users", new { name = "Luo", role = "Seller", teamId = below, capacity = 5 });
        var page = await Open(site, "en-GB", "", await Token(site, "Manager", manager));
        await Expect(page.Locator($"[data-taker={luo}]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-taker]")).ToHaveCountAsync(1);

        var seller = await Open(site, "zh-CN", "", await Token(site, "Seller", company.Wang));
        await Expect(seller.GetByRole(AriaRole.Alert)).ToContainTextAsync("批量转交由主管和管理员操作");
        await seller.GotoAsync(new Uri(site.Address, "/reassignments").ToString());
        await Expect(seller.Locator("#wall")).ToBeVisibleAsync();
        await Expect(seller.Locator("#many")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Leads_that_come_are_counted_once_each_and_no_longer_when_they_leave_and_filters_leave_the_page_where_it_is()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        for (var lead = 0; lead < 15; lead++) await company.Lead($"Lead {lead}");
        var page = await Open(site, "en-GB", $"?owner={company.Wang}");
        await Expect(page.Locator("[data-chosen='15']")).ToBeVisibleAsync();

        var late = await company.Lead("Comes late");
        await company.Identify(late);
        await company.Lead("Comes later");
        await Expect(page.GetByText("2 more are like that by now.")).ToBeVisibleAsync();
        await company.Reassign(late, company.Erik, "holiday");
        await Expect(page.GetByText("1 more are like that by now.")).ToBeVisibleAsync();

        await page.SetViewportSizeAsync(1280, 400);
        await page.EvaluateAsync("scrollTo(0, 120)");
        await page.SelectOptionAsync("#many-stage", "Prospect");
        await Expect(page.Locator("[data-chosen='16']")).ToBeVisibleAsync();
        Assert.Equal(120, await page.EvaluateAsync<int>("scrollY"));
        await page.EvaluateAsync("document.querySelector('main header a').click()");
        await Expect(page.Locator("#wall")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(page.Locator("[data-chosen='16']")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("scrollY === 120");
    }

    private async Task<IPage> Open(Site site, string language, string search, string token = Site.Token)
    {
        var page = (await BoardPage.Open(await browser.Visitor(language), site.Address, token)).Page;
        await page.GotoAsync(new Uri(site.Address, $"/reassignments/many{search}").ToString());
        return page;
    }

    private static async Task<string> Token(Site site, string role, string user) =>
        (await site.Post("tokens", new { name = "test", role, userId = user })).GetProperty("token").GetString()!;

    private static async Task<long> Head(Site site) => (await site.Get("changes?limit=1")).GetProperty("head").GetInt64();
}
