namespace LeadGrains.Dashboard.Tests;

/// <summary>Who can introduce us: asked for by name, drawn, told in words, and true as soon as something changes.</summary>
[Collection(BrowserCollection.Name)]
public sealed class IntroductionTests(Browser browser)
{
    [BrowserFact]
    public async Task A_chain_is_found_by_name_and_says_what_to_ask_whom()
    {
        await using var site = await Site.Start();
        var (company, _, target) = await Known(site);
        foreach (var (language, label, via, weakest) in new[] { ("en-GB", "To whom", "By 李工", "weakest link"), ("zh-CN", "想认识谁", "通过李工", "最弱一环") })
        {
            var page = await Open(site, language);
            await page.GotoAsync(new Uri(site.Address, "/introductions").ToString());
            await Expect(page.GetByRole(AriaRole.Combobox, new() { Name = label })).ToBeFocusedAsync();
            await page.Keyboard.InsertTextAsync("陈院");
            await Expect(page.Locator("[role=option]")).ToHaveTextAsync("陈院长");
            await page.Keyboard.PressAsync("Enter");
            await Expect(page).ToHaveURLAsync(new Uri(site.Address, $"/introductions?to={target}").ToString());
            var chain = page.Locator("[data-chain]");
            await Expect(chain).ToHaveCountAsync(1);
            await Expect(chain.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync(via);
            await Expect(chain.Locator("[data-weakest]")).ToContainTextAsync(weakest);
            await Expect(chain.Locator("section li").First).ToContainTextAsync("王芳");
            await Expect(chain.GetByRole(AriaRole.Link, new() { Name = "陈院长" })).ToHaveAttributeAsync("href", $"/contacts/{target}");
            // Only Erik is to be asked: he knows nobody.
            await page.Locator("select").Last.SelectOptionAsync(company.Erik);
            await Expect(chain).ToHaveCountAsync(0);
            await page.ReloadAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToContainTextAsync("陈院长");
        }
    }

    [BrowserFact]
    public async Task What_is_copied_is_what_is_read()
    {
        await using var site = await Site.Start();
        var (_, _, target) = await Known(site);
        var page = await Open(site, "en-GB");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(new Uri(site.Address, $"/introductions?to={target}").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await Expect(page.GetByText("Copied: what to ask whom")).ToBeVisibleAsync();
        var copied = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.Equal(string.Join('\n', await page.Locator("[data-chain] section li").AllTextContentsAsync()), copied);
        Assert.StartsWith("王芳 asks 李工 for a word with 陈院长", copied, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task A_new_tie_opens_a_way_at_once_and_an_opt_out_closes_it()
    {
        await using var site = await Site.Start();
        var (company, _, _) = await Known(site);
        var stranger = await site.Create("contacts", new { name = "Greta Holm", accountId = company.Account });
        var page = await Open(site, "en-GB");
        await page.GotoAsync(new Uri(site.Address, $"/introductions?to={stranger}").ToString());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Nobody leads to Greta Holm yet" })).ToBeVisibleAsync();

        await site.Post($"contacts/{stranger}/knows", new { userId = company.Erik, kind = "Friend" });
        await Expect(page.Locator("[data-chain]")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-chain] h2")).ToHaveTextAsync("Directly");

        await site.Post($"contacts/{stranger}/opt-out", new { note = "asked us to stop" });
        await Expect(page.Locator("[data-chain]")).ToHaveCountAsync(0);
        await Expect(page.GetByText("Greta Holm opted out")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Who_is_not_there_is_said()
    {
        await using var site = await Site.Start();
        var page = await Open(site, "en-GB");
        await page.GotoAsync(new Uri(site.Address, "/introductions?to=con_01ARZ3NDEKTSV4RRFFQ69G5FAV").ToString());
        await Expect(page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(page.Locator("[role=combobox]")).ToBeVisibleAsync();
    }

    private async Task<IPage> Open(Site site, string language) => (await BoardPage.Open(await browser.Visitor(language), site.Address)).Page;

    /// <summary>Wang knows Li, and Li the head of an institute.</summary>
    private static async Task<(Company Company, string Friend, string Target)> Known(Site site)
    {
        var company = await Company.Found(site);
        var friend = await site.Create("contacts", new { name = "李工", accountId = company.Account });
        var target = await site.Create("contacts", new { name = "陈院长", accountId = company.Account });
        await site.Post($"contacts/{friend}/knows", new { userId = company.Wang, kind = "Friend" });
        await site.Post($"contacts/{friend}/knows", new { contactId = target, kind = "FormerColleague" });
        return (company, friend, target);
    }
}
