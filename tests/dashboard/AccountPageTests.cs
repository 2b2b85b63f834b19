using System.Text.Json;

namespace LeadGrains.Dashboard.Tests;

/// <summary>The list of accounts, and what is known of one of them.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccountPageTests(Browser browser)
{
    [BrowserFact]
    public async Task Accounts_are_found_by_name_and_narrowed_down_and_new_ones_come_by_themselves()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        await site.Create("accounts", new { name = "Nordlys Maskin AS", names = new[] { "北光机械" }, industry = "machine tools", region = "Norway" });
        await site.Create("accounts", new { name = "Kilder & Co", industry = "paper", region = "Norway" });
        foreach (var (language, found, none) in new[] { ("en-GB", "1 in all", "Nothing found"), ("zh-CN", "共 1 家", "没有找到") })
        {
            var page = await browser.Visitor(language);
            await BoardPage.Open(page, site.Address);
            await page.GotoAsync(new Uri(site.Address, "/accounts").ToString());
            var rows = page.Locator("[data-account]");
            await Expect(rows.First).ToBeVisibleAsync();
            var all = await rows.CountAsync();

            await page.FillAsync("#q", "北光");
            await Expect(page.Locator("[data-total='1']")).ToHaveTextAsync(found);
            await Expect(rows).ToContainTextAsync(["Nordlys Maskin AS"]);
            await page.FillAsync("#q", "nobody of this name");
            await Expect(page.Locator("main")).ToContainTextAsync(none);
            await page.FillAsync("#q", "");
            await Expect(rows).ToHaveCountAsync(all);

            await page.FillAsync("#region", "Norway");
            await Expect(rows).ToHaveCountAsync(2);
            await page.FillAsync("#industry", "paper");
            await Expect(rows).ToHaveCountAsync(1);
            Assert.Contains("industry=paper", page.Url, StringComparison.Ordinal);
            await page.GotoAsync(new Uri(site.Address, "/accounts?stage=Working").ToString());
            await Expect(page.Locator("main")).ToContainTextAsync(none);
        }

        var watching = await browser.Visitor();
        await BoardPage.Open(watching, site.Address);
        await watching.GotoAsync(new Uri(site.Address, "/accounts").ToString());
        await Expect(watching.Locator("[data-account]")).ToHaveCountAsync(3);
        await site.Create("accounts", new { name = "Just now GmbH" });
        await Expect(watching.Locator("[data-account]").First).ToContainTextAsync("Just now GmbH");
        await company.Lead("Press line");
        await Expect(watching.Locator($"[data-account={company.Account}]")).ToContainTextAsync("Working");

        await watching.Locator("[data-account] a").First.FocusAsync();
        await watching.Keyboard.PressAsync("ArrowDown");
        await watching.Keyboard.PressAsync("Enter");
        await Expect(watching.Locator("main h1")).ToHaveTextAsync("Kilder & Co");
    }

    [BrowserFact]
    public async Task What_others_change_shows_although_the_server_was_behind_or_in_trouble_at_first()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var list = (await BoardPage.Open(await browser.Visitor(), site.Address)).Page;
        await list.GotoAsync(new Uri(site.Address, "/accounts").ToString());
        var one = (await BoardPage.Open(await browser.Visitor(), site.Address)).Page;
        await one.GotoAsync(new Uri(site.Address, $"/accounts/{company.Account}").ToString());
        await Expect(list.Locator("[data-account]")).ToHaveCountAsync(1);
        await Expect(one.Locator("main h1")).ToHaveTextAsync("苏州恒力机械");

        await list.Fail("**/api/v1/accounts?**", 3);
        await one.Delay($"**/api/v1/accounts/{company.Account}?**", new Uri(site.Address, $"/api/v1/accounts/{company.Account}"), 2);
        await site.Create("accounts", new { name = "Just now GmbH" });
        await site.Patch($"accounts/{company.Account}", new { name = "Hengli" });
        await Expect(one.Locator("main h1")).ToHaveTextAsync("Hengli");
        await Expect(list.Locator("[data-account]")).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task A_dossier_tells_what_is_known_how_well_and_what_to_ask_and_moves_with_what_others_record()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        await company.Identify(await company.Lead("Press line"));
        var knower = await site.Create("contacts", new { name = "毛大勇", accountId = company.Account, title = "Shift leader" });
        await site.Post($"contacts/{knower}/roles", new { accountId = company.Account, role = "Informant", leaning = "ForUs" });
        await Learn(site, company.Account, "headcount", "About forty people.", "40", "persons", knower);

        var here = await AccountPage.Open(await browser.Visitor(), site, company.Account);
        var there = await AccountPage.Open(await browser.Visitor("zh-CN"), site, company.Account);
        await Expect(here.Fact("About forty people.")).ToContainTextAsync("Single source");
        await Expect(there.Fact("About forty people.")).ToContainTextAsync("单一来源");
        await Expect(there.Page.Locator("#coverage-title")).ToHaveTextAsync("线索阶段应当掌握的情报");
        await Expect(here.Coverage("Personnel")).ToHaveAttributeAsync("data-known", "1");
        await Expect(here.Coverage("Capacity")).ToHaveAttributeAsync("data-known", "0");

        // The next question says whom to ask; its answer is recorded here and seen there.
        await here.Page.Locator("[aria-labelledby=gaps-title] [aria-expanded=false]").ClickAsync();
        var gap = here.Page.Locator("[data-gap=capacity]");
        await Expect(gap).ToContainTextAsync("毛大勇 (Informant)");
        await gap.GetByRole(AriaRole.Button).ClickAsync();
        var form = here.Page.Locator("#fact-form");
        await Expect(form.Locator("[name=topic]")).ToHaveValueAsync("capacity");
        await form.Locator("[name=statement]").FillAsync("三百套一个月顶天了");
        await form.Locator("[name=value]").FillAsync("300");
        await Expect(form.Locator("[name=unit]")).ToHaveValueAsync("set/month");
        await form.Locator("[name=source-person]").SelectOptionAsync(knower);
        await form.Locator("[type=submit]").ClickAsync();
        await Expect(there.Fact("三百套一个月顶天了")).ToContainTextAsync("300 套/月");
        await Expect(there.Coverage("Capacity")).ToHaveAttributeAsync("data-known", "1");
        await Expect(here.Page.Locator("[data-gap=capacity]")).ToContainTextAsync("One source says so");

        // Two numbers that don't go together are shown side by side.
        await Learn(site, company.Account, "order-quantity", "They want 60,000 sets.", "60000", "set", knower);
        await Expect(here.Page.Locator("[data-warning=sets-per-head] li")).ToContainTextAsync(["60,000 sets", "40 persons"]);
        await Expect(there.Page.Locator("[data-warning=sets-per-head]")).ToContainTextAsync("人均订货套数偏高");

        // Somebody else says otherwise; one of the two holds, and the other browser sees it.
        await Learn(site, company.Account, "headcount", "年报写着两百人", "200", "persons", "Annual report", "Document");
        await Expect(here.Page.Locator("[data-topic=headcount] [data-status=Disputed][data-fact]")).ToHaveCountAsync(2);
        await there.Fact("年报写着两百人").Locator("[data-do=rule]").ClickAsync();
        await there.Page.Locator("#rule-form [name=reason]").FillAsync("去现场数过了");
        await there.Page.Locator("#rule-form [type=submit]").ClickAsync();
        await Expect(here.Fact("About forty people.")).ToHaveCountAsync(0);
        await Expect(here.Fact("年报写着两百人").Locator("[data-ruling]")).ToContainTextAsync("去现场数过了");
        await here.Page.SelectOptionAsync("#status", "Superseded");
        await Expect(here.Fact("About forty people.").Locator("[data-ended]")).ToContainTextAsync("Ruled out");

        // A mistake is taken back, with a reason.
        await there.Fact("三百套一个月顶天了").Locator("[data-do=withdraw]").ClickAsync();
        await there.Page.GetByRole(AriaRole.Dialog).Locator("[name=reason]").FillAsync("听错了");
        await there.Page.GetByRole(AriaRole.Dialog).Locator("[type=submit]").ClickAsync();
        await Expect(there.Fact("三百套一个月顶天了")).ToHaveCountAsync(0);
        await here.Page.SelectOptionAsync("#status", "Withdrawn");
        await Expect(here.Fact("三百套一个月顶天了")).ToContainTextAsync("听错了");
    }

    [BrowserFact]
    public async Task The_committee_tells_who_decides_how_we_get_there_and_who_wants_no_contact()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var (maker, influencer) = (await Holder(company, "陈维", "DecisionMaker", "Neutral"), await Holder(company, "吴静", "Influencer", "ForUs"));
        await site.Post($"contacts/{influencer}/influences", new { contactId = maker, accountId = company.Account, weight = 0.8 });
        foreach (var (language, missing, optedOut, sways) in new[] { ("en-GB", "Who carries it out?", "wants no contact", "sways 80%, claimed"), ("zh-CN", "具体由谁经办？", "不愿被联系", "影响力 80%，据说") })
        {
            var page = await AccountPage.Open(await browser.Visitor(language), site, company.Account, "?tab=committee");
            var member = page.Page.Locator($"[data-contact={maker}]");
            await Expect(page.Page.Locator("[data-role=Executor][data-missing=true]")).ToContainTextAsync(missing);
            await Expect(page.Page.Locator("[data-role=Influencer]")).ToContainTextAsync("吴静");
            if (language == "en-GB")
            {
                await Expect(member).ToHaveAttributeAsync("data-opted-out", "false");
                await site.Post($"contacts/{influencer}/interactions", new { kind = "Visit", direction = "Outbound", at = TimeProvider.System.GetUtcNow().AddHours(-1) });
                await Expect(page.Page.Locator("[data-path]")).ToHaveAttributeAsync("data-path", $"{influencer} {maker}");
                await site.Post($"contacts/{maker}/opt-out", new { note = "asked us not to call" });
            }
            await Expect(page.Page.Locator("[data-path]")).ToContainTextAsync(sways);
            await Expect(member).ToContainTextAsync(optedOut);
            await Expect(member.GetByRole(AriaRole.Link)).ToHaveCountAsync(1); // their page; nobody is to introduce them
        }
    }

    [BrowserFact]
    public async Task Needs_leads_and_what_happened_stand_on_pages_of_their_own()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var lead = await company.Lead("立式加工中心换代", amount: "1200.00");
        var contact = await site.Create("contacts", new { name = "吴静", accountId = company.Account });
        var here = await AccountPage.Open(await browser.Visitor("zh-CN"), site, company.Account, "?tab=needs");
        var there = await AccountPage.Open(await browser.Visitor(), site, company.Account, "?tab=needs");

        await here.Page.ClickAsync("#record-need");
        await here.Page.FillAsync("[name=statement]", "夜里停机没人知道");
        await here.Page.GetByRole(AriaRole.Dialog).Locator("[type=submit]").ClickAsync();
        var need = there.Page.Locator("[data-need]");
        await Expect(need).ToContainTextAsync("Latent");
        await need.Locator("[data-do=voice]").ClickAsync();
        await there.Page.SelectOptionAsync("[name=contact]", contact);
        await there.Page.FillAsync("[name=words]", "半夜停了谁都不知道！");
        await there.Page.GetByRole(AriaRole.Dialog).Locator("[type=submit]").ClickAsync();
        await Expect(here.Page.Locator("[data-need]")).ToContainTextAsync("显性");
        await here.Page.Locator("[data-need] [data-do=met]").ClickAsync();
        await here.Page.FillAsync("[name=reason]", "装了报警器");
        await here.Page.GetByRole(AriaRole.Dialog).Locator("[type=submit]").ClickAsync();
        await Expect(need).ToHaveAttributeAsync("data-state", "Met");

        await here.Page.ClickAsync("[data-tab=leads]");
        await Expect(here.Page.Locator($"[data-lead={lead}]")).ToContainTextAsync("潜在客户");
        await company.Identify(lead);
        await Expect(here.Page.Locator($"[data-lead={lead}]")).ToContainTextAsync("线索");
        await here.Page.ClickAsync("[data-tab=timeline]");
        var newest = here.Page.Locator("[data-seq]").First;
        await Expect(newest).ToContainTextAsync("将“立式加工中心换代”从潜在客户转为线索");
        await site.Post($"contacts/{contact}/opt-out", new { });
        await Expect(newest).ToContainTextAsync("记录了吴静不愿被联系");
    }

    private static async Task<string> Holder(Company company, string name, string role, string leaning)
    {
        var contact = await company.Site.Create("contacts", new { name, accountId = company.Account });
        await company.Site.Post($"contacts/{contact}/roles", new { accountId = company.Account, role, leaning });
        return contact;
    }

    private static Task<JsonElement> Learn(Site site, string account, string topic, string statement, string value, string unit, string source, string kind = "Person") =>
        site.Post($"accounts/{account}/facts", new { topic, category = topic switch { "headcount" => "Personnel", _ => "Orders" }, statement, value, unit, method = "Ask", source = new { kind, @ref = source } });
}
