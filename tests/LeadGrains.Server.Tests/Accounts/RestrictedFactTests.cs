using System.Net;
using LeadGrains.Server.Tests.Live;
using LeadGrains.Server.Tests.Teams;
using static LeadGrains.Server.Tests.Accounts.Canaries;

namespace LeadGrains.Server.Tests.Accounts;

/// <summary>A Restricted fact: whoever may not read it sees that it exists, in no answer, list, graph, feed, error or log line more.</summary>
public sealed class RestrictedFactTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Its_words_are_nowhere_for_those_who_may_not_read_it()
    {
        var (account, lead, fact) = await Recorded();
        var others = new[] { await office.As("Seller", await office.User()), await office.As("Marketer"), await office.As("ApiReader"), await office.As("ApiWriter") };
        foreach (var client in others)
        {
            string[] reads =
            [
                $"/accounts/{account}", "/accounts?count=true", $"/accounts?q={Canary}", $"/accounts/{account}/dossier", $"/accounts/{account}/dossier?topic={CanaryTopic}",
                $"/accounts/{account}/graph?depth=4", $"/leads/{lead}", $"/leads/{lead}/history", $"/leads/{lead}/evidence", $"/leads/{lead}/graph?depth=3", $"/leads?q={Canary}",
                $"/contacts?q={Canary}", "/changes?after=0&limit=1000", $"/changes?after=0&topics=account:{account},lead:{lead}", "/reassignments", $"/accounts/{account}/facts/{fact}",
                "/tasks?limit=200", "/facts?limit=200", $"/leads/{lead}/tasks", $"/accounts/{account}/tasks",
            ];
            foreach (var path in reads) Clean(await client.Send(HttpMethod.Get, path), path);
            Clean(await client.Post($"/accounts/{account}/facts/{fact}/withdraw", new { reason = "x" }), "withdraw");
            Clean(await client.Post($"/accounts/{account}/rulings", new { factId = fact, reason = "x" }), "rule");
            Clean(await client.Post($"/leads/{lead}/assess", new { money = "No", factIds = new[] { fact } }), "assess");
            Assert.Equal(HttpStatusCode.NotFound, (await client.Send(HttpMethod.Get, $"/accounts/{account}/facts/{fact}")).StatusCode);
        }
    }

    [Fact]
    public async Task They_see_that_it_exists()
    {
        var (account, lead, fact) = await Recorded();
        var reader = await office.As("ApiReader");
        var dossier = await reader.See($"/accounts/{account}/dossier");
        Assert.Equal((2, 0), (dossier.Items("restricted").Length, (int)dossier.Number("total")));
        Assert.Contains(fact, dossier.Items("restricted").Select(id => id.GetString()));
        var change = (await reader.See($"/changes?after=0&limit=1000&topics=account:{account}")).Items("changes").First(change => change.Text("type") == "account.fact-recorded");
        Assert.Equal($$"""{"factIds":["{{fact}}"],"confidentiality":"Restricted"}""", change.GetProperty("data").GetRawText());
        Assert.Equal(["workspace", $"account:{account}"], change.Items("topics").Select(topic => topic.GetString()));
        Assert.DoesNotContain("account.fact-recorded", (await reader.See($"/changes?after=0&limit=1000&topics=lead:{lead}")).Items("changes").Select(seen => seen.Text("type")));
    }

    [Fact]
    public async Task Collector_analyst_and_manager_read_it_in_every_place()
    {
        var seller = await office.User();
        var collector = await office.As("Seller", seller);
        var account = await office.Account();
        var fact = (await collector.Make($"/accounts/{account}/facts", Secret(null))).Id();
        foreach (var client in new[] { collector, await office.As("Analyst"), await office.As("Manager"), office.Admin })
        {
            Assert.Equal(Canary, (await client.See($"/accounts/{account}/facts/{fact}")).Text("statement"));
            Assert.Equal(Canary, (await client.See($"/accounts/{account}/dossier")).Items("facts").Single().Text("statement"));
            Assert.Contains(Canary, (await client.See($"/changes?after=0&limit=1000&topics=account:{account}")).GetRawText());
        }
    }

    [Fact]
    public async Task The_live_feed_and_the_logs_keep_it_too()
    {
        var reader = await office.As("ApiReader");
        var from = (await reader.See("/changes?after=0&limit=1")).Number("head");
        var (_, _, _) = await Recorded();
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/changes/stream?after={from}");
        using var stream = await reader.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync());
        var read = "";
        while (!read.Contains("alert.raised", StringComparison.Ordinal)) read += await lines.ReadLineAsync();
        Assert.Contains("account.fact-recorded", read);
        Canaries.Clean(read, "the stream");
        Canaries.Clean(office.Server.Console.ToString(), "the console");
    }

    [Fact]
    public async Task The_hub_keeps_it_from_a_watcher_of_everything()
    {
        var seller = await office.User();
        var token = (await office.Admin.Make("/tokens", new { name = "watcher", role = "Seller", userId = seller })).Text("token")!;
        var from = (await office.Admin.See("/changes?after=0&limit=1")).Number("head");
        var (account, lead, _) = await Recorded();
        foreach (var topics in new[] { Array.Empty<string>(), [$"account:{account}"], [$"lead:{lead}", "workspace"] })
        {
            await using var watch = await HubWatch.Open(office.Server.Address, token);
            var seen = "";
            await foreach (var batch in watch.Batches(topics, (long)from))
            {
                seen += batch.GetRawText();
                if (batch.Number("to") >= batch.Number("head")) break;
            }
            Assert.Contains(topics is [var one] && one.StartsWith("account", StringComparison.Ordinal) ? "account.fact-recorded" : "lead.assessed", seen);
            Canaries.Clean(seen, "the hub");
        }
    }

    private async Task<(string Account, string Lead, string Fact)> Recorded() => await Record(office.Admin, await office.Account());

    private static void Clean(HttpResponseMessage response, string where) => Canaries.Clean(response.Content.ReadAsStringAsync().Result + response.Headers, where);
}
