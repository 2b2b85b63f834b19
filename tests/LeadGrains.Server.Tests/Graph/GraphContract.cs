using System.Text.Json;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Graph;

public abstract class GraphContract(Office office)
{
    [ContractFact]
    public async Task An_account_shows_its_whole_neighbourhood_and_a_new_role_shows_there_and_on_its_topic()
    {
        var (account, parent) = (await office.Account("Works"), await office.Account("Holding"));
        await office.Admin.Do($"/accounts/{account}/relations", new { toAccountId = parent, kind = "Parent" });
        string[] people = [await office.Contact(account, "Maker"), await office.Contact(account, "Swayer"), await office.Contact(account, "Doer")];
        await Give(people[0], account, "DecisionMaker");
        await Give(people[1], account, "Influencer");
        await Give(people[2], account, "Executor");
        await office.Admin.Do($"/contacts/{people[1]}/influences", new { contactId = people[0], accountId = account, weight = 0.8 });
        string[] leads = [await office.Lead(account, title: "One"), await office.Lead(account, title: "Two")];

        var graph = await office.Admin.See($"/accounts/{account}/graph?depth=1");

        Assert.False(graph.GetProperty("truncated").GetBoolean());
        Assert.Equal(((string[])[account, parent, .. people, .. leads]).Order(), graph.Items("nodes").Select(Asking.Id).Order());
        Assert.Equal(["Doer", "Holding", "Maker", "One", "Swayer", "Two", "Works"], graph.Items("nodes").Select(node => node.Text("name")!).Order(StringComparer.Ordinal));
        Assert.Equal(["Account", "Account", "Contact", "Contact", "Contact", "Lead", "Lead"], graph.Items("nodes").Select(node => node.Text("kind")!).Order(StringComparer.Ordinal));
        Assert.Equal(
            new[]
            {
                $"{account} Parent {parent}", $"{people[0]} DecisionMaker {account}", $"{people[1]} Influencer {account}", $"{people[2]} Executor {account}",
                $"{people[1]} Influence {people[0]}", $"{leads[0]} Lead {account}", $"{leads[1]} Lead {account}",
                $"{people[0]} Employment {account}", $"{people[1]} Employment {account}", $"{people[2]} Employment {account}",
            }.Order(StringComparer.Ordinal),
            Edges(graph));
        Assert.Equal("0.8", graph.Items("edges").Single(edge => edge.Text("kind") == "Influence").Text("strength"));

        var guide = await office.Contact(name: "Outside");
        await Give(guide, account, "Guide");
        Assert.Contains($"{guide} Guide {account}", Edges(await office.Admin.See($"/accounts/{account}/graph")));
        var changes = await office.Admin.See($"/changes?topics=account:{account}&after={graph.Number("asOf")}&wait=10");
        var change = Assert.Single(changes.Items("changes"));
        Assert.Equal(("contact.role-given", "Guide"), (change.Text("type"), change.GetProperty("data").Text("role")));
    }

    [ContractFact]
    public async Task Deeper_graphs_go_along_the_kinds_wanted()
    {
        var account = await office.Account();
        var chain = new List<string> { await office.Contact(account) };
        for (var i = 0; i < 4; i++)
        {
            chain.Add(await office.Contact());
            await office.Admin.Do($"/contacts/{chain[i]}/knows", new { contactId = chain[i + 1], kind = i == 2 ? "Friend" : "Classmate" });
        }

        async Task<IEnumerable<string>> Reached(string query) =>
            (await office.Admin.See($"/contacts/{chain[0]}/graph?{query}")).Items("nodes").Select(Asking.Id).Where(chain.Contains);

        Assert.Equal(2, (await Reached("depth=1")).Count());
        Assert.Equal(4, (await Reached("depth=3")).Count());
        Assert.Equal(5, (await Reached("depth=4")).Count());
        Assert.Equal(3, (await Reached("depth=4&kinds=Classmate")).Count());
        Assert.Equal(4, (await office.Admin.See($"/accounts/{account}/graph?depth=4")).Items("nodes").Max(node => node.Number("depth")));
    }

    [ContractFact]
    public async Task Of_whoever_opted_out_only_that_they_are_there_is_shown()
    {
        var who = await office.Contact(await office.Account());
        await office.Admin.Do($"/contacts/{who}/opt-out", new { });
        foreach (var query in new[] { "depth=1", "depth=2", "depth=4&kinds=Employment&minStrength=0.1", "depth=2&validAt=2020-01-01T00:00:00Z" })
        {
            var graph = await office.Admin.See($"/contacts/{who}/graph?{query}");
            Assert.Equal([who], graph.Items("nodes").Select(Asking.Id));
            Assert.Empty(graph.Items("edges"));
        }
    }

    [ContractFact]
    public async Task Weak_influence_is_left_out_on_request()
    {
        var account = await office.Account();
        var (one, two) = (await office.Contact(account), await office.Contact(account));
        await office.Admin.Do($"/contacts/{one}/influences", new { contactId = two, accountId = account, weight = 0.3 });

        Assert.Contains($"{one} Influence {two}", Edges(await office.Admin.See($"/accounts/{account}/graph?minStrength=0.3")));
        Assert.DoesNotContain($"{one} Influence {two}", Edges(await office.Admin.See($"/accounts/{account}/graph?minStrength=0.31")));
        Assert.Contains($"{one} Employment {account}", Edges(await office.Admin.See($"/accounts/{account}/graph?minStrength=0.31")));
    }

