using System.Text.Json;
using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Accounts;

/// <summary>Facts and dossiers over HTTP.</summary>
public sealed class FactTests(Office office) : IClassFixture<Office>
{
    internal static object Fact(string topic, string statement, object? value = null, string? unit = null, string source = "Mr Zhao", string category = "Orders", string? heardFrom = null, string? confidentiality = null, string? supersedes = null) => new
    {
        category, topic, statement, value, unit, source = new { kind = "Person", @ref = source, heardFrom }, method = "Ask", confidentiality, supersedes,
    };

    [Fact]
    public async Task A_fact_shows_the_whole_contract_and_is_found_again()
    {
        var (account, contact) = (await office.Account(), await office.Contact(name: "赵工"));
        var response = await office.Admin.Post($"/accounts/{account}/facts", new
        {
            category = "Orders", topic = "order-quantity", statement = "下半年要三千套", value = 3000, unit = "套",
            source = new { kind = "Person", @ref = contact, heardFrom = "采购部" }, method = "Ask", validUntil = "2099-12-31", confidentiality = "Internal",
        });
        var fact = await response.Expect(201);

        string[] expected =
        [
            "id", "accountId", "contactId", "leadId", "category", "topic", "topicName", "statement", "value", "unit", "source", "method", "lawfulBasis", "leftOut", "collectedBy",
            "collectedAt", "validUntil", "confidentiality", "rests", "agrees", "contradicts", "supersedes", "status", "ended", "ruling",
        ];
        Assert.Equal(expected, fact.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("下半年要三千套", "3000", "SingleSource"), (fact.Text("statement"), fact.Text("value"), fact.Text("status")));
        Assert.Equal((contact, "赵工", "采购部"), (fact.GetProperty("source").Text("ref"), fact.GetProperty("source").Text("name"), fact.GetProperty("source").Text("heardFrom")));
        Assert.Equal($"/api/v1/accounts/{account}/facts/{fact.Id()}", response.Headers.Location!.OriginalString);
        Assert.Equal(fact.GetRawText(), (await office.Admin.See($"/accounts/{account}/facts/{fact.Id()}")).GetRawText());
        Assert.Equal(fact.GetRawText(), (await office.Admin.See($"/accounts/{account}/dossier")).Items("facts").Single().GetRawText());
    }

    [Fact]
    public async Task What_is_missing_is_a_rule_and_what_is_wrong_a_mistake()
    {
        var account = await office.Account();
        var missing = await (await office.Admin.Post($"/accounts/{account}/facts", new { statement = "x" })).Refused(409, "account.evidence_missing");
        Assert.Equal(["/category", "/topic", "/source", "/method"], missing.Pointers());
        var wrong = await (await office.Admin.Post($"/accounts/{account}/facts", """{"category":"Gossip","value":[1],"source":{"kind":"Person"},"sauce":1}""")).Refused(400, "request.invalid");
        Assert.Equal(["/category", "/sauce", "/source/ref", "/value"], wrong.Pointers().Order(StringComparer.Ordinal));
        await (await office.Admin.Post("/accounts/acc_nowhere/facts", Fact("plan", "x"))).Refused(404, "account.not_found");
        await (await office.Admin.Send(HttpMethod.Get, "/accounts/acc_nowhere/dossier")).Refused(404, "account.not_found");
        await (await office.Admin.Send(HttpMethod.Get, $"/accounts/{account}/facts/fact_nowhere")).Refused(404, "fact.not_found");
    }

    [Fact]
    public async Task A_repeated_request_records_once_and_answers_the_same()
    {
        var account = await office.Account();
        var first = await office.Admin.Post($"/accounts/{account}/facts", Fact("plan", "one"), key: "k-1");
        await office.Admin.Make($"/accounts/{account}/facts", Fact("plan", "two"));
        var again = await office.Admin.Post($"/accounts/{account}/facts", Fact("plan", "one"), key: "k-1");
        Assert.Equal("true", again.Headers.GetValues("Idempotent-Replayed").Single());
        Assert.Equal((await first.Expect(201)).GetRawText(), (await again.Expect(201)).GetRawText());
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(2, (await office.Admin.See($"/accounts/{account}/dossier")).Number("total"));
    }

