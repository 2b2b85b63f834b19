namespace LeadGrains.Dashboard.Tests;

/// <summary>The relations of an account: drawn, and as a table of the same.</summary>
[Collection(BrowserCollection.Name)]
public sealed class AccountGraphTests(Browser browser)
{
    [BrowserFact]
    public async Task Graphs_of_every_size_are_drawn_and_the_table_has_all_of_them()
    {
        await using var site = await Site.Start();
        foreach (var (size, language, scheme) in new[] { (5, "en-GB", ColorScheme.Light), (50, "zh-CN", ColorScheme.Light), (500, "en-GB", ColorScheme.Dark) })
        {
            var crowd = await Crowd.Import(site, size);
            var told = await site.Get($"accounts/{crowd.Account}/graph?depth=3");
            var (nodes, edges) = (told.GetProperty("nodes").GetArrayLength(), told.GetProperty("edges").GetArrayLength());
            Assert.InRange(nodes, size * 0.9, size);

            var page = await AccountPage.Open(await browser.Visitor(language, scheme), site, crowd.Account, "?tab=graph&depth=3");
            await page.Shows(nodes, edges);
            await Expect(page.Graph).ToHaveAttributeAsync("data-drawn", $"{nodes}");
            await Expect(page.Graph.Locator("canvas").First).ToBeVisibleAsync();
            await new BoardPage(page.Page).Photograph($"graph-{size}");
            await page.Page.GetByText(language == "en-GB" ? "Table" : "表格", new() { Exact = true }).ClickAsync();
            await Expect(page.Rows).ToHaveCountAsync(edges);
            await page.Page.Context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task Kinds_strength_and_steps_narrow_it_down_and_columns_sort_it()
    {
        await using var site = await Site.Start();
        var crowd = await Crowd.Import(site, 50);
        var page = await AccountPage.Open(await browser.Visitor(), site, crowd.Account, "?tab=graph&view=table");
        await Expect(page.Rows.First).ToBeVisibleAsync();

        await page.Page.ClickAsync("#kinds summary");
        await page.Page.ClickAsync("#kinds button[data-group=people]");
        await Expect(page.Page.Locator("tr[data-kind=Employment]")).ToHaveCountAsync(0);
        await page.Page.ClickAsync("#kinds button[data-group=roles]");
        await Expect(page.Page.Locator("tr[data-kind=DecisionMaker]").First).ToBeVisibleAsync();
        Assert.Contains("kinds=", page.Page.Url, StringComparison.Ordinal);
        await page.Page.Locator("#kinds input[name=DecisionMaker]").UncheckAsync();
        await Expect(page.Page.Locator("tr[data-kind=DecisionMaker]")).ToHaveCountAsync(0);
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Page.Locator("#kinds summary")).ToBeFocusedAsync();

        await page.Page.GotoAsync(new Uri(site.Address, $"/accounts/{crowd.Account}?tab=graph&view=table").ToString());
        var weaker = (await site.Get($"accounts/{crowd.Account}/graph?depth=2&minStrength=0.4")).GetProperty("edges").GetArrayLength();
        await page.Page.SelectOptionAsync("#strength", "0.4");
        await Expect(page.Rows).ToHaveCountAsync(weaker);
        await page.Page.SelectOptionAsync("#depth", "1");
        await Expect(page.Rows).ToHaveCountAsync((await site.Get($"accounts/{crowd.Account}/graph?depth=1&minStrength=0.4")).GetProperty("edges").GetArrayLength());

        await page.Page.GotoAsync(new Uri(site.Address, $"/accounts/{crowd.Account}?tab=graph&view=table").ToString());
        var header = page.Page.Locator("th").Filter(new() { HasText = "Strength" });
        await page.Page.ClickAsync("[data-sort=strength]");
        await Expect(header).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(page.Rows.First).ToContainTextAsync("%");
        await Expect(page.Rows.First).ToContainTextAsync("import");
        await Expect(page.Rows.First).ToContainTextAsync("40%");
    }

    [BrowserFact]
    public async Task The_slider_shows_what_was_known_then_and_what_was_so_then()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var wu = await site.Create("contacts", new { name = "吴静", accountId = company.Account });
        var chen = await site.Create("contacts", new { name = "陈维", accountId = company.Account });
        await site.Post($"contacts/{wu}/knows", new { contactId = chen, kind = "Classmate", since = "2006-09-01" });
        foreach (var (language, known, world) in new[] { ("en-GB", "As known then", "As it was then"), ("zh-CN", "当时所知", "当时实况") })
        {
            var page = await AccountPage.Open(await browser.Visitor(language), site, company.Account, "?tab=graph&view=table");
            await Expect(page.Page.Locator("tr[data-kind=Classmate]")).ToHaveCountAsync(1);
            await Expect(page.Page.Locator("tr[data-kind=Employment]")).ToHaveCountAsync(2);

            await page.Page.GetByText(known, new() { Exact = true }).ClickAsync();
            await page.Page.Locator("#time").FocusAsync();
            await page.Page.Keyboard.PressAsync("Home");
            await Expect(page.Rows).ToHaveCountAsync(0);
            await page.Page.Keyboard.PressAsync("End");
            await Expect(page.Page.Locator("tr[data-kind=Classmate]")).ToHaveCountAsync(1);
            await page.Page.Keyboard.PressAsync("ArrowLeft");
            await Expect(page.Page.Locator("tr[data-kind=Classmate]")).ToHaveCountAsync(0);
            await Expect(page.Page.Locator("tr[data-kind=Employment]")).ToHaveCountAsync(2);
            Assert.Contains("at=", page.Page.Url, StringComparison.Ordinal);

            await page.Page.GetByText(world, new() { Exact = true }).ClickAsync();
            await page.Page.Locator("#time").FocusAsync();
            await page.Page.Keyboard.PressAsync("Home");
            await Expect(page.Page.Locator("tr[data-kind=Classmate]")).ToHaveCountAsync(1);
            Assert.Contains("on=2006-09-01", page.Page.Url, StringComparison.Ordinal);
        }
    }

    [BrowserFact]
    public async Task The_drawing_is_walked_through_by_keyboard_and_moves_with_what_is_recorded()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var wu = await site.Create("contacts", new { name = "吴静", accountId = company.Account });
        var page = await AccountPage.Open(await browser.Visitor(), site, company.Account, "?tab=graph");
        await Expect(page.Graph).ToHaveAttributeAsync("data-drawn", "2");
        var chen = await site.Create("contacts", new { name = "陈维", accountId = company.Account });
        await Expect(page.Graph).ToHaveAttributeAsync("data-drawn", "3");

        await page.Graph.FocusAsync();
        var reached = new HashSet<string?>();
        foreach (var key in new[] { "ArrowRight", "ArrowRight", "ArrowLeft", "ArrowLeft", "ArrowUp", "ArrowDown" })
        {
            await page.Page.Keyboard.PressAsync(key);
            reached.Add(await page.Graph.GetAttributeAsync("data-looked"));
        }
        Assert.Superset(new HashSet<string?> { company.Account, wu, chen }, reached);

        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Graph).Not.ToHaveAttributeAsync("data-looked", company.Account);
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.Page.Locator("[data-shown=true]")).ToContainTextAsync("苏州恒力机械");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        if (await page.Graph.GetAttributeAsync("data-looked") == company.Account) await page.Page.Keyboard.PressAsync("ArrowLeft");
        var looked = await page.Graph.GetAttributeAsync("data-looked");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page).ToHaveURLAsync(new Uri(site.Address, $"/contacts/{looked}").ToString());
    }
}