    [ContractFact]
    public async Task A_lead_shows_its_account_and_who_gave_the_signal()
    {
        var lead = await office.Opportunity();
        var edges = (await office.Admin.See($"/leads/{lead}/graph?depth=2")).Items("edges").Select(edge => edge.Text("kind")!);
        Assert.Equal(["DecisionMaker", "Employment", "Lead", "Signal"], edges.Order(StringComparer.Ordinal));
    }

    [ContractFact]
    public async Task A_relation_says_what_it_rests_on()
    {
        var account = await office.Account();
        var (one, two, lead) = (await office.Contact(account), await office.Contact(account), await office.Lead(account, await office.User()));
        await office.Admin.Do($"/contacts/{one}/influences", new { contactId = two, accountId = account, weight = 0.3 });
        await office.Admin.Do($"/contacts/{two}/influences", new { contactId = one, accountId = account, weight = 0.3, basis = "Observed", grounds = "the last order" });
        foreach (var query in new[] { "depth=1", "depth=2", "depth=2&validAt=2999-01-01T00:00:00Z" })
        {
            var edges = (await office.Admin.See($"/accounts/{account}/graph?{query}")).Items("edges");
            Assert.Equal(["Claimed", "Observed"], edges.Where(edge => edge.Text("kind") == "Influence").OrderBy(edge => edge.Text("from") == two).Select(edge => edge.Text("basis")!));
            Assert.All(edges.Where(edge => edge.Text("kind") is "Lead" or "Owns"), edge => Assert.Equal("Recorded", edge.Text("basis")));
            Assert.Contains(edges, edge => edge.Text("from") == lead);
        }
    }

    [ContractFact]
    public async Task Who_left_is_still_shown_as_having_been_there()
    {
        var account = await office.Account();
        var contact = await office.Contact(account);
        await office.Admin.Do($"/contacts/{contact}/end-employment", new { accountId = account });
        foreach (var path in new[] { $"/accounts/{account}/graph", $"/contacts/{contact}/graph" })
            Assert.False((await office.Admin.See(path)).Items("edges").Single().GetProperty("current").GetBoolean());
    }

    private Task<JsonElement> Give(string contact, string account, string role) =>
        office.Admin.Do($"/contacts/{contact}/roles", new { accountId = account, role, leaning = "Neutral" });

    private static IEnumerable<string> Edges(JsonElement graph) =>
        graph.Items("edges").Select(edge => $"{edge.Text("from")} {edge.Text("kind")} {edge.Text("to")}").Order(StringComparer.Ordinal);
}

/// <summary>With what asks nothing of a database.</summary>
public sealed class GraphOnSqlite(Office office) : GraphContract(office), IClassFixture<Office>
{
    private readonly Office office = office;

    [Fact]
    public async Task A_graph_of_too_many_says_that_there_is_more()
    {
        var account = await office.Account();
        await Parallel.ForAsync(0, 510, async (_, _) => await office.Lead(account));
        var graph = await office.Admin.See($"/accounts/{account}/graph");
        Assert.True(graph.GetProperty("truncated").GetBoolean());
        Assert.Equal((500, 499), (graph.Items("nodes").Length, graph.Items("edges").Length));
        Assert.Equal((11, false), LeftOut(graph));
    }

    [Theory]
    [InlineData("depth=1")]
    [InlineData("depth=2")]
    public async Task A_graph_is_as_large_as_was_asked_for_and_says_how_much_is_left_out(string query)
    {
        var account = await office.Account();
        for (var i = 0; i < 5; i++) await office.Lead(account);
        var graph = await office.Admin.See($"/accounts/{account}/graph?{query}&limit=3");
        Assert.Equal((3, 2), (graph.Items("nodes").Length, graph.Items("edges").Count(edge => edge.Text("kind") == "Lead")));
        Assert.True(graph.GetProperty("truncated").GetBoolean());
        Assert.Equal(3, LeftOut(graph).Nodes);
        await (await office.Admin.Send(HttpMethod.Get, $"/accounts/{account}/graph?{query}&limit=501")).Expect(400);
    }

    private static (long Nodes, bool AtLeast) LeftOut(JsonElement graph) =>
        (graph.GetProperty("leftOut").Number("nodes"), graph.GetProperty("leftOut").GetProperty("atLeast").GetBoolean());

    [Theory]
    [InlineData("/accounts/acc_nowhere/graph", 404)]
    [InlineData("/contacts/acc_nowhere/graph", 404)]
    [InlineData("/leads/nonsense/graph", 404)]
    [InlineData("/accounts/acc_nowhere/graph?depth=5", 400)]
    [InlineData("/accounts/acc_nowhere/graph?kinds=Parent,Uncle", 400)]
    [InlineData("/accounts/acc_nowhere/graph?at=1", 404)]
    [InlineData("/accounts/acc_nowhere/graph?at=999999", 400)]
    [InlineData("/accounts/acc_nowhere/graph?at=yesterday", 400)]
    [InlineData("/accounts/acc_nowhere/graph?validAt=5", 400)]
    [InlineData("/accounts/acc_nowhere/graph?asAt=5", 400)]
    public async Task Faults_are_told(string path, int status) => await (await office.Admin.Send(HttpMethod.Get, path)).Expect(status);
}

[NeedsPostgres]
public sealed class GraphOnPostgres(PostgresOffice office) : GraphContract(office), IClassFixture<PostgresOffice>;