    [Fact]
    public async Task Sources_that_agree_corroborate_those_that_disagree_dispute_until_somebody_rules()
    {
        var account = await office.Account();
        async Task<string> Record(string value, string source) => (await office.Admin.Make($"/accounts/{account}/facts", Fact("sales-volume", $"they say {value}", value, source: source, category: "Sales"))).Id();
        async Task<string?> Status(string fact) => (await office.Admin.See($"/accounts/{account}/facts/{fact}")).Text("status");

        var first = await Record("1000", "Zhao");
        var second = await Record("1000", "Qian");
        Assert.Equal(("Corroborated", "Corroborated"), (await Status(first), await Status(second)));
        var third = await Record("90", "Sun");
        Assert.Equal(("Disputed", "Disputed", "Disputed"), (await Status(first), await Status(second), await Status(third)));

        await (await office.Admin.Post($"/accounts/{account}/rulings", new { factId = third })).Refused(409, "account.evidence_missing");
        var ruled = await office.Admin.Do($"/accounts/{account}/rulings", new { factId = third, reason = "I counted the pallets" });
        Assert.Equal(("SingleSource", "I counted the pallets"), (ruled.Text("status"), ruled.GetProperty("ruling").Text("reason")));
        var ended = (await office.Admin.See($"/accounts/{account}/facts/{first}")).GetProperty("ended");
        Assert.Equal(("RuledOut", third), (ended.Text("kind"), ended.Text("by")));

        var withdrawn = await office.Admin.Do($"/accounts/{account}/facts/{third}/withdraw", new { reason = "another firm's pallets" });
        Assert.Equal("Withdrawn", withdrawn.Text("status"));
        Assert.Equal("/reason", (await (await office.Admin.Post($"/accounts/{account}/facts/{first}/withdraw")).Refused(409, "account.evidence_missing")).Pointers().Single());
    }

    [Fact]
    public async Task An_assessment_rests_on_facts_and_shows_when_they_fall()
    {
        var account = await office.Account();
        var lead = await office.Lead(account);
        var fact = (await office.Admin.Make($"/accounts/{account}/facts", Fact("cash-flow", "they have money", category: "Finance"))).Id();
        Assert.Equal(["/factIds/0"], (await (await office.Admin.Post($"/leads/{lead}/assess", new { money = "Likely", factIds = new[] { "fact_none" } })).Refused(409, "fact.not_found")).Pointers());
        Assert.Equal("false", (await office.Admin.Do($"/leads/{lead}/assess", new { money = "Likely", factIds = new[] { fact } })).Text("disputed"));

        var withdrawn = await office.Admin.Post($"/accounts/{account}/facts/{fact}/withdraw", new { reason = "it was a rumour" });
        var shown = await office.Admin.See($"/leads/{lead}?after={withdrawn.Seq()}");
        Assert.Equal("true", shown.Text("disputed"));
        Assert.Equal("true", (await office.Admin.See($"/leads?accountId={account}&after={withdrawn.Seq()}")).Items()[0].Text("disputed"));
        var ground = (await office.Admin.See($"/leads/{lead}/evidence")).Items("grounds").Single();
        Assert.Equal(("Money", fact), (ground.Text("judged"), ground.Items("fallen").Single().GetString()));
        Assert.Contains("account.fact-withdrawn", (await office.Admin.See($"/leads/{lead}/history")).Items().Select(item => item.Text("type")));
    }

    [Fact]
    public async Task A_signal_taken_back_leaves_the_opportunity_disputed()
    {
        var lead = await office.Opportunity();
        var back = await office.Admin.Do($"/leads/{lead}/signals/1/withdraw", new { reason = "it was his brother" });
        Assert.Equal(("Opportunity", "true"), (back.Text("stage"), back.Text("disputed")));
        Assert.Equal("true", (await office.Admin.See($"/leads/{lead}/evidence")).Items("signals").Single().Text("withdrawn"));
        foreach (var number in new[] { "0", "2", "-1", "one", "99999999999999" })
            await (await office.Admin.Post($"/leads/{lead}/signals/{number}/withdraw", new { reason = "x" })).Refused(404, "lead.signal_not_found");
    }

