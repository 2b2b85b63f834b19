using System.Text;

namespace LeadGrains.Dashboard.Tests;

[Collection(BrowserCollection.Name)]
public sealed class PipelineTests(Browser browser)
{
    [BrowserFact]
    public async Task The_board_stands_in_both_languages()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        await company.Lead("立式加工中心换代");
        await company.Identify(await company.Lead("Press line", amount: "800.00"));

        var english = await PipelinePage.Open(await browser.Visitor(), site.Address);
        await Expect(english.Page.Locator("h1")).ToHaveTextAsync("Pipeline");
        await Expect(english.Count("Prospect")).ToHaveTextAsync("1");
        await Expect(english.Column("Lead").Locator("[data-amounts]")).ToHaveTextAsync("CN¥800");
        var card = english.Card("Prospect", "立式加工中心换代");
        foreach (var text in new[] { "苏州恒力机械", "王芳", "CN¥1,200", "Problem", "0 d" }) await Expect(card).ToContainTextAsync(text);

        var chinese = await PipelinePage.Open(await browser.Visitor("zh-CN", ColorScheme.Dark), site.Address, "?view=list");
        await Expect(chinese.Page.Locator("h1")).ToHaveTextAsync("销售管道");
        var row = chinese.Page.Locator("[data-card]").Filter(new() { HasText = "Press line" });
        foreach (var text in new[] { "苏州恒力机械", "线索", "问题型", "王芳", "¥800", "0 天" }) await Expect(row).ToContainTextAsync(text);
    }

    [BrowserFact]
    public async Task A_lead_goes_from_prospect_to_won_by_keyboard_alone()
    {
        await using var site = await Site.Start();
        await Company.Found(site);
        var board = await PipelinePage.Open(await browser.Visitor(), site.Address);
        await Expect(board.Page.Locator("#new-lead")).ToBeVisibleAsync();

        await board.Press("c");
        await board.IsIn("title");
        await board.Type("Night shift downtime");
        await board.Press("Tab");
        await board.Type("Nordic Pumps");
        await Expect(board.Page.GetByRole(AriaRole.Option, new() { Name = "New account “Nordic Pumps”" })).ToBeVisibleAsync();
        await board.Press("Enter", "Tab");
        await board.Type("Customer referral");
        await board.Press("Tab", "Tab");
        await board.Type("120,000");
        await board.Press("Enter");
        var card = board.Card("Prospect", "Night shift downtime").Locator("a");
        await Expect(card).ToBeFocusedAsync();

        await board.MoveByMenu("Lead");
        await board.IsIn("overlooked");
        foreach (var text in new[] { "Bearings run until they break", "Six hours of standstill each time", "Two weeks of warning" }) { await board.Type(text); await board.Press("Tab"); }
        await board.Send();
        await Expect(board.Card("Lead", "Night shift downtime").Locator("a")).ToBeFocusedAsync();

        await board.MoveByMenu("Opportunity");
        await board.IsIn("contactName");
        await board.Type("Li Na");
        await board.Press("Tab");
        await board.Type("Decision");
        await board.Press("Tab");
        await board.Type("Asked for a quote");
        await board.Press("Tab");
        await board.Type("Send me a quote by Friday");
        await board.Send();
        await Expect(board.Card("Opportunity", "Night shift downtime").Locator("a")).ToBeFocusedAsync();

        await board.Press("Shift+ArrowRight");
        await board.IsIn("reason");
        await board.Type("Nobody else warned them in time");
        await board.Send();
        await Expect(board.Card("Won", "Night shift downtime").Locator("a")).ToBeFocusedAsync();
        await Expect(board.Column("Won").Locator("[data-amounts]")).ToHaveTextAsync("CN¥120,000");
    }

    [BrowserFact]
    public async Task What_is_dropped_is_asked_for_its_evidence_and_a_refused_drop_returns_the_card()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var lead = await company.Lead("Press line");
        var board = await PipelinePage.Open(await browser.Visitor(), site.Address);

        await board.Drag(lead, "Won");
        await Expect(board.Refused).ToContainTextAsync("Only an opportunity can be won");
        await Expect(board.Card("Prospect", "Press line")).ToBeVisibleAsync();
        await Expect(board.Link(lead)).ToBeFocusedAsync();

        await board.Drag(lead, "Lead");
        await Expect(board.Refused).ToHaveCountAsync(0);
        await board.IsIn("overlooked");
        await board.Type("Tools are changed by feel");
        await board.Press("Control+Enter");
        await Expect(board.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("The marked evidence is missing");
        await board.IsIn("harm");
        await Expect(board.Field("overlooked")).ToHaveValueAsync("Tools are changed by feel");
        await Expect(board.Card("Prospect", "Press line")).ToHaveCountAsync(1);

        await board.Type("Scrap");
        await board.Press("Tab");
        await board.Type("Tool monitoring");
        await board.Send();
        await Expect(board.Card("Lead", "Press line")).ToBeVisibleAsync();
        await Expect(board.Count("Prospect")).ToHaveTextAsync("0");
    }

    [BrowserFact]
    public async Task What_the_domain_can_take_back_is_undone_from_the_toast()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var lead = await company.Lead("Press line");
        await company.Identify(lead);
        var board = await PipelinePage.Open(await browser.Visitor(), site.Address);

        await board.Drag(lead, "Disqualified");
        await board.Dialog.GetByLabel("no money").CheckAsync();
        await board.Field("reason").FillAsync("Their budget is frozen");
        await board.Send();
        await Expect(board.Count("Disqualified")).ToHaveTextAsync("1");
        await board.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(board.Card("Lead", "Press line")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_full_seller_refuses_in_the_words_of_the_page()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var lead = await company.Lead("Press line");
        var full = await site.Create("users", new { name = "周满 Zhou Man", role = "Seller", teamId = company.Team, capacity = 0 });
        var board = await PipelinePage.Open(await browser.Visitor("zh-CN"), site.Address);

        await board.Link(lead).FocusAsync();
        await board.Press("o");
        await board.Field("to").SelectOptionAsync(full);
        await board.Field("reason").FillAsync("休假");
        await board.Press("Control+Enter");
        await Expect(board.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("这位销售的线索数已到上限");
    }

    [BrowserFact]
    public async Task Others_see_moves_and_new_owners_at_once_and_keep_their_focus()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var (lead, other) = (await company.Lead("Press line"), await company.Lead("Test bench"));
        var mover = await PipelinePage.Open(await browser.Visitor(), site.Address);
        var watcher = await PipelinePage.Open(await browser.Visitor("zh-CN"), site.Address);
        await watcher.Link(lead).FocusAsync();

        await mover.Drag(lead, "Lead");
        foreach (var name in new[] { "overlooked", "harm", "capability" }) await mover.Field(name).FillAsync(name);
        await mover.Send();
        await Expect(watcher.Card("Lead", "Press line")).ToBeVisibleAsync();
        await Expect(watcher.Link(lead)).ToBeFocusedAsync();

        await mover.Link(lead).FocusAsync();
        await mover.Press("o");
        await mover.Field("to").SelectOptionAsync(company.Erik);
        await mover.Field("reason").FillAsync("holiday");
        await mover.Send();
        await Expect(watcher.Card("Lead", "Press line")).ToContainTextAsync("Erik Lind");
        await Expect(watcher.Link(lead)).ToBeFocusedAsync();

        // Somebody who writes is not disturbed either.
        await watcher.Page.FocusAsync("#pipeline-search");
        await company.Identify(other);
        await Expect(watcher.Card("Lead", "Test bench")).ToBeVisibleAsync();
        await Expect(watcher.Page.Locator("#pipeline-search")).ToBeFocusedAsync();
        await company.Lead("Added elsewhere", company.Erik);
        await Expect(watcher.Card("Prospect", "Added elsewhere")).ToContainTextAsync("苏州恒力机械");
    }

    [BrowserFact]
    public async Task Filters_stand_in_the_address_and_survive_a_reload()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        await company.Lead("Press line");
        await company.Lead("Test bench", company.Erik);
        var board = await PipelinePage.Open(await browser.Visitor(), site.Address);

        await board.Page.SelectOptionAsync("#filter-owner", company.Erik);
        await Expect(board.Count("Prospect")).ToHaveTextAsync("1");
        await board.Page.FillAsync("#pipeline-search", "bench");
        await Expect(board.Page).ToHaveURLAsync(new Uri(site.Address, $"/pipeline?owner={company.Erik}&q=bench").ToString());
        await board.Page.ReloadAsync();
        await Expect(board.Card("Prospect", "Test bench")).ToBeVisibleAsync();
        await Expect(board.Count("Prospect")).ToHaveTextAsync("1");
        await Expect(board.Page.Locator("#pipeline-search")).ToHaveValueAsync("bench");

        // Whoever leaves the filter leaves the board.
        await company.Reassign(await Id(board, "Test bench"), company.Wang, "holiday");
        await Expect(board.Count("Prospect")).ToHaveTextAsync("0");

        await board.Page.ClickAsync("[data-views]");
        await board.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Save this view…" }).ClickAsync();
        await board.Page.GetByLabel("Name of the view").FillAsync("Erik's benches");
        await board.Press("Enter");
        await board.Page.ClickAsync("#clear");
        await Expect(board.Count("Prospect")).ToHaveTextAsync("2");
        await board.Page.ClickAsync("[data-views]");
        await board.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Erik's benches" }).ClickAsync();
        await Expect(board.Page.Locator("#pipeline-search")).ToHaveValueAsync("bench");
        await Expect(board.Count("Prospect")).ToHaveTextAsync("0");
    }

    [BrowserFact]
    public async Task Five_thousand_cards_scroll_and_only_those_on_the_screen_are_drawn()
    {
        await using var site = await Site.Start();
        var csv = new StringBuilder("lead_id,lead,account,stage,owner,amount,currency\n");
        for (var lead = 0; lead < 5_000; lead++) csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"L{lead},Lead number {lead},Account {lead % 100},Prospect,王芳,1000,CNY\n");
        await site.Import("sellers.csv", "seller,manager\n王芳,陈静\n");
        await site.Import("leads.csv", csv.ToString());

        var board = await PipelinePage.Open(await browser.Visitor(), site.Address);
        await Expect(board.Count("Prospect")).ToHaveTextAsync("5,000");
        await Expect(board.Column("Prospect").Locator("[data-amounts]")).ToHaveTextAsync("CN¥5,000,000");
        Assert.InRange(await board.Page.Locator("[data-card]").CountAsync(), 1, 40);

        await board.Column("Prospect").Locator("a[tabindex='0']").FocusAsync();
        await board.Press("End");
        var last = board.Column("Prospect").Locator("li[aria-posinset='5000'] a");
        await Expect(last).ToBeFocusedAsync();
        await Expect(last).ToBeInViewportAsync();
        Assert.InRange(await board.Page.Locator("[data-card]").CountAsync(), 1, 40);
        await board.Page.FillAsync("#pipeline-search", "number 4321");
        await Expect(board.Count("Prospect")).ToHaveTextAsync("1");
    }

    [BrowserFact]
    public async Task A_board_that_could_not_be_read_anew_is_read_when_the_server_answers_again()
    {
        await using var site = await Site.Start();
        await site.Import("sellers.csv", "seller,manager\n王芳,陈静\n");
        var board = await PipelinePage.Open(await browser.Visitor(), site.Address);
        await Expect(board.Page.GetByRole(AriaRole.Button, new() { Name = "Add a lead" })).ToBeVisibleAsync();

        // More than are read one by one.
        await board.Page.Fail("**/api/v1/leads?**", 2);
        await site.Import("leads.csv", "lead_id,lead,account,stage,owner\n" + string.Concat(Enumerable.Range(1, 300).Select(lead => $"L{lead},Lead number {lead},,Prospect,王芳\n")));
        await Expect(board.Count("Prospect")).ToHaveTextAsync("300");
        await new BoardPage(board.Page).IsLive();
    }

    private static async Task<string> Id(PipelinePage board, string title) =>
        (await board.Card("Prospect", title).GetAttributeAsync("data-card"))!;
}
