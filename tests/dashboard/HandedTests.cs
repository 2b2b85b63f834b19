namespace LeadGrains.Dashboard.Tests;

/// <summary>How often leads changed hands, drawn and as a table.</summary>
[Collection(BrowserCollection.Name)]
public sealed class HandedTests(Browser browser)
{
    [BrowserFact]
    public async Task Leads_that_change_hands_are_counted_by_day_and_live()
    {
        await using var site = await Site.Start();
        var company = await Company.Found(site);
        var lead = await company.Lead("立式加工中心换代");
        var board = await BoardPage.Open(await browser.Visitor(), site.Address);
        var card = board.Page.Locator("[data-card=handed]");
        await Expect(card).ToContainTextAsync("No lead has changed hands in the last 14 days.");
        await Expect(card.Locator("[data-plot]")).ToHaveCountAsync(0);

        await company.Reassign(lead, company.Erik, "holiday");
        var plot = card.Locator("[data-plot]");
        await Expect(plot).ToHaveAttributeAsync("aria-label", "Leads that changed hands in the last 14 days: 1");
        await card.GetByText("As a table").ClickAsync();
        await Expect(card.Locator("tbody tr")).ToHaveCountAsync(1);
        await Expect(card.Locator("[data-way='lead.reassigned']")).ToHaveTextAsync("1");
        var drawn = await Ink(plot);

        await site.Post($"leads/{lead}/release", new { reason = "nobody has time" });
        await Expect(card.Locator("[data-way='lead.released']")).ToHaveTextAsync("1");
        await Expect(card.Locator("[data-way='lead.reassigned']")).ToHaveTextAsync("1");
        await Expect(plot).ToHaveAttributeAsync("aria-label", "Leads that changed hands in the last 14 days: 2");
        await board.Page.WaitForFunctionAsync("before => document.querySelector('[data-plot] canvas').toDataURL() !== before", drawn);

        // What was read at once is what was counted live.
        await board.Page.ReloadAsync();
        await Expect(plot).ToHaveAttributeAsync("aria-label", "Leads that changed hands in the last 14 days: 2");
        await board.Photograph("handed");
        await Assert.ThrowsAnyAsync<PlaywrightException>(() => board.Page.EvaluateAsync("document.body.innerHTML = '<b>text</b>'"));
    }

    private static Task<string> Ink(ILocator plot) => plot.Locator("canvas").EvaluateAsync<string>("canvas => canvas.toDataURL()");
}
