namespace LeadGrains.Dashboard.Tests;

/// <summary>Walks through every page in both languages, both themes, on a desk and on a phone, as a manager of the demo, and leaves pictures for people to look at.</summary>
[Collection(BrowserCollection.Name)]
public sealed class GalleryTests(Browser browser)
{
    /// <summary>Keys that no word was found for stand there as they are.</summary>
    private const string Untranslated = """
        () => { const found = []; const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walk.nextNode()) if (/^[a-z]+(\.[A-Za-z-]+)+$/.test(walk.currentNode.data.trim())) found.push(walk.currentNode.data); return found; }
        """;

    private const string Policy = "window.offences = []; addEventListener('securitypolicyviolation', event => offences.push(event.violatedDirective + ' ' + event.sourceFile + ' ' + event.sample))";

    [BrowserFact]
    public async Task Every_page_is_whole()
    {
        await using var demo = await Demo.Start();
        var manager = await demo.TokenOf("林曼");
        var wrong = new List<string>();
        foreach (var language in new[] { "en-GB", "zh-CN" })
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        foreach (var isPhone in new[] { false, true })
        {
            var page = await browser.Visitor(language, scheme, isPhone ? 390 : 1280, isPhone ? 844 : 860);
            await Axe.Prepare(page);
            await page.AddInitScriptAsync(Policy);
            page.PageError += (_, error) => wrong.Add(error);
            await BoardPage.Open(page, demo.Site.Address, manager);
            foreach (var picture in Picture.All)
            {
                var where = $"{picture.Name}-{language[..2]}-{scheme.ToString().ToLowerInvariant()}{(isPhone ? "-phone" : "")}";
                await page.GotoAsync(new Uri(demo.Site.Address, await picture.Address(demo)).ToString());
                await Expect(page.Locator("main h1")).ToBeVisibleAsync();
                await Expect(page.Locator("main [aria-busy=true]")).ToHaveCountAsync(0);
                await new BoardPage(page).Photograph(where);
                foreach (var key in await page.EvaluateAsync<string[]>(Untranslated)) wrong.Add($"{where}: no word for {key}");
                foreach (var offence in await page.EvaluateAsync<string[]>("offences")) wrong.Add($"{where}: {offence}");
                if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")) wrong.Add($"{where}: is wider than the screen");
                if (language == "en-GB" || scheme == ColorScheme.Dark) wrong.AddRange((await Axe.Violations(page)).Select(line => $"{where}: {line}"));
            }
            await page.Context.CloseAsync();
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
