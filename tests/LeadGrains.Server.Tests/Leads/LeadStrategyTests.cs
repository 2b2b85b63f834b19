using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Leads;

/// <summary>What to do with a lead of its type.</summary>
public sealed class LeadStrategyTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task One_lead_says_what_to_do_in_the_readers_language_and_lists_do_not()
    {
        var lead = await office.Lead();
        Assert.Equal("Problem", (await office.Admin.See($"/leads/{lead}")).GetProperty("strategy").Text("name"));
        var response = await office.Admin.Post($"/leads/{lead}/assess", new { recognition = "WantsToSolve", stance = "PrefersCompetitor" });
        var assessed = await response.Expect(200);
        Assert.Equal((("Competition", "Competition")), (assessed.Text("type"), assessed.GetProperty("strategy").Text("name")));
        Assert.Equal(["en"], response.Content.Headers.ContentLanguage);
        Assert.Contains("Accept-Language", response.Headers.Vary);

        var chinese = await office.As("Seller");
        chinese.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh");
        response = await chinese.Send(HttpMethod.Get, $"/leads/{lead}");
        var shown = (await response.Expect(200)).GetProperty("strategy");
        Assert.Equal("竞争型", shown.Text("name"));
        Assert.StartsWith("找出对手没有满足的那条标准", shown.Text("hint"), StringComparison.Ordinal);
        Assert.Equal(["zh"], response.Content.Headers.ContentLanguage);
        Assert.All((await chinese.See("/leads?limit=5")).Items(), item => Assert.Null(item.Text("strategy")));
    }

    [Fact]
    public async Task It_is_the_one_of_the_workspaces_own_playbook()
    {
        var lead = await office.Lead();
        using var body = new StringContent((await File.ReadAllTextAsync(ThePlaybook.Path)).Replace("Show the problem with the concern table", "Ask first and then show the concern table", StringComparison.Ordinal));
        body.Headers.ContentType = new("application/yaml");
        await (await office.Admin.PutAsync("/api/v1/playbook", body)).Expect(200);
        try
        {
            Assert.StartsWith("Ask first", (await office.Admin.See($"/leads/{lead}")).GetProperty("strategy").Text("hint"), StringComparison.Ordinal);
        }
        finally
        {
            await office.Admin.Send(HttpMethod.Delete, "/playbook");
        }
    }
}
