using System.Text.Json;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Graph;

/// <summary>The graph as it was known then, and as it was in the world then.</summary>
public abstract class PastGraphContract(Office office)
{
    [ContractFact]
    public async Task A_graph_of_a_position_or_an_instant_shows_what_was_known_then()
    {
        var (account, parent) = (await office.Account("Works"), await office.Account("Holding"));
        var (maker, doer) = (await office.Contact(account, "Maker"), await office.Contact(account, "Doer"));
        await office.Admin.Do($"/contacts/{maker}/roles", new { accountId = account, role = "DecisionMaker", leaning = "Neutral" });
        var lead = await office.Lead(account);
        var then = await office.Admin.See($"/accounts/{account}/graph?depth=2");
        var instant = (await office.Admin.See($"/changes?after={then.Number("asOf") - 1}&limit=1")).Items("changes").Single().Text("at");

        await office.Admin.Do($"/contacts/{maker}/end-employment", new { accountId = account, newAccountId = parent });
        await office.Admin.Do($"/accounts/{account}/relations", new { toAccountId = parent, kind = "Parent" });
        await office.Admin.Do($"/contacts/{doer}/knows", new { contactId = maker, kind = "Classmate" });

        foreach (var at in new[] { $"{then.Number("asOf")}", Uri.EscapeDataString(instant!) })
        {
            var past = await office.Admin.See($"/accounts/{account}/graph?depth=2&at={at}");
            Assert.Equal(Edges(then), Edges(past));
            Assert.Equal(Nodes(then), Nodes(past));
        }
        var now = await office.Admin.See($"/accounts/{account}/graph?depth=2");
        Assert.NotEqual(Edges(then), Edges(now));
        Assert.Equal(Edges(now), Edges(await office.Admin.See($"/accounts/{account}/graph?depth=2&at={now.Number("asOf")}")));
        Assert.Contains(lead, Nodes(now));
    }

    [ContractFact]
    public async Task Employment_learnt_of_late_shows_in_the_time_in_which_it_was()
    {
        var (works, other) = (await office.Account(), await office.Account());
        var who = await office.Contact();
        await office.Admin.Do($"/contacts/{who}/employments", new { accountId = works, since = "2020-05-01", title = "Buyer" });
        await office.Admin.Do($"/contacts/{who}/end-employment", new { accountId = works, until = "2024-06-30", newAccountId = other });

        async Task<string[]> At(string day) => Edges(await office.Admin.See($"/contacts/{who}/graph?validAt={day}T12:00:00Z"));
        Assert.Empty(await At("2020-04-30"));
        Assert.Equal([$"{who} Employment {works} True"], await At("2021-01-01"));
        Assert.Equal([$"{who} Employment {works} True"], await At("2024-06-29"));
        Assert.Equal([$"{who} Employment {other} True"], await At("2024-07-01"));
    }

    [ContractFact]
    public async Task What_did_not_exist_then_is_not_found()
    {
        var before = (await office.Admin.See("/changes?after=0&limit=1")).Number("head");
        var account = await office.Account();
        await (await office.Admin.Send(HttpMethod.Get, $"/accounts/{account}/graph?at={before}")).Expect(404);
        await (await office.Admin.Send(HttpMethod.Get, $"/accounts/{account}/graph?at=0")).Expect(404);
        Assert.Equal([account], Nodes(await office.Admin.See($"/accounts/{account}/graph?at={before + 1}")));
    }

    [ContractFact]
    public async Task A_past_graph_of_too_many_says_that_there_is_more()
    {
        var account = await office.Account();
        await Parallel.ForAsync(0, 510, async (_, _) => await office.Lead(account));
        var head = (await office.Admin.See("/changes?after=0&limit=1")).Number("head");
        var graph = await office.Admin.See($"/accounts/{account}/graph?at={head}");
        Assert.True(graph.GetProperty("truncated").GetBoolean());
        Assert.Equal((500, 499), (graph.Items("nodes").Length, graph.Items("edges").Length));
        Assert.Equal(11, graph.GetProperty("leftOut").Number("nodes"));
    }

