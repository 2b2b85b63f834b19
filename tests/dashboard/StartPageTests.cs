namespace LeadGrains.Dashboard.Tests;

/// <summary>Where one arrives: what waits for whoever it is, with what can be done about it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class StartPageTests(Browser browser)
{
    [BrowserFact]
    public async Task A_seller_arrives_at_what_waits_for_them_does_it_and_sees_more_come()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var token = await site.TokenOf(company.Wang, "Seller");
        var lead = await company.Lead("Press line");
        await company.Identify(lead);
        await site.Post($"leads/{lead}/tasks", new { title = "带样件去", due = DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd") });
        var (english, chinese) = (await Arrive(site, "en-GB", token), await Arrive(site, "zh-CN", token));
        foreach (var page in new[] { english, chinese })
        {
            await Expect(page).ToHaveURLAsync(new Uri(site.Address, "/start").ToString());
            await Expect(page.Locator("[data-card]")).ToHaveCountAsync(8);
            await Expect(Card(page, "due-tasks").Locator("[data-late=true]")).ToContainTextAsync("带样件去");
            await Expect(Card(page, "due-tasks").GetByRole(AriaRole.Link)).ToHaveTextAsync("Press line");
            await Expect(Card(page, "own-leads").GetByRole(AriaRole.Link, new() { Name = "Press line" })).ToHaveAttributeAsync("href", $"/leads/{lead}");
        }
        await Expect(Card(english, "pool")).ToContainTextAsync("The pool is empty");
        await Expect(Card(chinese, "pool").Locator("h2")).ToHaveTextAsync("公海");
        await Expect(Card(chinese, "pool")).ToContainTextAsync("公海是空的");
        await Expect(Card(english, "disputes")).ToContainTextAsync("No two sources say different things.");

        // A lead comes into the pool: taken in one browser, it is among their own in both.
        var pooled = await site.Create("leads", new { accountId = company.Account, title = "Spare spindles", source = new { channel = "exhibition" } });
        await Card(english, "pool").GetByRole(AriaRole.Button, new() { Name = "Take it: Spare spindles" }).ClickAsync();
        foreach (var page in new[] { english, chinese })
        {
            await Expect(Card(page, "own-leads").Locator($"[data-item={pooled}]")).ToBeVisibleAsync();
            await Expect(Card(page, "pool").Locator("[data-item]")).ToHaveCountAsync(0);
        }

        // A task is ticked off; what alerts and what is disputed comes.
        await Card(chinese, "due-tasks").GetByRole(AriaRole.Checkbox).ClickAsync();
        await Expect(Card(english, "due-tasks")).ToContainTextAsync("Nothing is due today.");
        await Learn(site, company.Account, "second-supplier", "轴承要找第二家", null, "曹阳");
        await Expect(Card(english, "alerts").GetByRole(AriaRole.Link)).ToHaveTextAsync("苏州恒力机械");
        await Learn(site, company.Account, "order-quantity", "三千套", 3000, "赵总");
        await Learn(site, company.Account, "order-quantity", "九百套", 900, "李工");
        await Expect(Card(english, "disputes").Locator("[data-item]")).ToContainTextAsync(["900 or 3,000"]);
        await Expect(Card(chinese, "disputes").Locator("[data-item]")).ToContainTextAsync(["900，还是3,000"]);
        await Card(english, "disputes").GetByRole(AriaRole.Link, new() { Name = "Rule which holds" }).ClickAsync();
        await Expect(english.Locator("[data-entry]")).ToHaveCountAsync(1);

        // The answer to a question is recorded where the question stands.
        var gaps = Card(chinese, "dossier-gaps");
        var asked = await gaps.Locator("[data-item]").First.GetAttributeAsync("data-item");
        await gaps.Locator("[data-item]").First.GetByRole(AriaRole.Button).ClickAsync();
        var form = chinese.Locator("#fact-form");
        await Expect(form.Locator("[name=topic]")).ToHaveValueAsync(asked!);
        await form.Locator("[name=statement]").FillAsync("问过了");
        await form.Locator("[name=source-name]").FillAsync("毛大勇");
        await form.Locator("[type=submit]").ClickAsync();
        await Expect(form).ToHaveCountAsync(0);
        var known = await site.Get($"accounts/{company.Account}/dossier?topic={asked}");
        Assert.Equal("问过了", known.GetProperty("facts")[0].GetProperty("statement").GetString());
    }

    [BrowserFact]
    public async Task A_manager_starts_from_the_teams_work_in_the_order_of_its_market()
    {
        await using var site = await Site.Start();
        var manager = await site.Create("users", new { name = "林曼", role = "Manager" });
        var team = await site.Create("teams", new { name = "East", managerId = manager, marketType = "ManyAndClear" });
        var seller = await site.Create("users", new { name = "王芳", role = "Seller", teamId = team });
        var account = await site.Create("accounts", new { name = "苏州恒力机械" });
        var lead = await site.Create("leads", new { accountId = account, title = "Press line", source = new { channel = "exhibition" }, ownerId = seller });
        await site.Post($"leads/{lead}/assess", new { recognition = "WantsToSolve", stance = "PrefersCompetitor" });
        var page = await Arrive(site, "en-GB", await site.TokenOf(manager, "Manager"));
        await Expect(Card(page, "competitor-leads").Locator("[data-item]")).ToContainTextAsync(["王芳"]);
        Assert.Equal(["alerts", "disputes", "competitor-leads", "due-tasks", "own-leads", "pool", "referrals"],
            await page.Locator("[data-card]").EvaluateAllAsync<string[]>("cards => cards.map(card => card.dataset.card)"));
        await Expect(page.Locator("main")).ToContainTextAsync("Many and clear");
        for (var i = 0; i < 11; i++)
            await site.Create("leads", new { accountId = account, title = $"Lathe {i}", source = new { channel = "exhibition" }, ownerId = seller });
        await Expect(Card(page, "own-leads").Locator("[data-item]")).ToHaveCountAsync(10);
        await Card(page, "own-leads").GetByRole(AriaRole.Link, new() { Name = "All of them" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Uri(site.Address, $"/pipeline?team={team}").ToString());
    }

    [BrowserFact]
    public async Task A_manager_sees_who_has_no_room_left_and_can_relieve_them()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var manager = await site.Create("users", new { name = "Lin Man", role = "Manager" });
        var team = await site.Create("teams", new { name = "North", managerId = manager });
        var full = await site.Create("users", new { name = "Full Small", role = "Seller", teamId = team, capacity = 2 });
        await company.Lead("First", full);
        var page = await Arrive(site, "en-GB", await site.TokenOf(manager, "Manager"));
        await Expect(Card(page, "own-leads")).ToBeVisibleAsync();
        await Expect(Card(page, "full")).ToHaveCountAsync(0);
        await company.Lead("Second", full);
        await Expect(Card(page, "full").Locator("[data-seller]")).ToHaveCountAsync(1);
        await Expect(Card(page, "full")).ToContainTextAsync("Full Small");
        await Expect(Card(page, "full")).ToContainTextAsync("2 of 2");
        await page.GetByRole(AriaRole.Link, new() { Name = "Give some of Full Small's leads to others" }).ClickAsync();
        await Expect(page.Locator("[data-chosen='2']")).ToBeVisibleAsync();
        var chinese = await Arrive(site, "zh-CN", await site.TokenOf(manager, "Manager"));
        await Expect(Card(chinese, "full").Locator("h2")).ToHaveTextAsync("负荷已满的销售");
    }

    [BrowserFact]
    public async Task Where_nothing_waits_the_page_says_so_until_something_does()
    {
        await using var site = await Site.Start();
        var watching = await Arrive(site, "en-GB", Site.Token);
        await Expect(watching.Locator("[data-nothing] h2")).ToHaveTextAsync("This workspace is empty");
        await (await Company.Found(site)).Lead("Somebody's");
        await Expect(watching.Locator("[data-nothing] h2")).ToHaveTextAsync("Nothing waits for you");
        var chinese = await Arrive(site, "zh-CN", Site.Token);
        await Expect(chinese.Locator("[data-nothing] h2")).ToHaveTextAsync("没有事情等您处理");
        await site.Create("leads", new { accountId = await site.Create("accounts", new { name = "苏州恒力机械" }), title = "Press line", source = new { channel = "exhibition" } });
        await Expect(Card(watching, "pool").Locator("[data-item]")).ToContainTextAsync(["Press line"]);
        await Expect(watching.Locator("[data-nothing]")).ToHaveCountAsync(0);
    }

    private static ILocator Card(IPage page, string code) => page.Locator($"[data-card={code}]");

    /// <summary>By the server's address alone.</summary>
    private async Task<IPage> Arrive(Site site, string language, string token)
    {
        var page = await browser.Visitor(language);
        await page.GotoAsync(site.Address.ToString());
        await page.FillAsync("#token", token);
        await page.ClickAsync("button[type=submit]");
        await new BoardPage(page).IsLive();
        await Expect(page.Locator("main h1")).ToBeVisibleAsync();
        return page;
    }

    private static Task<string> Learn(Site site, string account, string topic, string statement, int? value, string source) =>
        site.Create($"accounts/{account}/facts", new { category = "Orders", topic, statement, value, source = new { kind = "Person", @ref = source }, method = "Ask" });
}
