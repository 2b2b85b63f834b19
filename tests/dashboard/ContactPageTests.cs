namespace LeadGrains.Dashboard.Tests;

/// <summary>The page of one person at a customer, with the real server behind it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ContactPageTests(Browser browser)
{
    [BrowserFact]
    public async Task It_tells_all_there_is_to_know_of_a_person()
    {
        await using var demo = await Demo.Start();
        var (wu, tian) = (await demo.Find("contacts", "吴静"), await demo.Find("contacts", "田一凡"));
        foreach (var language in new[] { "en-GB", "zh-CN" })
        {
            var isChinese = language == "zh-CN";
            var page = await Open(await browser.Visitor(language), demo.Site, wu);
            await Expect(page.Locator("h1")).ToContainTextAsync("设备科科长");
            await Expect(page.Locator("main")).ToContainTextAsync("wujing-huayao-demo");
            await Expect(Card(page, "jobs").Locator("[data-current=true]")).ToContainTextAsync("华曜精密机械有限公司");
            await Expect(Card(page, "jobs").Locator("[data-current=false]")).ToContainTextAsync("设备工程师 Equipment Engineer");
            await Expect(Card(page, "jobs").Locator("[data-current=false]")).ToContainTextAsync("2016");
            await Expect(Card(page, "roles")).ToContainTextAsync(isChinese ? "影响者" : "Influencer");
            await Expect(Card(page, "schools")).ToContainTextAsync("2006–2010");
            await Expect(Card(page, "strength")).ToContainTextAsync("赵磊");
            await Expect(Card(page, "strength")).ToContainTextAsync(isChinese ? "以前的同事：本身值" : "former colleague: ");
            await Expect(Card(page, "knows").GetByRole(AriaRole.Link, new() { Name = "江敏" })).ToBeVisibleAsync();
            await Expect(Card(page, "knows")).ToContainTextAsync(isChinese ? "有人说起，可信度" : "somebody's word, ");
            await Expect(Card(page, "knows")).ToContainTextAsync(isChinese ? "能影响对方（80%）" : "sways them (80%)");
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = isChinese ? "谁能引荐？" : "Who can introduce us?" })).ToHaveAttributeAsync("href", $"/introductions?to={wu}");

            await Open(page, demo.Site, tian, isSignedIn: true);
            await Expect(Card(page, "duties").GetByRole(AriaRole.Link)).ToContainTextAsync("贴片线停机归因");
            await Expect(Card(page, "duties").Locator("[data-task=Open]")).ToHaveCountAsync(3);
        }
    }

    [BrowserFact]
    public async Task An_interaction_with_them_is_logged_by_keys_and_seen_elsewhere_at_once()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var li = await site.Create("contacts", new { name = "Li Na 李娜", accountId = company.Account, title = "Buyer" });
        foreach (var (language, notes) in new[] { ("en-GB", "She asks for a date"), ("zh-CN", "问交期") })
        {
            var page = await Open(await browser.Visitor(language), site, li);
            var other = await Open(await browser.Visitor(language), site, li);
            await page.Keyboard.PressAsync("l");
            await page.Keyboard.InsertTextAsync(notes);
            await page.Keyboard.PressAsync("Enter");
            await Expect(other.Locator("[data-activity] li").First).ToContainTextAsync(notes);
            await Expect(page.Locator("[data-activity] li").First).ToContainTextAsync(notes);
            await Expect(page.Locator("[data-log] input[maxlength]")).ToBeFocusedAsync();
        }
    }

    [BrowserFact]
    public async Task What_is_learnt_of_them_is_recorded_and_shows_elsewhere()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var before = await site.Create("accounts", new { name = "临川轴承" });
        var li = await site.Create("contacts", new { name = "Li Na 李娜", accountId = company.Account, title = "Buyer" });
        var zhou = await site.Create("contacts", new { name = "Zhou Xin 周欣", accountId = before });
        var page = await Open(await browser.Visitor(), site, li);
        var other = await Open(await browser.Visitor("zh-CN"), site, li);

        await Card(page, "schools").GetByRole(AriaRole.Button, new() { Name = "Record a school" }).ClickAsync();
        await Expect(Card(page, "schools").Locator("input:focus")).ToHaveCountAsync(1);
        await page.Keyboard.InsertTextAsync("同济大学");
        await page.GetByLabel("Entered in").FillAsync("2006");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Card(other, "schools")).ToContainTextAsync("2006 年入学");

        await Card(page, "roles").GetByRole(AriaRole.Button, new() { Name = "Give a role" }).ClickAsync();
        await page.GetByLabel("Role", new() { Exact = true }).SelectOptionAsync("DecisionMaker");
        await page.GetByLabel("Leaning").SelectOptionAsync("ForUs");
        await Card(page, "roles").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Card(other, "roles")).ToContainTextAsync("决策者");

        await Card(page, "knows").GetByRole(AriaRole.Button, new() { Name = "Record whom they know" }).ClickAsync();
        await page.GetByPlaceholder("Search by name…").FillAsync("Zhou");
        await page.Locator("li[role=option]").First.ClickAsync();
        await page.GetByLabel("How?").SelectOptionAsync("Classmate");
        await Card(page, "knows").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Card(other, "knows").Locator($"[data-other={zhou}]")).ToContainTextAsync("同学");

        await Card(page, "jobs").GetByRole(AriaRole.Button, new() { Name = "They left…" }).ClickAsync();
        await page.GetByPlaceholder("Search by name…").FillAsync("临川");
        await page.Locator("li[role=option]").First.ClickAsync();
        await Card(page, "jobs").GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(Card(other, "jobs").Locator("[data-current=true]")).ToContainTextAsync("临川轴承");
        await Expect(Card(other, "jobs").Locator("[data-current=false]")).ToContainTextAsync("苏州恒力机械");
    }

    [BrowserFact]
    public async Task Who_opts_out_is_shown_so_with_what_follows_until_they_agree_again()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        foreach (var (language, optOut, optIn, record, consequence, hidden) in new[]
        {
            ("en-GB", "They want no contact…", "They agree again…", "Record it", "no path shows them", "their relations are not shown"),
            ("zh-CN", "对方不愿被联系……", "对方重新同意……", "记录", "引荐路径中都不出现", "不显示其人际关系"),
        })
        {
            var li = await site.Create("contacts", new { name = "Li Na 李娜", accountId = company.Account, title = "Buyer" });
            var page = await Open(await browser.Visitor(language), site, li);
            var other = await Open(await browser.Visitor(language), site, li);
            var (form, name) = (page.Locator("form[aria-label]"), new LocatorGetByRoleOptions { Name = record, Exact = true });
            await page.GetByRole(AriaRole.Button, new() { Name = optOut }).ClickAsync();
            await Expect(form).ToContainTextAsync(consequence);
            await form.GetByRole(AriaRole.Button, name).ClickAsync();
            foreach (var seen in new[] { page, other })
            {
                await Expect(seen.Locator("[data-opted-out=true]")).ToContainTextAsync(consequence);
                await Expect(Card(seen, "knows")).ToContainTextAsync(hidden);
                await Expect(Card(seen, "jobs")).ToContainTextAsync("苏州恒力机械");
            }
            await page.GetByRole(AriaRole.Button, new() { Name = optIn }).ClickAsync();
            await Expect(form.GetByRole(AriaRole.Button, name)).ToBeDisabledAsync();
            await page.Keyboard.InsertTextAsync("She called us herself");
            await page.Keyboard.PressAsync("Enter");
            await Expect(other.Locator("[data-opted-out=false]")).ToBeVisibleAsync();
        }
    }

    [BrowserFact]
    public async Task Where_there_is_nobody_it_says_what_to_do()
    {
        await using var site = await Site.Start();
        await Company.Found(site);
        foreach (var (language, title) in new[] { ("en-GB", "There is no such person"), ("zh-CN", "没有这位联系人") })
        {
            var board = await BoardPage.Open(await browser.Visitor(language), site.Address);
            await board.Page.GotoAsync(new Uri(site.Address, "/contacts/con_nobody").ToString());
            await Expect(board.Page.Locator("h1")).ToHaveTextAsync(title);
        }
    }

    private static async Task<IPage> Open(IPage page, Site site, string contact, bool isSignedIn = false)
    {
        if (!isSignedIn) await BoardPage.Open(page, site.Address);
        await page.GotoAsync(new Uri(site.Address, $"/contacts/{contact}").ToString());
        await Expect(page.Locator($"[data-contact={contact}]")).ToBeVisibleAsync();
        return page;
    }

    private static ILocator Card(IPage page, string name) => page.Locator($"[data-card={name}]");
}