    [ContractFact]
    public async Task One_step_from_an_account_tells_who_sways_whom_there_now_and_then()
    {
        var (account, other) = (await office.Account(), await office.Account());
        // The last two have nothing else to do with it.
        string[] people = [await office.Contact(account), await office.Contact(account), await office.Contact(), await office.Contact(), await office.Contact()];
        foreach (var (from, to, where) in new[] { (0, 1, account), (1, 0, other), (2, 0, account), (3, 4, account), (4, 3, other) })
            await office.Admin.Do($"/contacts/{people[from]}/influences", new { contactId = people[to], accountId = where, weight = 0.4 });
        var now = await office.Admin.See($"/accounts/{account}/graph");
        await office.Admin.Do($"/contacts/{people[0]}/influences", new { contactId = people[1], accountId = account, weight = 0.9, basis = "Observed", grounds = "the last order" });
        var then = await office.Admin.See($"/accounts/{account}/graph?at={now.Number("asOf")}");
        Assert.Equal(Sways(now), Sways(then));
        Assert.Equal(Nodes(now), Nodes(then));
        foreach (var (where, depth) in new[] { (account, 2), (account, 4), (other, 2), (other, 3) })
        {
            // Further out there may be more: what is said elsewhere of the same people.
            foreach (var at in (string[])["", $"&at={then.Number("asOf")}", "&kinds=Influence"])
                Assert.Subset(Sways(await office.Admin.See($"/accounts/{where}/graph?depth={depth}{at}")).ToHashSet(), Sways(await office.Admin.See($"/accounts/{where}/graph?depth=1{at}")).ToHashSet());
        }

        Assert.Equal(Sways(await office.Admin.See($"/accounts/{account}/graph")), Sways(await office.Admin.See($"/accounts/{account}/graph?validAt=2999-01-01T00:00:00Z")));

        static string[] Sways(JsonElement graph) => [.. graph.Items("edges").Where(edge => edge.Text("kind") == "Influence")
            .Select(edge => $"{edge.Text("from")} {edge.Text("to")} {edge.Text("accountId")} {edge.Text("strength")} {edge.Text("basis")}").Order(StringComparer.Ordinal)];
    }

    [ContractFact]
    public async Task Two_steps_of_today_tell_all_that_a_graph_of_the_last_position_tells()
    {
        var (account, parent, other) = (await office.Account("Works"), await office.Account("Holding"), await office.Account("Other"));
        await office.Admin.Do($"/accounts/{account}/relations", new { toAccountId = parent, kind = "Parent" });
        var (maker, swayer, gone) = (await office.Contact(account, "Maker"), await office.Contact(name: "Swayer"), await office.Contact(account, "Gone"));
        await office.Admin.Do($"/contacts/{swayer}/employments", new { accountId = account, since = "2020-05-01", title = "Buyer" });
        await office.Admin.Do($"/contacts/{maker}/roles", new { accountId = account, role = "DecisionMaker", leaning = "ForUs" });
        await office.Admin.Do($"/contacts/{gone}/end-employment", new { accountId = account, until = "2025-06-30", newAccountId = other });
        foreach (var (where, weight) in new[] { (account, 0.4), (other, 0.7), (account, 0.8) })
            await office.Admin.Do($"/contacts/{swayer}/influences", new { contactId = maker, accountId = where, weight });
        await office.Admin.Do($"/contacts/{gone}/knows", new { contactId = maker, kind = "Classmate", since = "2001-09-01" });
        await office.Admin.Do($"/contacts/{maker}/knows", new { contactId = swayer, kind = "Friend" });
        await office.Lead(account);
        foreach (var path in new[] { $"/accounts/{account}", $"/contacts/{maker}", $"/accounts/{parent}" })
        {
            var now = await office.Admin.See($"{path}/graph?depth=2");
            var then = await office.Admin.See($"{path}/graph?depth=2&at={now.Number("asOf")}");
            Assert.Equal(Told(then), Told(now));
            Assert.Equal(Nodes(then), Nodes(now));
        }

        static IEnumerable<string> Told(JsonElement graph) => graph.Items("edges")
            .Select(edge => string.Join(' ', edge.EnumerateObject().Where(it => it.Name != "strength").Select(it => $"{it.Name}={it.Value}").Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
    }

    private static string[] Edges(JsonElement graph) =>
        [.. graph.Items("edges").Select(edge => $"{edge.Text("from")} {edge.Text("kind")} {edge.Text("to")} {edge.GetProperty("current").GetBoolean()}").Order(StringComparer.Ordinal)];

    private static string[] Nodes(JsonElement graph) => [.. graph.Items("nodes").Select(Asking.Id).Order(StringComparer.Ordinal)];
}

public sealed class PastGraphOnSqlite(Office office) : PastGraphContract(office), IClassFixture<Office>;

[NeedsPostgres]
public sealed class PastGraphOnPostgres(PostgresOffice office) : PastGraphContract(office), IClassFixture<PostgresOffice>;
