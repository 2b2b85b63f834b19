namespace LeadGrains.Dashboard.Tests;

/// <summary>What wants somebody's judgement, wherever it is: told side by side, decided by mouse or by key, and gone at once for everybody.</summary>
[Collection(BrowserCollection.Name)]
public sealed class InboxTests(Browser browser)
{
    [BrowserFact]
    public async Task A_dispute_is_ruled_by_keyboard_and_leaves_everybodys_list_without_taking_the_focus()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var other = await site.Create("accounts", new { name = "宁波海纳泵业" });
        await Learn(site, other, "headcount", "Sixty people work there.", 60, "门卫");
        await Learn(site, other, "headcount", "They pay ninety wages.", 90, "会计");
        await Learn(site, company.Account, "headcount", "About forty people.", 40, "毛大勇");
        var right = await Learn(site, company.Account, "headcount", "年报写着两百人", 200, "年报", "Document");

        var here = await Open(site, "en-GB");
        var there = await Open(site, "zh-CN");
        foreach (var page in new[] { here, there }) await Expect(Entries(page)).ToHaveCountAsync(2);
        await Expect(Entries(here).First).ToContainTextAsync("200 persons");
        await Expect(Entries(here).First).ToContainTextAsync("40 persons");
        await Expect(Entries(here).First.Locator("h2")).ToContainTextAsync("苏州恒力机械");
        await Expect(Entries(here).First.Locator("h2")).ToContainTextAsync("Personnel");
        await Expect(Entries(there).First).ToContainTextAsync("有争议");
        await Expect(Entries(there).First).ToContainTextAsync("200 人");
        await Expect(Entries(there).First.Locator("h2")).ToContainTextAsync("人事状况");

        // There somebody reads the second one; what is ruled here must not take them away from it.
        await there.Keyboard.PressAsync("j");
        await Expect(Link(there, "苏州恒力机械")).ToBeFocusedAsync();
        await there.Keyboard.PressAsync("j");
        await Expect(Link(there, "宁波海纳泵业")).ToBeFocusedAsync();

        await here.Keyboard.PressAsync("ArrowDown");
        await Expect(Link(here, "苏州恒力机械")).ToBeFocusedAsync();
        await here.Keyboard.PressAsync("r");
        var form = here.Locator("#rule-form");
        await Expect(form.Locator("[name=reason]")).ToBeFocusedAsync();
        await form.Locator($"[value={right}]").CheckAsync();
        await form.Locator("[name=reason]").FillAsync("We counted them.");
        await form.Locator("[type=submit]").ClickAsync();

        await Expect(Entries(there)).ToHaveCountAsync(1);
        await Expect(Link(there, "宁波海纳泵业")).ToBeFocusedAsync();
        // Here the one that had the focus went: its neighbour has it now.
        await Expect(Entries(here)).ToHaveCountAsync(1);
        await Expect(Link(here, "宁波海纳泵业")).ToBeFocusedAsync();
        var ruled = await site.Get($"accounts/{company.Account}/facts/{right}");
        Assert.Equal(("SingleSource", "We counted them."), (ruled.GetProperty("status").GetString(), ruled.GetProperty("ruling").GetProperty("reason").GetString()));

