using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Leads;

public sealed class LeadStageTests(Office office) : IClassFixture<Office>
{
    private static readonly object Problem = new { overlooked = "漏油", harm = "停机", capability = "密封件" };

    [Fact]
    public async Task A_new_lead_is_a_prospect_in_the_pool_and_shows_the_whole_contract()
    {
        var account = await office.Account("宁波 Marine Works");
        var response = await office.Admin.Post("/leads", new
        {
            accountId = account, title = "Pumps", source = new { channel = "exhibition", detail = "hall 3" },
            amount = new { value = "1200.5", currency = "CNY" }, product = "GTX Pro", externalIds = new Dictionary<string, string> { ["crm"] = office.Word() },
        });
        var lead = await response.Expect(201);

        Assert.Equal($"/api/v1/leads/{lead.Id()}", response.Headers.Location?.OriginalString);
        Assert.Equal("\"1\"", response.Tag());
        string[] expected = [
            "id", "accountId", "accountName", "title", "stage", "type", "recognition", "stance", "qualification", "problem", "ownerId", "ownerName", "teamId",
            "source", "score", "disputed", "amount", "product", "externalIds", "stageSince", "createdAt", "version",
        ];
        Assert.Equal(expected, lead.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("宁波 Marine Works", "Prospect", "Problem", null, null), (lead.Text("accountName"), lead.Text("stage"), lead.Text("type"), lead.Text("ownerId"), lead.Text("score")));
        Assert.Equal("1200.50", lead.GetProperty("amount").Text("value"));
        Assert.Equal("hall 3", lead.GetProperty("source").Text("detail"));
        Assert.False(lead.GetProperty("qualification").GetProperty("effective").GetBoolean());
        Assert.Equal(lead.GetRawText(), (await office.Admin.See($"/leads/{lead.Id()}")).GetRawText());
    }

    [Fact]
    public async Task It_goes_all_the_way_to_won_and_its_history_tells_each_move()
    {
        var seller = await office.User(team: await office.Team());
        var client = await office.As("Seller", seller);
        var account = await office.Account();
        var contact = await office.Contact(account);
        await office.Admin.Do($"/contacts/{contact}/roles", new { accountId = account, role = "Executor", leaning = "ForUs" });
        var lead = await office.Lead(account, seller);

        Assert.Equal("Lead", (await client.Do($"/leads/{lead}/identify", new { problem = Problem })).Text("stage"));
        Assert.Equal("Opportunity", (await client.Do($"/leads/{lead}/customer-signal", Office.Signal(contact))).Text("stage"));
        var won = await client.Do($"/leads/{lead}/win", new { reason = "best seal", amount = new { value = "90.00", currency = "EUR" }, closedOn = "2026-02-01" });

        Assert.Equal(("Won", "EUR"), (won.Text("stage"), won.GetProperty("amount").Text("currency")));
        var history = await client.See($"/leads/{lead}/history?sort=seq&count=true");
        Assert.Equal(["lead.created", "lead.identified", "lead.customer-signal", "lead.won"], history.Items().Select(item => item.Text("type")));
        Assert.Equal([null, "Prospect", "Lead", "Opportunity"], history.Items().Select(item => item.Text("from")));
        Assert.Equal(["Prospect", "Lead", "Opportunity", "Won"], history.Items().Select(item => item.Text("to")));
        var last = history.Items()[^1];
        Assert.Equal(("best seal", seller, "User"), (last.Text("reason"), last.GetProperty("by").Text("id"), last.GetProperty("by").Text("kind")));
        Assert.StartsWith("Seller ", last.GetProperty("by").Text("name"), StringComparison.Ordinal);
        Assert.Equal("2026-02-01", last.GetProperty("data").Text("closedOn"));
        Assert.Equal("lead.won", (await client.See($"/leads/{lead}/history")).Items()[0].Text("type"));
    }

    [Fact]
    public async Task The_history_pages_by_cursor()
    {
        var lead = await office.Lead();
        for (var i = 0; i < 4; i++)
            await office.Admin.Patch($"/leads/{lead}", new { product = $"P{i}" });

        var first = await office.Admin.See($"/leads/{lead}/history?limit=3");
        var second = await office.Admin.See($"/leads/{lead}/history?limit=3&cursor={first.Text("next")}");

        Assert.Equal(["P3", "P2", "P1"], first.Items().Select(item => item.GetProperty("data").Text("product")));
        Assert.Equal(["lead.details-changed", "lead.created"], second.Items().Select(item => item.Text("type")));
        Assert.Null(second.Text("next"));
        await (await office.Admin.Send(HttpMethod.Get, "/leads/lead_nowhere/history")).Refused(404, "lead.not_found");
    }

