namespace LeadGrains.Server.Tests.Teams;

public sealed class TeamTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_team_is_created_listed_and_read()
    {
        var manager = await office.User("Manager");
        var parent = await office.Team();
        var response = await office.Admin.Post("/teams", new { name = "华东", parentId = parent, managerId = manager });
        var team = await response.Expect(201);

        Assert.Equal(["id", "name", "parentId", "managerId", "marketType", "market", "version"], team.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("华东", parent, manager), (team.Text("name"), team.Text("parentId"), team.Text("managerId")));
        Assert.Equal(team.GetRawText(), (await office.Admin.See($"/teams/{team.Id()}")).GetRawText());
        Assert.Equal(team.Id(), (await office.Admin.See("/teams?limit=1")).Ids().Single());
        await (await office.Admin.Post("/teams", new { name = "x", parentId = "team_nowhere" })).Refused(409, "team.not_found");
        await (await office.Admin.Post("/teams", new { name = "x", managerId = await office.User() })).Refused(409, "team.manager_role");
        await (await office.Admin.Send(HttpMethod.Get, "/teams/team_nowhere")).Refused(404, "team.not_found");
        await (await office.Admin.Send(HttpMethod.Get, "/teams/team_nowhere/summary")).Refused(404, "team.not_found");
    }

    [Fact]
    public async Task A_teams_market_is_said_by_administrators_and_shown_with_the_playbooks_words()
    {
        var made = await office.Admin.Make("/teams", new { name = "x", marketType = "FewCustomers" });
        Assert.Equal(("FewCustomers", "Few customers"), (made.Text("marketType"), made.GetProperty("market").Text("name")));
        var response = await office.Admin.Patch($"/teams/{made.Id()}", new { marketType = "ManyAndClear" }, $"\"{made.Number("version")}\"");
        var seq = response.Seq();
        var team = await response.Expect(200);
        Assert.Equal(("ManyAndClear", "Many and clear"), (team.Text("marketType"), team.GetProperty("market").Text("name")));
        var change = (await office.Admin.See($"/changes?after={seq - 1}&topics=team:{made.Id()}")).Items("changes").Single();
        Assert.Equal(("team.market-set", "Team", "ManyAndClear"), (change.Text("type"), change.GetProperty("entity").Text("kind"), change.GetProperty("data").Text("marketType")));

        var chinese = await office.As("Seller");
        chinese.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh");
        var shown = await chinese.See($"/teams/{made.Id()}");
        Assert.Equal("客户多而清楚", shown.GetProperty("market").Text("name"));
        Assert.StartsWith("谁会买一目了然", (await chinese.See("/teams?limit=1")).Items()[0].GetProperty("market").Text("hint"), StringComparison.Ordinal);
        var summary = await chinese.See($"/teams/{made.Id()}/summary");
        Assert.Equal(("ManyAndClear", "客户多而清楚"), (summary.Text("marketType"), summary.GetProperty("market").Text("name")));

        await (await office.Admin.Patch($"/teams/{made.Id()}", new { marketType = "FewCustomers" }, "\"1\"")).Refused(412, "version_mismatch");
        Assert.Equal("ManyAndClear", (await (await office.Admin.Patch($"/teams/{made.Id()}", "{}")).Expect(200)).Text("marketType"));
        var none = await (await office.Admin.Patch($"/teams/{made.Id()}", """{"marketType":null}""")).Expect(200);
        Assert.Equal((null, null), (none.Text("marketType"), none.Text("market")));
        await (await office.Admin.Patch($"/teams/{made.Id()}", new { marketType = "Some" })).Expect(400);
        await (await office.Admin.Patch("/teams/team_nowhere", new { marketType = "FewCustomers" })).Refused(404, "team.not_found");
        foreach (var role in new[] { "Manager", "Seller", "Marketer", "Analyst", "ApiReader", "ApiWriter" })
            await (await (await office.As(role)).Patch($"/teams/{made.Id()}", new { marketType = "FewCustomers" })).Expect(403);
    }

    [Fact]
    public async Task A_summary_lists_every_stage_and_every_seller()
    {
        var team = await office.Team();
        var (busy, idle) = (await office.User(team: team, capacity: 9), await office.User(team: team));
        await office.User("Manager", team);
        await office.Lead(owner: busy, amount: new { value = "100.10", currency = "CNY" });
        await office.Lead(owner: busy, amount: new { value = "0.90", currency = "CNY" });
        await office.Lead(owner: busy, amount: new { value = "500.00", currency = "EUR" });
        var closed = await office.Lead(owner: busy);
        await office.Admin.Do($"/leads/{closed}/disqualify", new { reason = "x", failed = new[] { "Need" } });

        var summary = await office.Admin.See($"/teams/{team}/summary");

        Assert.Equal(["Prospect", "Lead", "Opportunity", "Won", "Lost", "Disqualified", "Nurturing"], summary.Items("stages").Select(stage => stage.Text("stage")));
        Assert.Equal([3, 0, 0, 0, 0, 1, 0], summary.Items("stages").Select(stage => stage.Number("count")));
        Assert.Equal("""{"value":"101.00","currency":"CNY"}""", summary.Items("stages")[0].GetProperty("amount").GetRawText());
        Assert.Equal("""[{"value":"101.00","currency":"CNY"},{"value":"500.00","currency":"EUR"}]""", summary.Items("stages")[0].GetProperty("amounts").GetRawText());
        Assert.Null(summary.Items("stages")[5].Text("amount"));
        Assert.Equal([(busy, 3, 9), (idle, 0, 40)], summary.Items("sellers").Select(seller => (seller.Id(), seller.Number("active"), seller.Number("capacity"))));
        Assert.All(summary.Items("sellers"), seller => Assert.StartsWith("Seller ", seller.Text("name"), StringComparison.Ordinal));
    }
}
