using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Accounts;

/// <summary>Coverage of a page's accounts.</summary>
public sealed class CoverageListTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_page_tells_coverage_when_asked_as_each_account_does()
    {
        var industry = office.Word();
        foreach (var facts in Enumerable.Range(0, 3))
        {
            var account = (await office.Admin.Make("/accounts", new { name = office.Word(), industry })).Id();
            foreach (var topic in new[] { "revenue", "brand" }.Take(facts))
                await office.Admin.Make($"/accounts/{account}/facts", FactTests.Fact(topic, "so they say", category: "Sales"));
            await office.Admin.Make($"/accounts/{account}/facts", FactTests.Fact("headcount", "a secret", category: "Personnel", confidentiality: "Restricted"));
        }
        Assert.All((await office.Admin.See($"/accounts?industry={industry}")).Items(), account => Assert.Null(account.Text("coverage")));
        foreach (var client in new[] { office.Admin, await office.As("Seller"), await office.As("ApiReader") })
        {
            var after = (await office.Admin.See("/changes?limit=1")).Number("head");
            var page = await client.See($"/accounts?industry={industry}&coverage=true&count=true&after={after}");
            Assert.Equal(3, page.Number("total"));
            Assert.Equal([2L, 1, 0], page.Items().Select(account => account.Items("coverage").Sum(category => category.Number("known"))));
            foreach (var account in page.Items())
                Assert.Equal((await client.See($"/accounts/{account.Id()}")).GetProperty("coverage").GetRawText(), account.GetProperty("coverage").GetRawText());
        }
        var first = await office.Admin.See($"/accounts?industry={industry}&coverage=true&limit=2");
        Assert.Single((await office.Admin.See($"/accounts?industry={industry}&coverage=true&limit=2&cursor={first.Text("next")}")).Items());
        await (await office.Admin.Send(HttpMethod.Get, "/accounts?coverage=some")).Expect(400);
    }
}
