using System.Text.Json;

namespace LeadGrains.Server.Tests.Teams;

/// <summary>A manager's page: the reassignments so far, and then live.</summary>
public sealed class ReassignmentTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Everybody_concerned_sees_each_reassignment_once_with_reason_handover_and_both_workloads()
    {
        var (east, west) = (await Half.Of(office), await Half.Of(office));
        var lead = await office.Lead(owner: east.Sellers[0], title: "Compressor");
        var start = (await east.Client.See($"/reassignments?limit=1&after={(await office.Admin.See("/changes?after=0&limit=1")).Number("head")}")).Number("asOf");
        (string From, string To)[] moves = [(east.Sellers[0], east.Sellers[1]), (east.Sellers[1], west.Sellers[0]), (west.Sellers[0], east.Sellers[0])];
        foreach (var (_, to) in moves)
            await office.Admin.Do($"/leads/{lead}/reassign", new { to, reason = $"to {to}", handover = "call Wang first" });

        var managers = new[] { (east.Client, $"reassignments,team:{east.Team}", 3), (west.Client, $"team:{west.Team}", 2) };
        foreach (var (client, topics, expected) in managers)
            Assert.Equal(expected, (await Changes(client, topics, start)).Count);
        var owners = new[] { (east.Sellers[0], 2), (east.Sellers[1], 2), (west.Sellers[0], 2) };
        foreach (var (seller, expected) in owners)
            Assert.Equal(expected, (await Changes(await office.As("Seller", seller), $"owner:{seller}", start)).Count);

        var seen = await Changes(east.Client, "reassignments", start);
        Assert.All(seen, change => Assert.Equal("lead.reassigned", change.Text("type")));
        foreach (var (change, move) in seen.Zip(moves))
        {
            var data = change.GetProperty("data");
            Assert.Equal((move.From, move.To, $"to {move.To}", "call Wang first"), (data.Text("from"), data.Text("to"), data.Text("reason"), data.Text("handover")));
            Assert.Equal([(move.From, 0L), (move.To, 1L)], data.Items("workloads").Select(load => (load.Text("userId")!, load.Number("active"))).OrderBy(load => load.Item2));
        }
    }

    [Fact]
    public async Task The_list_tells_the_latest_first_as_the_changes_did()
    {
        var (east, west) = (await Half.Of(office), await Half.Of(office));
        var lead = await office.Lead(owner: east.Sellers[0], title: "Compressor");
        await office.Admin.Do($"/leads/{lead}/reassign", new { to = west.Sellers[0], reason = "region", handover = "all in the file" });
        await (await office.As("Seller", west.Sellers[0])).Do($"/leads/{lead}/release", new { reason = "too far" });
        await (await office.As("Seller", west.Sellers[1])).Do($"/leads/{lead}/claim");

        var all = (await west.Client.See($"/reassignments?teamId={west.Team}&after={(await office.Admin.See("/changes?after=0&limit=1")).Number("head")}&count=true"));
        Assert.Equal(3, all.Number("total"));
        Assert.Equal(["lead.claimed", "lead.released", "lead.reassigned"], all.Items().Select(item => item.Text("type")));
        var last = all.Items()[^1];
        Assert.Equal(
            (lead, "Compressor", east.Sellers[0], east.Team, west.Sellers[0], west.Team, "region", "all in the file"),
            (last.Text("leadId"), last.Text("leadTitle"), last.Text("from"), last.Text("fromTeamId"), last.Text("to"), last.Text("toTeamId"), last.Text("reason"), last.Text("handover")));
        Assert.StartsWith("Seller ", last.Text("fromName"), StringComparison.Ordinal);
        Assert.StartsWith("Seller ", last.Text("toName"), StringComparison.Ordinal);
        Assert.NotNull(last.GetProperty("by").Text("id"));
        Assert.Equal([0L, 1L], last.Items("workloads").Select(load => load.Number("active")));
        Assert.Null(all.Items()[0].Text("from"));

        Assert.Single((await east.Client.See($"/reassignments?teamId={east.Team}")).Items());
        Assert.Empty((await east.Client.See($"/reassignments?teamId={east.Team}&since=2999-01-01T00:00:00Z")).Items());
        var first = await west.Client.See($"/reassignments?teamId={west.Team}&limit=2");
        var second = await west.Client.See($"/reassignments?teamId={west.Team}&limit=2&cursor={first.Text("next")}");
        Assert.Equal(all.Items().Select(item => item.Number("seq")), first.Items().Concat(second.Items()).Select(item => item.Number("seq")));
    }

    [Fact]
    public async Task A_summary_and_the_changes_watched_since_always_equal_a_fresh_summary()
    {
        var (east, west) = (await Half.Of(office), await Half.Of(office));
        var board = new Board(east.Team, await east.Client.See($"/teams/{east.Team}/summary"));
        using var over = new CancellationTokenSource();
        var work = Task.WhenAll(Enumerable.Range(0, 6).Select(worker => Work(east, west, new Random(worker), over.Token)));

        var compared = 0;
        for (var seen = 0; seen < 300 || compared < 10; compared++)
        {
            var fresh = new Board(east.Team, await east.Client.See($"/teams/{east.Team}/summary"));
            foreach (var change in await Changes(east.Client, $"team:{east.Team}", board.AsOf, fresh.AsOf))
            {
                board.Apply(change);
                seen++;
            }
            Assert.Equal(fresh.ToString(), board.ToString());
        }
        await over.CancelAsync();
        await work;

        var head = (await office.Admin.See("/changes?limit=1")).Number("head");
        foreach (var change in await Changes(east.Client, $"team:{east.Team}", board.AsOf, head))
            board.Apply(change);
        Assert.Equal(new Board(east.Team, await office.Admin.See($"/teams/{east.Team}/summary?after={head}")).ToString(), board.ToString());
    }

    /// <summary>Whatever can happen to a team's leads and sellers, refused or not.</summary>
    private async Task Work(Half east, Half west, Random random, CancellationToken over)
    {
        string[] everybody = [.. east.Sellers, .. west.Sellers];
        var leads = new List<string>();
        while (!over.IsCancellationRequested)
        {
            var owner = everybody[random.Next(everybody.Length)];
            if (leads.Count < 5)
                leads.Add(await office.Lead(owner: random.Next(4) == 0 ? null : owner, amount: random.Next(3) == 0 ? null : new { value = $"{random.Next(1000)}.50", currency = random.Next(3) == 0 ? "EUR" : "CNY" }));
            var lead = leads[random.Next(leads.Count)];
            _ = random.Next(9) switch
            {
                0 => await office.Admin.Post($"/leads/{lead}/release", new { reason = "x" }),
                1 => await office.Admin.Post($"/leads/{lead}/identify", new { problem = new { overlooked = "a", harm = "b", capability = "c" } }),
                2 => await office.Admin.Post($"/leads/{lead}/nurture", new { reason = "x", reviewAt = "2027-01-01" }),
                3 => await office.Admin.Post($"/leads/{lead}/reopen", new { reason = "x" }),
                4 => await office.Admin.Patch($"/leads/{lead}", new { amount = new { value = $"{random.Next(1000)}.25", currency = "CNY" } }),
                5 when random.Next(5) == 0 => await office.Admin.Patch($"/users/{east.Sellers[0]}", new { capacity = 30 + random.Next(30) }),
                5 when random.Next(20) == 0 => await office.Admin.Post("/users", new { name = "New", role = "Seller", teamId = east.Team }),
                _ => await office.Admin.Post($"/leads/{lead}/reassign", new { to = owner, reason = "x" }),
            };
            if (random.Next(10) == 0)
                leads.Remove(lead);
        }
    }

    /// <summary>All changes on the topics from one position up to another, each once and in order.</summary>
    private static async Task<List<JsonElement>> Changes(HttpClient client, string topics, long after, long? upTo = null)
    {
        var changes = new List<JsonElement>();
        while (true)
        {
            var page = await client.See($"/changes?topics={topics}&after={after}&limit=1000");
            changes.AddRange(page.Items("changes").Where(change => upTo is null || change.Number("seq") <= upTo));
            after = page.Number("next");
            if (after >= (upTo ?? page.Number("head")))
                break;
        }
        Assert.Equal(changes.Select(change => change.Number("seq")).Distinct().Order(), changes.Select(change => change.Number("seq")));
        return changes;
    }

    /// <summary>A team with a manager, who is signed in, and two sellers.</summary>
    private sealed record Half(string Team, HttpClient Client, string[] Sellers)
    {
        public static async Task<Half> Of(Office office)
        {
            var manager = await office.User("Manager");
            var team = await office.Team(manager);
            return new(team, await office.As("Manager", manager), [await office.User(team: team, capacity: 1000), await office.User(team: team, capacity: 1000)]);
        }
    }
}