    [Fact]
    public async Task Identifying_without_a_problem_is_refused_and_changes_nothing()
    {
        var lead = await office.Lead();
        var before = await office.Admin.See($"/leads/{lead}");

        var nothing = await (await office.Admin.Post($"/leads/{lead}/identify")).Refused(409, "lead.evidence_missing");
        var some = await (await office.Admin.Post($"/leads/{lead}/identify", new { problem = new { harm = "x" } })).Refused(409, "lead.evidence_missing");

        Assert.Equal(["/problem/overlooked", "/problem/harm", "/problem/capability"], nothing.Pointers());
        Assert.Equal(["/problem/overlooked", "/problem/capability"], some.Pointers());
        Assert.Equal(before.GetRawText(), (await office.Admin.See($"/leads/{lead}")).GetRawText());
    }

    [Fact]
    public async Task A_signal_counts_from_a_buying_role_only_and_a_direct_purchase_passes()
    {
        var account = await office.Account();
        var contact = await office.Contact(account);
        var lead = await office.Lead(account);

        await (await office.Admin.Post($"/leads/{lead}/customer-signal", Office.Signal(contact))).Refused(409, "lead.signal_needs_buying_role");
        await office.Admin.Do($"/contacts/{contact}/roles", new { accountId = account, role = "Informant", leaning = "ForUs" });
        await (await office.Admin.Post($"/leads/{lead}/customer-signal", Office.Signal(contact))).Refused(409, "lead.signal_needs_buying_role");
        Assert.Equal("Prospect", (await office.Admin.See($"/leads/{lead}")).Text("stage"));

        await office.Admin.Do($"/contacts/{contact}/roles", new { accountId = account, role = "DecisionMaker", leaning = "ForUs" });
        Assert.Equal("Opportunity", (await office.Admin.Do($"/leads/{lead}/customer-signal", Office.Signal(contact))).Text("stage"));

        var evidence = await (await office.Admin.Post($"/leads/{lead}/customer-signal", new { })).Refused(409, "lead.evidence_missing");
        Assert.Equal(["/contactId", "/kind", "/words", "/at"], evidence.Pointers());
    }

    [Fact]
    public async Task What_the_stage_does_not_allow_is_refused()
    {
        var lead = await office.Lead();
        await (await office.Admin.Post($"/leads/{lead}/win", new { reason = "x" })).Refused(409, "lead.wrong_stage");
        await (await office.Admin.Post($"/leads/{lead}/cool", new { reason = "x" })).Refused(409, "lead.wrong_stage");
        await (await office.Admin.Post($"/leads/{lead}/reopen", new { reason = "x" })).Refused(409, "lead.wrong_stage");
        await (await office.Admin.Post($"/leads/{lead}/lose", new { reason = "x", cause = "y" })).Refused(409, "lead.wrong_stage");
        Assert.Equal(1, (await office.Admin.See($"/leads/{lead}")).Number("version"));
    }

    [Fact]
    public async Task Lost_disqualified_and_nurtured_leads_are_closed_with_their_evidence_and_can_be_reopened()
    {
        var lost = await office.Opportunity();
        await (await office.Admin.Post($"/leads/{lost}/lose", new { reason = "price" })).Refused(409, "lead.evidence_missing");
        Assert.Equal("Lost", (await office.Admin.Do($"/leads/{lost}/lose", new { reason = "price", cause = "budget cut" })).Text("stage"));

        var unfit = await office.Lead();
        var missing = await (await office.Admin.Post($"/leads/{unfit}/disqualify", new { reason = "no money" })).Refused(409, "lead.evidence_missing");
        Assert.Equal(["/failed"], missing.Pointers());
        Assert.Equal("Disqualified", (await office.Admin.Do($"/leads/{unfit}/disqualify", new { reason = "no money", failed = new[] { "Money" } })).Text("stage"));

        var unripe = await office.Lead();
        Assert.Equal("Nurturing", (await office.Admin.Do($"/leads/{unripe}/nurture", new { reason = "next year", reviewAt = "2027-01-01T00:00:00Z" })).Text("stage"));

        foreach (var closed in new[] { lost, unfit, unripe })
            Assert.Equal("Prospect", (await office.Admin.Do($"/leads/{closed}/reopen", new { reason = "new budget" })).Text("stage"));
    }

    [Fact]
    public async Task An_opportunity_cools_down_to_what_the_seller_saw()
    {
        var lead = await office.Opportunity();
        Assert.Equal("Prospect", (await office.Admin.Do($"/leads/{lead}/cool", new { reason = "silence" })).Text("stage"));
    }

