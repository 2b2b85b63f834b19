namespace LeadGrains.Dashboard.Tests;

/// <summary>What is being written is neither lost nor taken for something else, whatever happens around it.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FormTests(Browser browser)
{
    [BrowserFact]
    public async Task What_is_said_again_of_a_secret_stays_one()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var fact = await Learn(site, company.Account, "About forty people.", 40, "Restricted");
        var page = await Open(site, $"/accounts/{company.Account}?tab=dossier");
        await page.Locator($"[data-fact={fact}] [data-do=renew]").ClickAsync();
        await Expect(page.Locator("#fact-form [name=confidentiality]")).ToHaveValueAsync("Restricted");

        await page.GotoAsync(new Uri(site.Address, "/inbox?status=SingleSource").ToString());
        await page.Locator("[data-do=record]").ClickAsync();
        await page.Locator("#fact-form [name=statement]").FillAsync("Four dozen lunches a day.");
        await page.Locator("#fact-form [name=source-name]").FillAsync("Canteen");
        await page.Locator("#fact-form [type=submit]").ClickAsync();
        await Expect(page.Locator("#fact-form")).ToHaveCountAsync(0);
        var facts = (await site.Get($"accounts/{company.Account}/dossier")).GetProperty("facts");
        Assert.Equal(["Restricted", "Restricted"], facts.EnumerateArray().Select(one => one.GetProperty("confidentiality").GetString()));
    }

    [BrowserFact]
    public async Task Nothing_is_overruled_that_was_not_shown()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        await Learn(site, company.Account, "About forty people.", 40);
        await Learn(site, company.Account, "Two hundred wages.", 200);
        var page = await Open(site, "/inbox");
        await page.Locator("[data-do=rule]").ClickAsync();
        await Expect(page.Locator("#rule-form [type=radio]")).ToHaveCountAsync(2);
        await page.Locator("#rule-form [name=reason]").FillAsync("We counted");
        await Learn(site, company.Account, "Nine hundred on the bus list.", 900);
        await Expect(page.Locator("#rule-form [type=radio]")).ToHaveCountAsync(3);
        await Expect(page.Locator("#rule-form [name=reason]")).ToHaveValueAsync("We counted");
    }

    [BrowserFact]
    public async Task A_role_is_given_where_they_work_now()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var next = await site.Create("accounts", new { name = "临川轴承" });
        var li = await site.Create("contacts", new { name = "Li Na 李娜", accountId = company.Account });
        var page = await Open(site, $"/contacts/{li}");
        await Expect(Card(page, "jobs").Locator("[data-current=true]")).ToContainTextAsync("苏州恒力机械");
        await site.Post($"contacts/{li}/end-employment", new { accountId = company.Account, newAccountId = next });
        await Expect(Card(page, "jobs").Locator("[data-current=true]")).ToContainTextAsync("临川轴承");
        await Button(Card(page, "roles"), "Give a role").ClickAsync();
        await Button(Card(page, "roles"), "Save").ClickAsync();
        await Expect(Card(page, "roles").GetByRole(AriaRole.Link)).ToHaveTextAsync("临川轴承");
    }

    [BrowserFact]
    public async Task A_signal_records_nothing_before_all_is_there_and_says_what_it_has_recorded()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var lead = await company.Lead("Press line");
        var board = await PipelinePage.Open(await browser.Visitor(), site.Address);
        await board.Drag(lead, "Opportunity");
        await board.Field("contactName").FillAsync("Sun Tao");
        await board.Press("Control+Enter");
        await Expect(board.Dialog).ToContainTextAsync("Say which role they hold");
        await Expect(board.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing has changed");
        await board.Field("role").SelectOptionAsync("DecisionMaker");
        await board.Press("Control+Enter");
        await board.IsIn("kind");
        Assert.Equal(0, await People());

        await board.Field("kind").SelectOptionAsync("AskedForQuote");
        await board.Field("words").FillAsync("Send me a quote");
        await board.Field("at").FillAsync("2999-01-01T08:00");
        await board.Press("Control+Enter");
        await Expect(board.Dialog.Locator("[data-recorded]")).ToContainTextAsync("the contact, the buying role");
        await Expect(board.Dialog.GetByRole(AriaRole.Alert)).Not.ToContainTextAsync("Nothing has changed");
        await Expect(board.Field("contactId").Locator("option:checked")).ToHaveTextAsync("Sun Tao · Decision maker");

        await board.Field("at").FillAsync("2024-01-01T08:00");
        await board.Send();
        await Expect(board.Card("Opportunity", "Press line")).ToBeVisibleAsync();
        Assert.Equal(1, await People());

        // The same for a new lead, whose account is recorded first.
        await board.Page.ClickAsync("#new-lead");
        await board.Dialog.GetByRole(AriaRole.Combobox).First.FillAsync("Kilder");
        await board.Page.Locator("[role=option]").ClickAsync();
        await board.Dialog.Locator("[type=submit]").ClickAsync();
        await Expect(board.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing has changed");
        Assert.Equal(0, (await site.Get("accounts?q=Kilder")).GetProperty("items").GetArrayLength());

        async Task<int> People() => (await site.Get($"contacts?accountId={company.Account}")).GetProperty("items").GetArrayLength();
    }

    [BrowserFact]
    public async Task A_note_stays_while_the_lead_gets_its_account_and_while_the_last_one_is_sent()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var lead = await site.Create("leads", new { title = "Press line", source = new { channel = "exhibition" }, ownerId = company.Wang });
        var page = await Open(site, $"/leads/{lead}");
        var line = page.Locator("[data-log] input[maxlength]");
        await line.FillAsync("They asked about");
        await site.Patch($"leads/{lead}", new { accountId = company.Account });
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "苏州恒力机械" }).First).ToBeVisibleAsync();
        await Expect(line).ToHaveValueAsync("They asked about");
        await Expect(line).ToBeFocusedAsync();

        await using (await site.Hold())
        {
            await page.Keyboard.PressAsync("Enter");
            await line.FillAsync("And then");
        }

        await Expect(page.Locator("[data-activity] li").First).ToContainTextAsync("They asked about");
        await Expect(page.Locator("[data-log] [data-loading]")).ToHaveCountAsync(0);
        await Expect(line).ToHaveValueAsync("And then");
    }

    [BrowserFact]
    public async Task A_dialog_stays_although_what_it_is_about_leaves_the_page()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var lead = await company.Lead("Press line");
        await company.Identify(lead);
        var board = await PipelinePage.Open(await browser.Visitor(), site.Address, $"?owner={company.Wang}");
        await board.Drag(lead, "Lost");
        await board.Field("reason").FillAsync("They went");
        await company.Reassign(lead, company.Erik, "holiday");
        await Expect(board.Count("Lead")).ToHaveTextAsync("0");
        await Expect(board.Field("reason")).ToHaveValueAsync("They went");

        // The last way goes while a dialog of its own is open.
        var page = await Open(site, $"/leads/{lead}");
        await page.Keyboard.PressAsync("m");
        await page.Locator("[data-way=lose]").ClickAsync();
        await page.Locator("[role=dialog] [name=reason]").FillAsync("They went");
        var buyer = await site.Create("contacts", new { name = "Sun Tao", accountId = company.Account });
        await site.Post($"contacts/{buyer}/roles", new { accountId = company.Account, role = "DecisionMaker", leaning = "ForUs" });
        await site.Post($"leads/{lead}/customer-signal", new { contactId = buyer, kind = "StatedIntent", words = "We buy", at = "2024-01-01T08:00:00Z" });
        await site.Post($"leads/{lead}/win", new { reason = "They bought", closedOn = "2024-01-02", amount = new { value = "10", currency = "CNY" } });
        await Expect(page.Locator("[data-field=stage]")).ToContainTextAsync("Won");
        await Expect(page.Locator("[role=dialog] [name=reason]")).ToHaveValueAsync("They went");
    }

    [BrowserFact]
    public async Task Escape_closes_suggestions_before_the_form_and_belongs_to_an_input_method_while_that_writes()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var lead = await site.Create("leads", new { title = "Press line", source = new { channel = "exhibition" }, ownerId = company.Wang });
        var page = await Open(site, $"/leads/{lead}");
        await Button(page.Locator("header"), "Edit").ClickAsync();
        await page.Locator("[data-edit] [role=combobox]").FillAsync("恒力");
        await Expect(page.Locator("[role=option]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[role=option]")).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-edit]")).ToBeVisibleAsync();

        await page.GetByLabel("Title").FillAsync("Press line ");
        var typing = await page.Context.NewCDPSessionAsync(page);
        await typing.SendAsync("Input.imeSetComposition", new() { ["text"] = "chongya", ["selectionStart"] = 7, ["selectionEnd"] = 7 });
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-edit]")).ToBeVisibleAsync();
        await typing.SendAsync("Input.insertText", new() { ["text"] = "冲压" });
        await Expect(page.GetByLabel("Title")).ToHaveValueAsync("Press line 冲压");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-edit]")).ToHaveCountAsync(0);

        // An arrow that chooses among Chinese words changes no kind, and Enter runs nothing in the palette.
        var kind = page.Locator("[data-log] input[type=radio]:checked");
        await page.Keyboard.PressAsync("l");
        await typing.SendAsync("Input.imeSetComposition", new() { ["text"] = "nihao", ["selectionStart"] = 5, ["selectionEnd"] = 5 });
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(kind).ToHaveValueAsync("Call");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator("[role=dialog] input")).ToBeFocusedAsync();
        await typing.SendAsync("Input.imeSetComposition", new() { ["text"] = "pipe", ["selectionStart"] = 4, ["selectionEnd"] = 4 });
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[role=dialog] input")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task What_is_typed_is_not_overwritten()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        await site.Create("accounts", new { name = "Foo bar" });
        var page = await Open(site, "/accounts");
        await page.FocusAsync("#q");
        await page.Keyboard.InsertTextAsync("foo ");
        await Expect(page).ToHaveURLAsync(new Uri(site.Address, "/accounts?q=foo").ToString());
        await Expect(page.Locator("[data-total='1']")).ToBeVisibleAsync();
        await page.Keyboard.InsertTextAsync("bar");
        await Expect(page.Locator("#q")).ToHaveValueAsync("foo bar");
        await Expect(page).ToHaveURLAsync(new Uri(site.Address, "/accounts?q=foo+bar").ToString());

        var target = await site.Create("contacts", new { name = "Greta Holm", accountId = company.Account });
        await page.GotoAsync(new Uri(site.Address, "/introductions").ToString());
        var whom = page.GetByRole(AriaRole.Combobox, new() { Name = "To whom" });
        await whom.FillAsync("Greta");
        await Expect(page.Locator("[role=option]")).ToHaveTextAsync("Greta Holm");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Uri(site.Address, $"/introductions?to={target}").ToString());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nobody leads to Greta Holm yet" })).ToBeVisibleAsync();
        await Expect(whom).ToHaveValueAsync("Greta Holm");
        await Expect(whom).ToBeFocusedAsync();

        // What can't be emptied says so, instead of closing as if it had been.
        await page.GotoAsync(new Uri(site.Address, $"/leads/{await company.Lead("Press line")}").ToString());
        await Button(page.Locator("header"), "Edit").ClickAsync();
        await page.GetByLabel("Amount").FillAsync("");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-edit]")).ToContainTextAsync("can be changed, but not emptied");
    }

    private static ILocator Card(IPage page, string name) => page.Locator($"[data-card={name}]");

    private static ILocator Button(ILocator within, string name) => within.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private async Task<IPage> Open(Site site, string path)
    {
        var page = (await BoardPage.Open(await browser.Visitor(), site.Address)).Page;
        await page.GotoAsync(new Uri(site.Address, path).ToString());
        await new BoardPage(page).IsLive();
        await Expect(page.Locator("main h1")).ToBeVisibleAsync();
        return page;
    }

    private static Task<string> Learn(Site site, string account, string statement, int value, string confidentiality = "Internal") =>
        site.Create($"accounts/{account}/facts", new
        {
            category = "Personnel", topic = "headcount", statement, value, unit = "persons", source = new { kind = "Person", @ref = statement }, method = "Ask", confidentiality,
        });
}
