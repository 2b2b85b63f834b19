using System.Text.Json;
using LeadGrains.Server.Tests.Accounts;
using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Start;

/// <summary>What people see first.</summary>
public sealed class StartTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_sellers_page_shows_what_is_theirs_in_the_order_of_the_teams_market()
    {
        var (ann, bob, account, lead) = await Scene();
        var client = await office.As("Seller", ann);
        var page = await Start(client);
        Assert.Equal(["marketType", "market", "sections", "asOf"], page.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("FewCustomers", "Few customers"), (page.Text("marketType"), page.GetProperty("market").Text("name")));
        Assert.Equal(["alerts", "dossier-gaps", "due-tasks", "own-leads", "referrals", "pool"], page.Items("sections").Select(section => section.Text("code")));
        var alert = Section(page, "alerts").Items().Single();
        Assert.Equal((account, "second-supplier"), (alert.Text("accountId"), alert.GetProperty("alert").Text("signal")));
        var gaps = Section(page, "dossier-gaps");
        Assert.Equal((10, "true"), (gaps.Items().Length, gaps.Text("more")));
        Assert.All(gaps.Items(), gap => Assert.Equal((account, gap.Text("accountName")), (gap.Text("accountId"), gap.Text("accountName"))));
        Assert.Equal(["brief them all"], Section(page, "due-tasks").Items().Select(task => task.Text("title")));
        Assert.Equal(12, (await client.See($"/leads?ownerId={ann}&limit=50")).Items().Length);
        var own = Section(page, "own-leads");
        Assert.Equal((10, "true", lead), (own.Items().Length, own.Text("more"), own.Items()[0].Id()));
        Assert.Equal(3, Section(page, "referrals").Items().Length);
        Assert.DoesNotContain(ann, Section(page, "pool").GetRawText(), StringComparison.Ordinal);
        var other = await Start(await office.As("Seller", bob));
        Assert.Single(Section(other, "own-leads").Items());
        Assert.Empty(Section(other, "alerts").Items());
    }

    [Fact]
    public async Task A_managers_page_is_the_teams_and_others_see_what_is_theirs_in_the_usual_order()
    {
        var manager = await office.User("Manager");
        var (ann, bob, _, lead) = await Scene(manager, "ManyAndClear");
        await office.Admin.Do($"/leads/{lead}/assess", new { recognition = "WantsToSolve", stance = "PrefersCompetitor" });
        var page = await Start(await office.As("Manager", manager), "zh");
        Assert.Equal(["alerts", "competitor-leads", "due-tasks", "own-leads", "pool", "referrals"], page.Items("sections").Select(section => section.Text("code")));
        Assert.Equal([lead], Section(page, "competitor-leads").Items().Select(item => item.Id()));
        Assert.Equal("与对手争夺的线索", Section(page, "competitor-leads").Text("name"));
        Assert.Contains("all-theirs", Section(page, "due-tasks").Items().Select(task => task.Text("title")));
        Assert.Equal([ann, bob], Section(page, "own-leads").Items().Select(item => item.Text("ownerId")!).Distinct());
        foreach (var role in new[] { "Administrator", "Marketer", "Analyst", "ApiReader", "ApiWriter" })
        {
            page = await Start(await office.As(role));
            Assert.Equal(["alerts", "due-tasks", "own-leads", "dossier-gaps", "referrals", "competitor-leads", "pool"], page.Items("sections").Select(section => section.Text("code")));
            Assert.Empty(Section(page, "own-leads").Items());
        }
        await (await office.Server.Client(token: null).Send(HttpMethod.Get, "/start")).Expect(401);
    }

    [Fact]
    public async Task What_is_Restricted_alerts_those_alone_who_may_read_it()
    {
        var manager = await office.User("Manager");
        var (ann, _, account, _) = await Scene(manager);
        await office.Admin.Make($"/accounts/{account}/facts", FactTests.Fact("competitor-trial", "tooling opened", category: "Competitors", confidentiality: "Restricted"));
        Assert.Equal(["second-supplier"], Signals(await Start(await office.As("Seller", ann))));
        Assert.Equal(["competitor-trial", "second-supplier"], Signals(await Start(await office.As("Manager", manager))));

        static IEnumerable<string?> Signals(JsonElement page) => Section(page, "alerts").Items().Select(alert => alert.GetProperty("alert").Text("signal"));
    }

    [Fact]
    public async Task Every_item_is_one_of_those_that_the_document_names()
    {
        var (ann, _, _, lead) = await Scene();
        await office.Admin.Do($"/leads/{lead}/assess", new { recognition = "WantsToSolve", stance = "PrefersCompetitor" });
        var page = await Start(await office.As("Seller", ann));
        var schemas = (await (await office.Admin.GetAsync("/openapi/v1.json")).Read()).GetProperty("components").GetProperty("schemas");
        var kinds = schemas.GetProperty("StartSection").GetProperty("properties").GetProperty("items").GetProperty("items").Items("oneOf")
            .Select(kind => kind.Text("$ref")!.Split('/')[^1])
            .ToDictionary(name => name, name => schemas.GetProperty(name).GetProperty("properties").EnumerateObject().Select(field => field.Name).Order().ToList());
        var shown = page.Items("sections").SelectMany(section => section.Items())
            .Select(item => item.EnumerateObject().Select(field => field.Name).Order().ToList())
            .Select(fields => kinds.Single(kind => kind.Value.SequenceEqual(fields)).Key);
        Assert.Equal(kinds.Keys.Order(), shown.Distinct().Order());
    }

    /// <summary>Twelve leads of one seller, an opportunity among them whose account sought a second supplier; one of another.</summary>
    private async Task<(string Ann, string Bob, string Account, string Lead)> Scene(string? manager = null, string market = "FewCustomers")
    {
        var team = (await office.Admin.Make("/teams", new { name = office.Word(), managerId = manager, marketType = market })).Id();
        var (ann, bob) = (await office.User(team: team), await office.User(team: team));
        var lead = await office.Opportunity(ann);
        var account = (await office.Admin.See($"/leads/{lead}")).Text("accountId")!;
        for (var i = 0; i < 11; i++)
            await office.Lead(owner: ann);
        await office.Lead(owner: bob);
        await office.Lead();
        await office.Admin.Make($"/accounts/{account}/facts", FactTests.Fact("second-supplier", "they look for another"));
        var due = DateTime.UtcNow.AddDays(-1).ToString("yyyy-MM-dd");
        await office.Admin.Make($"/leads/{lead}/tasks", new { title = manager is null ? "brief them all" : "all-theirs", due });
        await office.Admin.Do($"/leads/{lead}/referral", new { referrerContactId = await office.Contact() });
        return (ann, bob, account, lead);
    }

    private async Task<JsonElement> Start(HttpClient client, string language = "en")
    {
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        var head = (await office.Admin.See("/changes?limit=1")).Number("head");
        return await client.See($"/start?after={head}");
    }

    private static JsonElement Section(JsonElement page, string code) => page.Items("sections").Single(section => section.Text("code") == code);
}