    [Fact]
    public async Task An_assessment_gives_type_and_effectiveness_and_rests_on_known_facts_only()
    {
        var lead = await office.Lead();
        var assessed = await office.Admin.Do($"/leads/{lead}/assess", new { recognition = "WantsToSolve", stance = "PrefersCompetitor", money = "Likely", need = "Confirmed" });

        Assert.Equal(("Competition", "WantsToSolve", "PrefersCompetitor"), (assessed.Text("type"), assessed.Text("recognition"), assessed.Text("stance")));
        Assert.True(assessed.GetProperty("qualification").GetProperty("effective").GetBoolean());
        await (await office.Admin.Post($"/leads/{lead}/assess", new { need = "No", factIds = new[] { "fact_1" } })).Refused(409, "fact.not_found");
        Assert.Equal(2, (await office.Admin.See($"/leads/{lead}")).Number("version"));
    }

    [Fact]
    public async Task Details_change_and_the_account_is_set_once()
    {
        var (account, other) = (await office.Account(), await office.Account());
        var lead = await office.Lead();

        var changed = await (await office.Admin.Patch($"/leads/{lead}", new { title = "泵站改造", accountId = account })).Expect(200);

        Assert.Equal(("泵站改造", account), (changed.Text("title"), changed.Text("accountId")));
        Assert.NotNull(changed.Text("accountName"));
        await (await office.Admin.Patch($"/leads/{lead}", new { accountId = other })).Refused(409, "lead.account_known");
        await (await office.Admin.Patch($"/leads/{lead}", """{"amount":null,"accountId":null}""")).Refused(400, "request.invalid");
        await (await office.Admin.Patch("/leads/lead_nowhere", new { title = "x" })).Refused(404, "lead.not_found");
    }

    [Fact]
    public async Task An_interaction_is_recorded_on_the_lead_and_its_participants()
    {
        var contact = await office.Contact();
        var lead = await office.Lead();
        await office.Admin.Do($"/leads/{lead}/interactions", new { kind = "Call", direction = "Outbound", participants = new[] { contact }, minutes = 12, notes = "rang", at = DateTimeOffset.UtcNow });

        Assert.Equal("Reached", (await office.Admin.See($"/contacts/{contact}")).Text("stage"));
        var unknown = new { kind = "Call", direction = "Outbound", participants = new[] { contact, lead }, at = "2026-01-05T08:00:00Z" };
        Assert.Equal(["/participants/1"], (await (await office.Admin.Post($"/leads/{lead}/interactions", unknown)).Refused(409, "contact.not_found")).Pointers());
    }

    [Fact]
    public async Task A_faulty_body_is_told_of_whole()
    {
        var problem = await (await office.Admin.Post("/leads", new
        {
            title = new string('x', 301), source = new { channel = "call", medium = "phone" }, amount = new { value = "12,5", currency = "eur" }, color = "red",
            externalIds = new Dictionary<string, string> { ["crm"] = "" },
        })).Refused(400, "request.invalid");
        Assert.Equal(["/title", "/source/medium", "/amount/value", "/amount/currency", "/color", "/externalIds/crm"], problem.Pointers().OrderBy(Order));

        static int Order(string pointer) => Array.IndexOf(["/title", "/source/medium", "/amount/value", "/amount/currency", "/color", "/externalIds/crm"], pointer);
    }

    [Fact]
    public async Task What_a_new_lead_names_must_be_there()
    {
        object Body(string? account = null, string channel = "call", string? owner = null) => new { title = "x", source = new { channel }, accountId = account, ownerId = owner };
        await (await office.Admin.Post("/leads", Body(account: "acc_nowhere"))).Refused(409, "account.not_found");
        await (await office.Admin.Post("/leads", Body(account: await office.Lead()))).Refused(409, "account.not_found");
        await (await office.Admin.Post("/leads", Body(channel: "rumour"))).Refused(409, "lead.unknown_source");
        await (await office.Admin.Post("/leads", Body(owner: "usr_nobody"))).Refused(409, "user.not_found");
        await (await office.Admin.Post("/leads", Body(owner: await office.User("Analyst")))).Refused(409, "lead.owner_not_seller");
    }

    [Theory]
    [InlineData("lead_nowhere")]
    [InlineData("acc_nowhere")]
    [InlineData("nonsense")]
    [InlineData("workspace")]
    [InlineData("lead_7777777777777777777777777777777777777777777777777777777777777777777")]
    public async Task What_is_no_lead_is_not_found(string id)
    {
        await (await office.Admin.Send(HttpMethod.Get, $"/leads/{id}")).Refused(404, "lead.not_found");
        await (await office.Admin.Post($"/leads/{id}/win", new { reason = "x" })).Refused(404, "lead.not_found");
    }
}
