namespace LeadGrains.Dashboard.Tests;

/// <summary>The page of one lead, with the real server behind it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LeadPageTests(Browser browser)
{
    [BrowserFact]
    public async Task It_tells_all_there_is_to_know_of_a_lead()
    {
        await using var demo = await Demo.Start();
        var lead = await demo.Find("leads", "贴片线停机归因");
        var account = (await demo.Site.Get($"leads/{lead}")).GetProperty("accountId").GetString()!;
        var fact = await demo.Site.Create($"accounts/{account}/facts", new
        {
            category = "Finance", topic = "funding", statement = "技改预算六百万已批 The budget is approved", method = "Ask", source = new { kind = "Document", @ref = "技改批复 Approval" },
        });
        await demo.Site.Post($"leads/{lead}/assess", new { money = "Confirmed", factIds = new[] { fact } });
        foreach (var (language, stage, type, effective) in new[] { ("en-GB", "Opportunity", "Opportunity", "effective"), ("zh-CN", "商机", "商机", "有效线索") })
        {
            var page = await Open(await browser.Visitor(language), demo.Site, lead);
            await Expect(page.Locator("h1")).ToContainTextAsync("Finding the causes of stops on SMT lines");
            await Expect(Field(page, "stage")).ToContainTextAsync(stage);
            await Expect(Field(page, "amount")).ToContainTextAsync("560,000");
            await Expect(Field(page, "owner")).ToContainTextAsync("何晓岚");
            await Expect(page.Locator("[data-line] [data-stage]")).ToHaveCountAsync(3);
            await Expect(page.Locator("[data-line] [data-stage=Lead]")).ToContainTextAsync("Short stops are never written down");
            await Expect(page.Locator("[data-line] [data-stage=Opportunity]")).ToContainTextAsync("十二条线的节拍表我发你");
            await Expect(page.Locator("[data-line] [data-ahead=true]")).ToContainTextAsync(language == "zh-CN" ? "成交" : "Won");
            await Expect(Card(page, "judgement")).ToContainTextAsync(type);
            await Expect(Card(page, "judgement")).ToContainTextAsync(effective);
            await Expect(page.Locator("[data-judged=Money]")).ToContainTextAsync("技改预算六百万已批");
            await Expect(page.Locator("[data-judged=Need] [data-value=Confirmed]")).ToBeVisibleAsync();
            await Expect(Card(page, "evidence")).ToContainTextAsync("Forty minutes lost a shift");
            await Expect(Card(page, "evidence").GetByRole(AriaRole.Link, new() { Name = "梁晨" })).ToBeVisibleAsync();
            await Expect(Card(page, "questions").Locator("li").First).ToBeVisibleAsync();
            await Expect(page.Locator("[data-task=Open]")).ToHaveCountAsync(4);
            await Expect(Card(page, "source").GetByRole(AriaRole.Link, new() { Name = "田一凡" })).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Link, new() { Name = "南岭电子科技有限公司" })).ToHaveAttributeAsync("href", $"/accounts/{account}");
        }
    }

    [BrowserFact]
    public async Task An_interaction_is_logged_with_a_handful_of_keys()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var lead = await company.Lead("Press line");
        foreach (var (language, notes, said) in new[] { ("en-GB", "They want a date", "a visit"), ("zh-CN", "对方要交期", "一次会议") })
        {
            var page = await Open(await browser.Visitor(language), site, lead);
            var other = await Open(await browser.Visitor(language), site, lead);
            if (language == "zh-CN") await page.EvaluateAsync("localStorage.setItem('leadgrains.interaction', 'Visit')");
            if (language == "zh-CN") await page.ReloadAsync();
            await Expect(page.Locator("[data-log]")).ToBeVisibleAsync();

            await page.Keyboard.PressAsync("l");
            await page.Keyboard.PressAsync("ArrowDown");
            await page.Keyboard.InsertTextAsync(notes);
            await page.Keyboard.PressAsync("Enter");

            foreach (var seen in new[] { page, other })
            {
                await Expect(Happened(seen).First).ToContainTextAsync(said);
                await Expect(Happened(seen).First).ToContainTextAsync(notes);
            }
            var line = page.Locator("[data-log] input[maxlength]");
            await Expect(line).ToHaveValueAsync("");
            await Expect(line).ToBeFocusedAsync();
        }
        var history = await site.Get($"leads/{lead}/history");
        Assert.Equal(["Meeting", "Visit"], history.GetProperty("items").EnumerateArray().Where(one => one.GetProperty("type").GetString() == "lead.interaction")
            .Select(one => one.GetProperty("data").GetProperty("interaction").GetProperty("kind").GetString()));
    }

    [BrowserFact]
    public async Task One_click_hands_it_over_and_one_takes_it_back()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        foreach (var language in new[] { "en-GB", "zh-CN" })
        {
            var lead = await company.Lead("Press line");
            var page = await Open(await browser.Visitor(language), site, lead);
            var other = await Open(await browser.Visitor(language), site, lead);
            await page.Locator("[data-hand-over]").ClickAsync();
            var erik = page.Locator($"[data-seller={company.Erik}]");
            await Expect(erik).ToContainTextAsync("Erik Lind");
            await Expect(erik).ToContainTextAsync("10");

            await erik.ClickAsync();
            await Expect(page.GetByRole(AriaRole.Dialog).Locator("[aria-invalid=true]")).ToBeFocusedAsync();
            await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = language == "zh-CN" ? "熟悉这家客户" : "knows the customer" }).ClickAsync();
            await erik.ClickAsync();
            await Expect(Field(page, "owner")).ToHaveTextAsync("Erik Lind");
            await Expect(Field(other, "owner")).ToHaveTextAsync("Erik Lind");
            await Expect(Happened(other).First).ToContainTextAsync(language == "zh-CN" ? "熟悉这家客户" : "knows the customer");

            await page.GetByRole(AriaRole.Button, new() { Name = language == "zh-CN" ? "撤销" : "Undo", Exact = true }).ClickAsync();
            await Expect(Field(page, "owner")).ToHaveTextAsync("王芳");
            await Expect(Field(other, "owner")).ToHaveTextAsync("王芳");
        }
    }

    [BrowserFact]
    public async Task A_refusal_stands_where_it_arose()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var full = await site.Create("users", new { name = "Full Hands", role = "Seller", teamId = company.Team, capacity = 1 });
        await company.Lead("The one that fills it", full);
        var lead = await company.Lead("Press line");
        foreach (var (language, words) in new[] { ("en-GB", "no room"), ("zh-CN", "已到上限") })
        {
            var page = await Open(await browser.Visitor(language), site, lead);
            await page.Locator("[data-hand-over]").ClickAsync();
            await page.GetByRole(AriaRole.Dialog).Locator("input").First.FillAsync("holiday");
            await page.Locator($"[data-seller={full}]").ClickAsync();
            await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert)).ToContainTextAsync(words);
            await Expect(Field(page, "owner")).ToHaveTextAsync("王芳");
        }
    }

    [BrowserFact]
    public async Task Tasks_are_opened_done_and_dropped()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        foreach (var (language, add) in new[] { ("en-GB", "Add"), ("zh-CN", "添加") })
        {
            var page = await Open(await browser.Visitor(language), site, await company.Lead("Press line"));
            var (title, open) = (page.GetByPlaceholder(language == "zh-CN" ? "接下来做什么？" : "What comes next?"), page.Locator("[data-task=Open]"));
            await title.FillAsync("Send the offer 发报价");
            await title.PressAsync("Enter");
            await Expect(open).ToHaveCountAsync(1);
            await Expect(title).ToHaveValueAsync("");
            await title.FillAsync("Ask for the budget");
            await page.GetByRole(AriaRole.Button, new() { Name = add, Exact = true }).ClickAsync();
            await Expect(open).ToHaveCountAsync(2);
            await Expect(open.First).ToContainTextAsync("王芳");

            await open.Filter(new() { HasText = "发报价" }).GetByRole(AriaRole.Checkbox).ClickAsync();
            await Expect(open).ToHaveCountAsync(1);
            await open.GetByRole(AriaRole.Button).ClickAsync();
            await Expect(open.Locator("form input")).ToBeFocusedAsync();
            await page.Keyboard.InsertTextAsync("no longer needed");
            await page.Keyboard.PressAsync("Enter");
            await Expect(open).ToHaveCountAsync(0);
            await page.GetByRole(AriaRole.Button, new() { Name = language == "zh-CN" ? "已完成或放弃 2 项" : "2 done or dropped" }).ClickAsync();
            await Expect(page.Locator("[data-task=Dropped]")).ToContainTextAsync("no longer needed");
            await Expect(page.Locator("[data-task=Done]")).ToContainTextAsync("发报价");
        }
    }

    [BrowserFact]
    public async Task Who_referred_it_is_recorded_once_and_what_is_owed_shows_at_once()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        await site.Create("contacts", new { name = "田一凡" });
        foreach (var language in (string[])["en-GB", "zh-CN"])
        {
            var page = await Open(await browser.Visitor(language), site, await company.Lead("Press line"));
            await Card(page, "source").GetByRole(AriaRole.Button, new() { Name = language == "zh-CN" ? "有人介绍……" : "Somebody referred it…" }).ClickAsync();
            await Expect(page.Locator("form[data-adding] button[type=submit]")).ToBeDisabledAsync();
            await page.Keyboard.InsertTextAsync("田一");
            await Expect(page.Locator("[role=option]")).ToHaveCountAsync(1);
            await page.Keyboard.PressAsync("Enter");
            await page.Locator("form[data-adding] select").SelectOptionAsync("Refused");
            await page.Locator("form[data-adding] button[type=submit]").ClickAsync();
            await Expect(Card(page, "source").Locator("[data-referral=Refused]")).ToBeVisibleAsync();
            await Expect(page.Locator("form[data-adding]")).ToHaveCountAsync(0);
            await Expect(page.Locator("[data-task=Open]")).ToHaveCountAsync(3);
            await Expect(Card(page, "source").GetByRole(AriaRole.Button, new() { Name = language == "zh-CN" ? "有人介绍……" : "Somebody referred it…" })).ToHaveCountAsync(0);
        }
    }

    [BrowserFact]
    public async Task What_others_change_shows_and_nothing_being_written_is_lost()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var lead = await company.Lead("Press line");
        var page = await Open(await browser.Visitor(), site, lead);
        await page.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await page.GetByLabel("Title").FillAsync("Press line, both halls");
        var line = page.Locator("[data-log] input[maxlength]");
        await line.FillAsync("They asked about");

        var other = await Open(await browser.Visitor("zh-CN"), site, lead);
        await other.GetByRole(AriaRole.Button, new() { Name = "编辑" }).ClickAsync();
        await other.GetByLabel("标题").FillAsync("冲压线");
        await other.GetByLabel("金额").FillAsync("2,400");
        await other.Keyboard.PressAsync("Enter");
        await company.Identify(lead);

        await Expect(page.Locator("[data-edit] [role=status]")).ToContainTextAsync("冲压线, 2400");
        await Expect(Field(page, "stage")).ToContainTextAsync("Lead");
        await Expect(page.Locator("[data-line] [data-stage=Lead]")).ToContainTextAsync("tools are changed by feel");
        await Expect(line).ToBeFocusedAsync();
        await Expect(line).ToHaveValueAsync("They asked about");
        await page.Keyboard.InsertTextAsync(" the price");
        await page.Keyboard.PressAsync("Enter");
        await Expect(Happened(other).First).ToContainTextAsync("They asked about the price");

        await Expect(page.GetByLabel("Title")).ToHaveValueAsync("Press line, both halls");
        await page.GetByLabel("Title").PressAsync("Enter");
        await Expect(other.Locator("h1")).ToHaveTextAsync("Press line, both halls");
        await Expect(Field(other, "amount")).ToContainTextAsync("2,400");
    }

    [BrowserFact]
    public async Task It_is_moved_by_keyboard_with_the_evidence_that_this_takes()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var page = await Open(await browser.Visitor(), site, await company.Lead("Press line"));
        var keyboard = page.Keyboard;

        await keyboard.PressAsync("m");
        await Expect(page.Locator("[data-way]").First).ToBeFocusedAsync();
        await keyboard.PressAsync("Enter");
        await Expect(page.Locator("[role=dialog] :is(input, textarea):focus")).ToHaveCountAsync(1);
        foreach (var text in new[] { "tools are changed by feel", "scrap", "tool monitoring" })
        {
            await keyboard.InsertTextAsync(text);
            await keyboard.PressAsync("Tab");
        }
        await keyboard.PressAsync("Control+Enter");
        await Expect(Field(page, "stage")).ToContainTextAsync("Lead");
        await Expect(Card(page, "evidence")).ToContainTextAsync("tool monitoring");
    }

    [BrowserFact]
    public async Task Where_there_is_no_lead_it_says_what_to_do()
    {
        await using var site = await Site.Start();
        await Company.Found(site);
        foreach (var (language, title, way) in new[] { ("en-GB", "There is no such lead", "To the pipeline"), ("zh-CN", "没有这条线索", "去销售管道") })
        {
            var board = await BoardPage.Open(await browser.Visitor(language), site.Address);
            await board.Page.GotoAsync(new Uri(site.Address, "/leads/lead_nobody").ToString());
            await Expect(board.Page.Locator("h1")).ToHaveTextAsync(title);
            await Expect(board.Page.GetByRole(AriaRole.Link, new() { Name = way })).ToBeVisibleAsync();
        }
    }

    private static async Task<IPage> Open(IPage page, Site site, string lead)
    {
        await BoardPage.Open(page, site.Address);
        await page.GotoAsync(new Uri(site.Address, $"/leads/{lead}").ToString());
        await Expect(page.Locator($"[data-lead={lead}]")).ToBeVisibleAsync();
        return page;
    }

    private static ILocator Field(IPage page, string name) => page.Locator($"[data-field={name}]");

    private static ILocator Card(IPage page, string name) => page.Locator($"[data-card={name}]");

    private static ILocator Happened(IPage page) => page.Locator("[data-activity] li");
}
