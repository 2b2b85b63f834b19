using System.Text.Json;
using LeadGrains.Server.Tests.Imports;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Accounts;

/// <summary>Facts that want to be looked after, across accounts: each as its account judges it for the reader.</summary>
public abstract class FactListContract(Office office)
{
    private const string Topic = "order-quantity";

    [ContractFact]
    public async Task Facts_that_disagree_are_listed_until_somebody_rules()
    {
        var (seller, account) = (await office.User(), await office.Account());
        await office.Lead(account, seller);
        var (one, other) = (await Fact(account, "Mr Zhao", 3000), await Fact(account, "Mrs Li", 900));

        var listed = await Listed(office.Admin, $"status=Disputed&ownerId={seller}");
        Assert.Equal([other, one], listed.Select(fact => fact.Id()));
        var item = (await Ask(office.Admin, $"status=Disputed&ownerId={seller}")).Items()[0];
        Assert.Equal((await office.Admin.See($"/accounts/{account}")).Text("name"), item.Text("accountName"));
        Assert.Equal((await office.Admin.See($"/accounts/{account}/facts/{other}")).GetRawText(), item.GetProperty("fact").GetRawText());

        await office.Admin.Do($"/accounts/{account}/rulings", new { factId = one, reason = "we saw the order" });
        Assert.Empty(await Listed(office.Admin, $"status=Disputed&ownerId={seller}"));
        Assert.Equal([one], (await Listed(office.Admin, $"status=SingleSource&ownerId={seller}")).Select(fact => fact.Id()));
    }

    [ContractFact]
    public async Task What_independent_sources_bear_out_is_not_listed_and_what_fell_from_under_a_conclusion_is()
    {
        var (seller, account) = (await office.User(), await office.Account());
        await office.Lead(account, seller);
        var first = await Fact(account, "Mr Zhao", 3000);
        Assert.Equal([first], (await Listed(office.Admin, $"ownerId={seller}")).Select(fact => fact.Id()));
        await Fact(account, "Mrs Li", 3000);
        Assert.Empty(await Listed(office.Admin, $"ownerId={seller}"));

        var ground = await Fact(account, "Mr Wu", null, "payment-habit", "Finance");
        var conclusion = (await office.Admin.Make($"/accounts/{account}/facts", new
        {
            category = "Finance", topic = "credit-standing", statement = "pays late", source = new { kind = "Person", @ref = "we" }, method = "Analyse", rests = new[] { ground },
        })).Id();
        Assert.Empty(await Listed(office.Admin, $"status=Disputed&ownerId={seller}"));
        await office.Admin.Do($"/accounts/{account}/facts/{ground}/withdraw", new { reason = "a rumour" });
        Assert.Equal([conclusion], (await Listed(office.Admin, $"status=Disputed&ownerId={seller}")).Select(fact => fact.Id()));
    }

    [ContractFact]
    public async Task What_is_past_its_date_is_stale_by_its_own_word_or_by_the_playbooks()
    {
        var (seller, account) = (await office.User(), await office.Account());
        await office.Lead(account, seller);
        var dated = await Fact(account, "Mr Zhao", 10, Topic, collectedAt: "2020-01-01T00:00:00Z", validUntil: "2020-02-01");
        var aged = await Fact(account, "Mr Wu", null, "payment-habit", "Finance", collectedAt: "2000-01-01T00:00:00Z");
        var fresh = await Fact(account, "Mrs Li", null, "plan");
        Assert.Equal([aged, dated], (await Listed(office.Admin, $"status=Stale&ownerId={seller}")).Select(fact => fact.Id()));
        Assert.Equal([fresh], (await Listed(office.Admin, $"status=SingleSource&ownerId={seller}")).Select(fact => fact.Id()));
        Assert.Equal([fresh, aged, dated], (await Listed(office.Admin, $"ownerId={seller}")).Select(fact => fact.Id()));
    }

