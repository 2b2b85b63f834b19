using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Accounts;

public sealed class AccountTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_new_account_shows_the_whole_contract()
    {
        var team = await office.Team();
        var response = await office.Admin.Post("/accounts", new
        {
            name = "苏州精密", names = new[] { "Suzhou Precision" }, industry = "Machinery", region = "Jiangsu", sizeBand = "200-500", traits = new[] { "exporter" },
            ownerTeamId = team, externalIds = new Dictionary<string, string> { ["crm"] = office.Word() },
        });
        var account = await response.Expect(201);

        string[] expected = ["id", "name", "names", "externalIds", "industry", "region", "sizeBand", "traits", "stage", "ownerTeamId", "coverage", "version"];
        Assert.Equal(expected, account.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("苏州精密", "Prospect", team, "0"), (account.Text("name"), account.Text("stage"), account.Text("ownerTeamId"), account.GetProperty("coverage")[0].Text("known")));
        Assert.Equal($"/api/v1/accounts/{account.Id()}", response.Headers.Location?.OriginalString);
        Assert.Equal(account.GetRawText(), (await office.Admin.See($"/accounts/{account.Id()}")).GetRawText());
        var listed = (await office.Admin.See($"/accounts?q={Uri.EscapeDataString("苏州精")}")).Items()[0];
        Assert.All(account.EnumerateObject().Where(field => field.Name != "coverage"), field => Assert.Equal(field.Value.GetRawText(), listed.GetProperty(field.Name).GetRawText()));
        Assert.Null(listed.Text("coverage"));
    }

    [Fact]
    public async Task A_patch_leaves_what_is_absent_and_clears_what_is_null()
    {
        var account = (await office.Admin.Make("/accounts", new { name = "A", industry = "Steel", region = "North", traits = new[] { "old" } })).Id();

        var patched = await (await office.Admin.Patch($"/accounts/{account}", """{"industry":null,"sizeBand":"1-10","traits":[]}""")).Expect(200);
        Assert.Equal((null, "North", "1-10", "[]", "A"), (patched.Text("industry"), patched.Text("region"), patched.Text("sizeBand"), patched.GetProperty("traits").GetRawText(), patched.Text("name")));

        Assert.Equal(["/name"], (await (await office.Admin.Patch($"/accounts/{account}", """{"name":null}""")).Refused(400, "request.invalid")).Pointers());
        Assert.Equal(["/name"], (await (await office.Admin.Patch($"/accounts/{account}", """{"name":"  "}""")).Refused(400, "request.invalid")).Pointers());
        await (await office.Admin.Patch($"/accounts/{account}", new { ownerTeamId = "team_nowhere" })).Refused(409, "team.not_found");
        await (await office.Admin.Patch($"/accounts/{account}", new { region = "South" }, ifMatch: "\"1\"")).Refused(412, "version_mismatch");
    }

    [Fact]
    public async Task Patches_of_different_fields_at_once_all_hold()
    {
        var account = await office.Account();
        object[] patches = [new { industry = "Steel" }, new { region = "North" }, new { sizeBand = "1-10" }, new { traits = new[] { "t" } }, new { name = "Renamed" }];
        foreach (var answer in await Task.WhenAll(patches.Select(patch => office.Admin.Patch($"/accounts/{account}", patch))))
            await answer.Expect(200);

        var all = await office.Admin.See($"/accounts/{account}");
        Assert.Equal(("Steel", "North", "1-10", "Renamed", 6), (all.Text("industry"), all.Text("region"), all.Text("sizeBand"), all.Text("name"), all.Number("version")));
    }

    [Fact]
    public async Task The_stage_follows_the_leads_and_the_list_filters_by_it()
    {
        var industry = office.Word();
        var account = (await office.Admin.Make("/accounts", new { name = "Stage", industry, region = industry })).Id();
        async Task<string[]> At(string stage) => (await office.Admin.See($"/accounts?industry={industry}&region={industry}&stage={stage}")).Ids();

        Assert.Equal([account], await At("Prospect"));
        var contact = await office.Contact(account);
        await office.Admin.Do($"/contacts/{contact}/roles", new { accountId = account, role = "DecisionMaker", leaning = "ForUs" });
        var lead = await office.Lead(account);
        Assert.Equal([account], await At("Working"));
        await office.Admin.Do($"/leads/{lead}/customer-signal", Office.Signal(contact));
        await office.Admin.Do($"/leads/{lead}/win", new { reason = "x" });
        Assert.Equal([account], await At("Customer"));
        Assert.Equal("Former", (await office.Admin.Do($"/accounts/{account}/former", new { reason = "closed down" })).Text("stage"));
        Assert.Equal([account], await At("Former"));
        await (await office.Admin.Post($"/accounts/{account}/former")).Refused(409, "account.evidence_missing");
    }

    [Fact]
    public async Task Relations_need_another_account_that_is_there()
    {
        var (account, parent) = (await office.Account(), await office.Account());
        Assert.Equal(2, (await office.Admin.Do($"/accounts/{account}/relations", new { toAccountId = parent, kind = "Parent", note = "since 2019" })).Number("version"));
        Assert.Equal(2, (await office.Admin.Do($"/accounts/{account}/relations", new { toAccountId = parent, kind = "Parent" })).Number("version"));
        await (await office.Admin.Post($"/accounts/{account}/relations", new { toAccountId = account, kind = "Parent" })).Refused(409, "account.relation_to_self");
        await (await office.Admin.Post($"/accounts/{account}/relations", new { toAccountId = "acc_nowhere", kind = "Parent" })).Refused(409, "account.not_found");
        await (await office.Admin.Post($"/accounts/{account}/relations", new { toAccountId = await office.Lead(), kind = "Parent" })).Refused(409, "account.not_found");
        Assert.Equal(["/kind"], (await (await office.Admin.Post($"/accounts/{account}/relations", new { toAccountId = parent, kind = "Child" })).Refused(400, "request.invalid")).Pointers());
    }

    [Fact]
    public async Task An_external_id_belongs_to_one_account()
    {
        var externalIds = new Dictionary<string, string> { ["crm"] = office.Word() };
        var first = (await office.Admin.Make("/accounts", new { name = "First", externalIds })).Id();
        await (await office.Admin.Post("/accounts", new { name = "Second", externalIds })).Refused(409, "account.external_id_taken");
        Assert.Equal([first], (await office.Admin.See($"/accounts?q={externalIds["crm"]}")).Ids());
    }

    [Fact]
    public async Task Faults_and_strangers_are_told()
    {
        var problem = await (await office.Admin.Post("/accounts", new { names = new[] { "", new string('x', 301) }, traits = Enumerable.Repeat("t", 101) })).Refused(400, "request.invalid");
        Assert.Equal(["/name", "/names/0", "/names/1", "/traits"], problem.Pointers().Order());
        await (await office.Admin.Send(HttpMethod.Get, "/accounts/acc_nowhere")).Refused(404, "account.not_found");
        await (await office.Admin.Patch("/accounts/nonsense", new { name = "x" })).Refused(404, "account.not_found");
        await (await (await office.As("ApiReader")).Post("/accounts", new { name = "x" })).Refused(403, "auth.forbidden");
    }
}