    [Fact]
    public async Task Facts_come_in_pages_newest_first_and_filtered()
    {
        var account = await office.Account();
        for (var i = 0; i < 7; i++) await office.Admin.Make($"/accounts/{account}/facts", Fact(i % 2 == 0 ? "plan" : "credit", $"s{i}", category: i % 2 == 0 ? "Orders" : "Finance"));
        var seen = new List<string?>();
        var cursor = "";
        do
        {
            var page = await office.Admin.See($"/accounts/{account}/dossier?limit=3{cursor}");
            seen.AddRange(page.Items("facts").Select(fact => fact.Text("statement")));
            cursor = page.Text("next") is { } next ? $"&cursor={next}" : null;
        }
        while (cursor is not null);
        Assert.Equal(["s6", "s5", "s4", "s3", "s2", "s1", "s0"], seen);
        Assert.Equal(["s5", "s3", "s1"], (await office.Admin.See($"/accounts/{account}/dossier?category=Finance")).Items("facts").Select(fact => fact.Text("statement")));
        Assert.Empty((await office.Admin.See($"/accounts/{account}/dossier?status=Stale")).Items("facts"));
        await (await office.Admin.Send(HttpMethod.Get, $"/accounts/{account}/dossier?category=Orders&{"cursor=x"}")).Refused(400, "request.invalid");
    }

    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh")]
    [InlineData("en-GB", "en")]
    [InlineData("fr", "en")]
    [InlineData("fr,zh-Hant;q=0.5,en;q=0.1", "zh")]
    public async Task Questions_come_in_the_readers_language(string wanted, string answered)
    {
        var account = await office.Account();
        await office.Lead(account);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/accounts/{account}/dossier");
        request.Headers.Add("Accept-Language", wanted);
        var response = await office.Admin.SendAsync(request);
        Assert.Equal((answered, "Accept-Language"), (response.Content.Headers.ContentLanguage.Single(), string.Join(',', response.Headers.Vary)));
        var question = (await response.Expect(200)).Items("gaps")[0].Text("question")!;
        Assert.Equal(answered == "zh", question.Any(letter => letter is >= '\u4e00' and <= '\u9fff'));
    }

    [Fact]
    public async Task Whatever_answers_in_a_language_says_which_and_problems_are_in_none()
    {
        var (account, lead) = (await office.Account(), await office.Lead());
        foreach (var path in new[] { $"/accounts/{account}/dossier", $"/accounts/{account}/tasks", "/tasks", $"/leads/{lead}/sources", "/playbook" })
        {
            var response = await office.Admin.Send(HttpMethod.Get, path);
            Assert.Equal(("en", "Accept-Language"), (response.Content.Headers.ContentLanguage.Single(), string.Join(',', response.Headers.Vary)));
        }
        var problem = await office.Admin.Send(HttpMethod.Get, "/leads/lead_nowhere/sources");
        Assert.Equal((404, 0), ((int)problem.StatusCode, problem.Content.Headers.ContentLanguage.Count));
    }

    [Fact]
    public async Task Gaps_name_whom_to_ask()
    {
        var account = await office.Account();
        var contact = await office.Contact(account, "老王");
        await office.Admin.Do($"/contacts/{contact}/roles", new { accountId = account, role = "Informant", leaning = "ForUs" });
        await office.Lead(account);
        var gaps = (await office.Admin.See($"/accounts/{account}/dossier")).Items("gaps");
        Assert.All(gaps, gap => Assert.Equal(JsonValueKind.Null, gap.GetProperty("reason").ValueKind));
        var asked = gaps.First(gap => gap.Items("roles").Any(role => role.GetString() == "Informant"));
        Assert.Equal("老王", asked.Items("contacts").Single().Text("name"));
    }
}