    [ContractFact]
    public async Task What_was_recorded_before_the_playbook_knew_its_topic_grows_stale_too()
    {
        var (seller, account) = (await office.User(), await office.Account());
        await office.Lead(account, seller);
        var yaml = (await File.ReadAllTextAsync(ThePlaybook.Path))
            .Replace("payment-habit", "other-habit", StringComparison.Ordinal).Replace("zh: 付款习惯", "zh: 其他习惯", StringComparison.Ordinal).Replace("en: Payment habit", "en: Other habit", StringComparison.Ordinal);
        using var body = new StringContent(yaml);
        body.Headers.ContentType = new("application/yaml");
        await (await office.Admin.PutAsync("/api/v1/playbook", body)).Expect(200);
        var early = await Fact(account, "Mr Wu", null, "Payment Habit", "Finance", collectedAt: "2000-01-01T00:00:00Z");
        Assert.Empty(await Listed(office.Admin, $"status=Stale&ownerId={seller}"));
        await office.Admin.Send(HttpMethod.Delete, "/playbook");
        Assert.Equal([early], (await Listed(office.Admin, $"status=Stale&ownerId={seller}")).Select(fact => fact.Id()));
    }

    [ContractFact]
    public async Task Who_may_not_read_a_fact_finds_neither_it_nor_its_shadow()
    {
        var (seller, account) = (await office.User(), await office.Account());
        await office.Lead(account, seller);
        var open = await Fact(account, "Mr Zhao", 3000);
        var secret = await Fact(account, "Mrs Li", 900, confidentiality: "Restricted");
        foreach (var client in (HttpClient[])[office.Admin, await office.As("Analyst"), await office.As("Manager")])
            Assert.Equal([secret, open], (await Listed(client, $"status=Disputed&ownerId={seller}")).Select(fact => fact.Id()));
        foreach (var client in (HttpClient[])[await office.As("Seller", seller), await office.As("Marketer"), await office.As("ApiReader"), await office.As("ApiWriter")])
        {
            Assert.Empty(await Listed(client, $"status=Disputed&ownerId={seller}"));
            Assert.Equal([(open, "SingleSource")], (await Listed(client, $"ownerId={seller}")).Select(fact => (fact.Id(), fact.Text("status")!)));
        }
    }

    [ContractFact]
    public async Task Pages_show_each_once_and_filters_hold()
    {
        var (manager, mine) = (await office.User("Manager"), new List<string>());
        var team = await office.Team(manager);
        for (var i = 0; i < 3; i++)
        {
            var account = await office.Account();
            await office.Lead(account, await office.User(team: team));
            mine.Add(await Fact(account, "Mr Zhao", i));
            mine.Add(await Fact(account, "Mrs Li", null, "plan"));
        }
        await Fact(await office.Account(), "Mr Wu", 1);

        var seen = new List<string>();
        for (var (cursor, left) = ("", true); left;)
        {
            var page = await Ask(office.Admin, $"teamId={team}&limit=4{cursor}");
            seen.AddRange(page.Items().Select(item => item.GetProperty("fact").Id()));
            (cursor, left) = ($"&cursor={page.Text("next")}", page.Text("next") is not null);
        }
        mine.Reverse();
        Assert.Equal(mine, seen);

        Assert.Equal(["?status"], (await (await office.Admin.Send(HttpMethod.Get, "/facts?status=Corroborated")).Refused(400, "request.invalid")).Pointers());
        Assert.Equal(["?count"], (await (await office.Admin.Send(HttpMethod.Get, "/facts?count=true")).Refused(400, "request.invalid")).Pointers());
        Assert.Equal(["?sort"], (await (await office.Admin.Send(HttpMethod.Get, "/facts?sort=status")).Refused(400, "request.invalid")).Pointers());
        var other = (await Ask(office.Admin, $"teamId={team}&limit=1")).Text("next");
        Assert.Equal(["?cursor"], (await (await office.Admin.Send(HttpMethod.Get, $"/facts?cursor={other}")).Refused(400, "request.invalid")).Pointers());
    }

    private async Task<string> Fact(
        string account, string source, int? value, string topic = Topic, string category = "Orders", string? confidentiality = null, string? collectedAt = null, string? validUntil = null) =>
        (await office.Admin.Make($"/accounts/{account}/facts", new
        {
            category, topic, statement = $"{source} says {value}", value, source = new { kind = "Person", @ref = source }, method = "Ask", confidentiality, collectedAt, validUntil,
        })).Id();

    private async Task<JsonElement> Ask(HttpClient client, string query) => await client.See($"/facts?{query}&after={await office.Admin.Head()}");

    private async Task<JsonElement[]> Listed(HttpClient client, string query) => [.. (await Ask(client, query)).Items().Select(item => item.GetProperty("fact"))];
}

public sealed class FactListOnSqlite(Office office) : FactListContract(office), IClassFixture<Office>;

[NeedsPostgres]
public sealed class FactListOnPostgres(PostgresOffice office) : FactListContract(office), IClassFixture<PostgresOffice>;
