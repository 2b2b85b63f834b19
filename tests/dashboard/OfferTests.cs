namespace LeadGrains.Dashboard.Tests;

/// <summary>Nothing is offered that the server would refuse, and the focus goes back to whatever opened something.</summary>
[Collection(BrowserCollection.Name)]
public sealed class OfferTests(Browser browser)
{
    [BrowserFact]
    public async Task Each_role_is_offered_what_it_may_do()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var manager = await site.Create("users", new { name = "Lin Man", role = "Manager" });
        var south = await site.Create("teams", new { name = "South", managerId = manager });
        var luo = await site.Create("users", new { name = "Luo", role = "Seller", teamId = south, capacity = 5 });
        var marketer = await site.Create("users", new { name = "Mo", role = "Marketer" });
        var analyst = await site.Create("users", new { name = "An", role = "Analyst" });
        var (theirs, own) = (await company.Lead("Press line"), await company.Lead("Test bench", luo));

        var page = await Open(site, "Manager", manager, $"/leads/{theirs}");
        await Expect(page.Locator("[data-field=owner]")).ToHaveTextAsync("王芳");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Edit" })).ToHaveCountAsync(0);
        await Expect(page.Locator("[data-hand-over]")).ToHaveCountAsync(0);
        await page.GotoAsync(new Uri(site.Address, $"/leads/{own}").ToString());
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Edit" })).ToBeVisibleAsync();
        await site.Create("users", new { name = "Pan", role = "Seller", teamId = south, capacity = 5 });
        await page.ClickAsync("[data-hand-over]");
        await Expect(page.Locator("[data-seller]")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-seller]")).ToContainTextAsync("Pan");

        page = await Open(site, "Seller", company.Wang, $"/leads/{own}");
        await Expect(page.Locator("[data-field=owner]")).ToHaveTextAsync("Luo");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Edit" })).ToHaveCountAsync(0);
        await Expect(page.Locator("nav a[href='/import']")).ToHaveCountAsync(0);
        await page.GotoAsync(new Uri(site.Address, "/pipeline").ToString());
        await page.ClickAsync("#new-lead");
        await Expect(page.Locator("[data-new-lead] [name=owner] option")).ToHaveTextAsync(["Pool", "王芳"]);

        page = await Open(site, "Marketer", marketer, "/pipeline");
        await page.ClickAsync("#new-lead");
        await Expect(page.Locator("[data-new-lead] [name=owner] option")).ToHaveTextAsync(["Pool"]);

        page = await Open(site, "Analyst", analyst, "/pipeline");
        await Expect(page.Locator("nav a[href='/import']")).ToHaveCountAsync(1);
        await Expect(page.Locator("#new-lead")).ToHaveCountAsync(0);
        await page.Keyboard.PressAsync("c");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task The_focus_goes_back_to_what_opened_a_dialog_or_a_form()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var li = await site.Create("contacts", new { name = "Li Na 李娜", accountId = company.Account });
        var lead = await company.Lead("Press line");
        await site.Post($"leads/{lead}/tasks", new { title = "Send the offer", due = "2030-01-01" });
        var page = await Open(site, $"/leads/{lead}");
        foreach (var opener in new[] { page.GetByRole(AriaRole.Button, new() { Name = "Edit" }), page.Locator("[data-hand-over]"), page.Locator("[data-task=Open] button"), page.GetByRole(AriaRole.Button, new() { Name = "Make it a lead" }) })
            await OpensAndCloses(opener);

        // Out of the menu of moves, and out of what it opened.
        var menu = page.Locator("button[aria-keyshortcuts=m]");
        await page.Keyboard.PressAsync("m");
        await Expect(page.Locator("[data-way]").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(menu).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-way=disqualify]").PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(menu).ToBeFocusedAsync();

        await page.GotoAsync(new Uri(site.Address, $"/accounts/{company.Account}?tab=dossier").ToString());
        await OpensAndCloses(page.Locator("#record-fact"));
        await page.GotoAsync(new Uri(site.Address, $"/accounts/{company.Account}?tab=needs").ToString());
        await OpensAndCloses(page.Locator("#record-need"));
        await page.GotoAsync(new Uri(site.Address, $"/contacts/{li}").ToString());
        await OpensAndCloses(page.GetByRole(AriaRole.Button, new() { Name = "Record a school" }));
        await page.GotoAsync(new Uri(site.Address, "/pipeline").ToString());
        await OpensAndCloses(page.Locator("#new-lead"));
        await page.ClickAsync("[data-views]");
        await page.GetByRole(AriaRole.Menuitem).First.ClickAsync();
        await Expect(page.Locator("[role=dialog] input")).ToBeFocusedAsync();
        // A key of the page's is none over a dialog.
        await page.Locator("[role=dialog] header button").FocusAsync();
        await page.Keyboard.PressAsync("/");
        await Expect(page.Locator("[role=dialog] header button")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("[data-views]")).ToBeFocusedAsync();

        async Task OpensAndCloses(ILocator opener)
        {
            await opener.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator(":is(form, [role=dialog]) :is(input, textarea, select):focus")).ToHaveCountAsync(1);
            await page.Keyboard.PressAsync("Escape");
            await Expect(opener).ToBeFocusedAsync();
        }
    }

    [BrowserFact]
    public async Task What_the_arrows_come_to_is_seen_and_enter_waits_for_what_was_asked()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var (lead, lost) = (await company.Lead("Press line"), await company.Lead("Lost one"));
        await site.Post($"leads/{lost}/disqualify", new { failed = new[] { "Money" }, reason = "no budget" });
        for (var number = 0; number < 8; number++) await site.Create("accounts", new { name = $"Nordlys {number}" });
        var page = await Open(site, "Administrator", null, $"/leads/{lead}");
        await page.Keyboard.PressAsync("Control+k");
        await Expect(page.Locator("[role=option]").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(page.Locator("[role=option]").Last).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(page.Locator("[role=option]").Last).ToBeInViewportAsync(new() { Ratio = 1 });

        // The answers to another question are not what Enter means.
        await page.Keyboard.InsertTextAsync("Nordlys");
        await Expect(page.Locator("[role=option]").First).ToContainTextAsync("Nordlys");
        await page.RouteAsync("**/api/v1/accounts?*", async route => { await Task.Yield(); await route.AbortAsync(); });
        await page.Locator("[role=dialog] input").FillAsync("恒力");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");

        // One way alone needs no menu.
        await page.GotoAsync(new Uri(site.Address, $"/leads/{lost}").ToString());
        await Expect(page.Locator("[data-field=stage]")).ToContainTextAsync("Disqualified");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Reopen" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("m");
        await Expect(page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Why now?");
    }

    private async Task<IPage> Open(Site site, string role, string? user, string path) => await Open(site, path, user is null ? Site.Token : await site.TokenOf(user, role));

    private async Task<IPage> Open(Site site, string path, string token = Site.Token)
    {
        var page = (await BoardPage.Open(await browser.Visitor(), site.Address, token)).Page;
        await page.GotoAsync(new Uri(site.Address, path).ToString());
        await new BoardPage(page).IsLive();
        await Expect(page.Locator("main h1")).ToBeVisibleAsync();
        return page;
    }
}