        // One of the two is taken back: nothing is disputed any more, which the page says in both languages.
        await Entries(there).Locator("[data-fact]").Filter(new() { HasText = "They pay ninety wages." }).Locator("[data-do=withdraw]").ClickAsync();
        await there.GetByRole(AriaRole.Dialog).Locator("[name=reason]").FillAsync("听错了");
        await there.GetByRole(AriaRole.Dialog).Locator("[type=submit]").ClickAsync();
        await Expect(here.Locator("[data-empty]")).ToContainTextAsync("Nothing is disputed");
        await Expect(there.Locator("[data-empty]")).ToContainTextAsync("没有争议");
    }

    [BrowserFact]
    public async Task A_second_source_and_a_fresh_one_take_facts_from_the_list_and_a_new_one_comes_by_itself()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var single = await Learn(site, company.Account, "headcount", "About forty people.", 40, "毛大勇");
        await site.Create($"accounts/{company.Account}/facts", new
        {
            category = "Finance", topic = "payment-habit", statement = "六十天付款", value = 60, unit = "day", source = new { kind = "Person", @ref = "老方" }, method = "Ask",
            collectedAt = "2020-01-01T00:00:00Z", validUntil = "2020-06-30",
        });
        var page = await Open(site, "en-GB", "?status=SingleSource");
        await Expect(Entries(page)).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("j");
        await Expect(Link(page, "苏州恒力机械")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("n");
        var form = page.Locator("#fact-form");
        await Expect(form).ToContainTextAsync("One source says “About forty people.”");
        await Expect(form.Locator("[name=value]")).ToHaveValueAsync("40");
        await form.Locator("[name=statement]").FillAsync("Four dozen lunches a day, not more.");
        await form.Locator("[name=source-name]").FillAsync("Canteen");
        await form.Locator("[type=submit]").ClickAsync();
        await Expect(page.Locator("[data-empty]")).ToContainTextAsync("Nothing rests on one source alone");
        Assert.Equal("Corroborated", (await site.Get($"accounts/{company.Account}/facts/{single}")).GetProperty("status").GetString());
        await Learn(site, company.Account, "capacity", "三百套一个月", 300, "李工");
        await Expect(Entries(page)).ToContainTextAsync(["三百套一个月"]);

        var stale = await Open(site, "zh-CN", "?status=Stale");
        await Expect(Entries(stale)).ToContainTextAsync(["六十天付款"]);
        await stale.Keyboard.PressAsync("k");
        await Expect(Link(stale, "苏州恒力机械")).ToBeFocusedAsync();
        await stale.Keyboard.PressAsync("n");
        form = stale.Locator("#fact-form");
        await Expect(form).ToContainTextAsync("原先的说法是“六十天付款”");
        await form.Locator("[name=statement]").FillAsync("现在九十天了");
        await form.Locator("[name=value]").FillAsync("90");
        await form.Locator("[name=source-name]").FillAsync("老方");
        await form.Locator("[type=submit]").ClickAsync();
        await Expect(stale.Locator("[data-empty]")).ToContainTextAsync("没有过时的情报");
        await Expect(Entries(page)).ToContainTextAsync(["现在九十天了", "三百套一个月"]);

        // W takes back the one that has the focus.
        await page.Keyboard.PressAsync("j");
        await Expect(Entries(page).First.Locator("[data-open]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("w");
        var dialog = page.GetByRole(AriaRole.Dialog);
        await Expect(dialog).ToContainTextAsync("现在九十天了");
        await dialog.Locator("[name=reason]").FillAsync("a rumour");
        await dialog.Locator("[type=submit]").ClickAsync();
        await Expect(Entries(page)).ToContainTextAsync(["三百套一个月"]);
    }

    [BrowserFact]
    public async Task Whose_accounts_stands_in_the_address_and_begins_with_what_ones_role_looks_after()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var other = await site.Create("accounts", new { name = "宁波海纳泵业" });
        await company.Lead("Press line");
        await site.Create("leads", new { accountId = other, title = "Pumps", source = new { channel = "exhibition" }, ownerId = company.Erik });
        await Learn(site, company.Account, "headcount", "About forty people.", 40, "毛大勇");
        await Learn(site, other, "headcount", "Sixty people work there.", 60, "门卫");
        await Learn(site, await site.Create("accounts", new { name = "谁也不管的客户" }), "headcount", "Ten people.", 10, "门卫");
        var page = (await BoardPage.Open(await browser.Visitor(), site.Address, await site.TokenOf(company.Wang, "Seller"))).Page;
        await page.GotoAsync(new Uri(site.Address, "/inbox?status=SingleSource").ToString());
        var whose = page.Locator("#whose");
        await Expect(whose).ToHaveValueAsync("mine");
        await Expect(Entries(page)).ToContainTextAsync(["About forty people."]);
        await whose.SelectOptionAsync(company.Team);
        await Expect(Entries(page)).ToContainTextAsync(["Sixty people work there.", "About forty people."]);
        await Expect(page).ToHaveURLAsync(new Uri(site.Address, $"/inbox?status=SingleSource&whose={company.Team}").ToString());
        await whose.SelectOptionAsync("all");
        await Expect(Entries(page)).ToHaveCountAsync(3);
        await page.ReloadAsync();
        await Expect(Entries(page)).ToHaveCountAsync(3);

        // Of what is not there, the page says what would be, and where to look on.
        await page.GotoAsync(new Uri(site.Address, "/inbox?status=Stale").ToString());
        await Expect(page.Locator("[data-empty]")).ToContainTextAsync("Nothing is out of date");
        await page.Locator("[data-empty] button").ClickAsync();
        await Expect(whose).ToHaveValueAsync("all");

        // A lead of theirs makes an account theirs.
        await page.GotoAsync(new Uri(site.Address, "/inbox?status=SingleSource&whose=mine").ToString());
        await Expect(Entries(page)).ToHaveCountAsync(1);
        await site.Create("leads", new { accountId = other, title = "Spare pumps", source = new { channel = "exhibition" }, ownerId = company.Wang });
        await Expect(Entries(page)).ToHaveCountAsync(2);

        // Enter opens the account, and the second key after G is no key of the page's.
        await page.Keyboard.PressAsync("j");
        await Expect(Entries(page).First.Locator("[data-open]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main h1")).ToHaveTextAsync("宁波海纳泵业");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("f");
        await Expect(page.Locator("main h1")).ToHaveTextAsync("Intelligence");
    }

    [BrowserFact]
    public async Task A_conclusion_whose_ground_fell_asks_for_no_ruling_and_a_key_after_G_does_nothing_here()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var ground = await Learn(site, company.Account, "headcount", "About forty people.", 40, "毛大勇");
        await site.Create($"accounts/{company.Account}/facts", new
        {
            category = "Finance", topic = "credit-standing", statement = "Too small to pay on time.", source = new { kind = "Person", @ref = "we" }, method = "Analyse", rests = new[] { ground },
        });
        await site.Post($"accounts/{company.Account}/facts/{ground}/withdraw", new { reason = "a rumour" });
        var page = await Open(site, "en-GB");
        await Expect(Entries(page)).ToContainTextAsync(["what it rests on was taken back"]);
        await Expect(Entries(page).Locator("[data-do=rule]")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("j");
        await Expect(Link(page, "苏州恒力机械")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("n");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(1);
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Record what holds now");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        await Expect(Link(page, "苏州恒力机械")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task What_an_alert_asks_for_stands_there_until_it_is_done()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        await company.Lead("Press line");
        var here = await Open(site, "en-GB", "?status=Alerts");
        var there = (await BoardPage.Open(await browser.Visitor("zh-CN"), site.Address, await site.TokenOf(company.Wang, "Seller"))).Page;
        await there.GotoAsync(new Uri(site.Address, "/inbox?status=Alerts").ToString());
        await Expect(here.Locator("[data-empty]")).ToContainTextAsync("No alert is open");
        await Expect(there.Locator("[data-empty]")).ToContainTextAsync("没有待处理的提醒");

        await Learn(site, company.Account, "second-supplier", "轴承要找第二家", null, "曹阳", category: "Orders");
        foreach (var page in new[] { here, there })
            await Expect(page.Locator("[data-list=Alerts] [data-task]").GetByRole(AriaRole.Link)).ToHaveTextAsync("Press line");
        await Expect(there.Locator("[data-news]")).ToContainTextAsync("苏州恒力机械");
        await there.Locator("[data-list=Alerts] input[type=checkbox]").ClickAsync();
        await Expect(here.Locator("[data-empty]")).ToBeVisibleAsync();
        await Expect(there.Locator("[data-list=Alerts]")).ToHaveCountAsync(0);
    }

    private static ILocator Entries(IPage page) => page.Locator("[data-entry]");

    private static ILocator Link(IPage page, string account) => Entries(page).GetByRole(AriaRole.Link, new() { Name = account });

    private async Task<IPage> Open(Site site, string language, string query = "")
    {
        var page = (await BoardPage.Open(await browser.Visitor(language), site.Address)).Page;
        await page.GotoAsync(new Uri(site.Address, $"/inbox{query}").ToString());
        await new BoardPage(page).IsLive();
        await Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await Expect(page.Locator("main [aria-busy=true]")).ToHaveCountAsync(0);
        return page;
    }

    private static Task<string> Learn(Site site, string account, string topic, string statement, int? value, string source, string kind = "Person", string category = "Personnel") =>
        site.Create($"accounts/{account}/facts", new
        {
            category = topic == "capacity" ? "Capacity" : category, topic, statement, value, unit = value is null ? null : topic == "capacity" ? "set/month" : "persons",
            source = new { kind, @ref = source }, method = "Ask",
        });
}
