using System.Text.Json;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Live;

/// <summary>Every change, in order, once, from a list's position on, however often the connection is cut.</summary>
public abstract class WatcherContract(IHome home)
{
    private const int Commands = 5_000;
    private const int Callers = 32;
    private const int Cuts = 10;

    [ContractFact]
    public async Task Watchers_that_start_at_a_list_see_every_change_once_and_in_order_through_ten_cuts()
    {
        await using var server = await RunningServer.Start(settings: await home.NewStore());
        var admin = server.Client();
        var leads = await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            admin.Make("/leads", new { title = $"Lead {i}", source = new { channel = "call" } })));
        var asOf = (await admin.See("/leads?limit=1")).Number("asOf");

        var last = asOf + Commands;
        var hub = WatchHub(server, asOf, last);
        var events = WatchEvents(server, asOf, last);
        await Assess(admin, [.. leads.Select(lead => lead.Id())]);

        var expected = Enumerable.Range(1, Commands).Select(i => asOf + i);
        Assert.Equal(expected, await hub);
        Assert.Equal(expected, await events);
    }

    [ContractFact]
    public async Task A_watch_tells_the_head_when_nothing_happens_and_ends_when_its_token_is_revoked()
    {
        await using var server = await RunningServer.Start(settings: [.. await home.NewStore(), "--LeadGrains:Live:Heartbeat=00:00:01"]);
        var admin = server.Client();
        var (id, token) = await admin.NewToken("ApiReader");
        await using var watch = await HubWatch.Open(server.Address, token);
        await using var batches = watch.Batches(["pool"], null).GetAsyncEnumerator();

        Assert.True(await batches.MoveNextAsync());
        Assert.Empty(batches.Current.Items("changes"));
        await admin.Make("/accounts", new { name = "elsewhere" });
        Assert.True(await batches.MoveNextAsync());
        Assert.Empty(batches.Current.Items("changes"));
        Assert.Equal(batches.Current.Number("head"), batches.Current.Number("to"));

        Assert.Equal(204, (int)(await admin.DeleteAsync($"/api/v1/tokens/{id}")).StatusCode);
        await admin.Make("/leads", new { title = "unseen", source = new { channel = "call" } });
        Assert.False(await batches.MoveNextAsync());
    }

    [ContractFact]
    public async Task A_cursor_past_what_is_kept_is_told_to_take_a_new_snapshot()
    {
        await using var server = await RunningServer.Start(settings: [.. await home.NewStore(), "--LeadGrains:Live:KeepChanges=5"]);
        var admin = server.Client();
        for (var i = 0; i < 10; i++)
            await admin.Make("/accounts", new { name = $"Account {i}" });

        await (await admin.Send(HttpMethod.Get, "/changes?after=1")).Refused(410, "cursor_too_old");
        await (await admin.Send(HttpMethod.Get, "/changes/stream?after=1")).Refused(410, "cursor_too_old");
        await (await admin.Send(HttpMethod.Get, "/changes?after=1000000")).Refused(410, "cursor_too_old");
        await using var watch = await HubWatch.Open(server.Address, RunningServer.BootstrapToken);
        await using var batches = watch.Batches([], 1).GetAsyncEnumerator();
        Assert.Contains("HubException: cursor_too_old:", (await Assert.ThrowsAsync<WatchEndedException>(async () => await batches.MoveNextAsync())).Message, StringComparison.Ordinal);
    }

    [ContractFact]
    public async Task A_long_poll_waits_for_what_comes_and_pages_through_what_is_there()
    {
        await using var server = await RunningServer.Start(settings: await home.NewStore());
        var admin = server.Client();
        var head = (await admin.See("/changes?limit=1000")).Number("head");

        var poll = admin.See($"/changes?after={head}&wait=60&topics=pool");
        await admin.Make("/accounts", new { name = "passes by" });
        await admin.Make("/leads", new { title = "comes", source = new { channel = "call" } });
        var page = await poll;
        var change = Assert.Single(page.Items("changes"));
        Assert.Equal(("lead.created", head + 2, head + 2), (change.Text("type"), change.Number("seq"), page.Number("next")));

        var first = await admin.See($"/changes?after={head}&limit=1");
        Assert.Equal([head + 1], first.Items("changes").Select(c => c.Number("seq")));
        Assert.Equal(head + 1, first.Number("next"));
        Assert.Empty((await admin.See($"/changes?after={head + 2}")).Items("changes"));
    }

    private static async Task Assess(HttpClient client, string[] leads)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < Commands;)
            {
                // Every lead meets each of the 20 pairs of recognition and stance in turn, so that each command changes something.
                var round = i / leads.Length + 1;
                var recognition = ((string[])["Unaware", "AwareNotActing", "Wavering", "WantsToSolve"])[round % 4];
                var stance = ((string[])["Unknown", "Open", "Interested", "PrefersCompetitor", "RejectsUs"])[round / 4 % 5];
                await client.Do($"/leads/{leads[i % leads.Length]}/assess", new { recognition, stance });
            }
        }));
    }

    /// <summary>Cut by the network itself, ten times on the way; resumes from the last batch it finished.</summary>
    private static async Task<List<long>> WatchHub(RunningServer server, long after, long last)
    {
        var seen = new List<long>();
        for (var cut = 1; after < last; cut++)
        {
            await using var watch = await HubWatch.Open(server.Address, RunningServer.BootstrapToken);
            await foreach (var batch in watch.Batches(["workspace"], after))
            {
                Assert.Equal(after, batch.Number("from"));
                seen.AddRange(batch.Items("changes").Select(change => change.Number("seq")));
                after = batch.Number("to");
                if (after >= last || cut <= Cuts && seen.Count >= cut * Commands / (Cuts + 1))
                    break;
            }
            watch.Cut();
        }
        return seen;
    }

    private static async Task<List<long>> WatchEvents(RunningServer server, long after, long last)
    {
        var seen = new List<long>();
        for (var cut = 1; after < last; cut++)
        {
            await foreach (var sent in EventStreamWatch.Events(server.Client(), "workspace", after))
            {
                if (sent.Event == "message")
                    seen.Add(sent.Id);
                after = sent.Id;
                if (after >= last || cut <= Cuts && seen.Count >= cut * Commands / (Cuts + 1))
                    break;
            }
        }
        return seen;
    }
}

public sealed class WatcherOnSqlite() : WatcherContract(new SqliteHome());

[NeedsPostgres]
public sealed class WatcherOnPostgres() : WatcherContract(new PostgresHome());
