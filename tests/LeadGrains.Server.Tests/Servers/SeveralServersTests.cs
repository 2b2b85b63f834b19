using System.Diagnostics;
using System.Net;
using LeadGrains.Server.Hosting;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Storage.Views;
using LeadGrains.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit.Abstractions;

namespace LeadGrains.Server.Tests.Servers;

/// <summary>Two servers on one PostgreSQL tell the same story.</summary>
[NeedsPostgres]
public sealed class SeveralServersTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly List<RunningServer> servers = [];
    private string[] store = [];

    public async Task InitializeAsync() => store = await new PostgresHome().NewStore();

    public async Task DisposeAsync()
    {
        foreach (var server in servers) await server.DisposeAsync();
    }

    [ContractFact]
    public async Task What_one_server_takes_the_other_shows()
    {
        var (here, there) = ((await Start()).Client(), (await Start()).Client());
        var account = (await here.Make("/accounts", new { name = "Mill" })).Id();
        var head = (await here.See("/changes?limit=1")).Number("head");
        await there.See($"/accounts/{account}/graph?depth=1");

        var watched = there.See($"/changes?after={head}&wait=60&topics=account:{account}");
        var lead = (await here.Make("/leads", new { title = "New line", accountId = account, source = new { channel = "call" } })).Id();
        var change = Assert.Single((await watched).Items("changes"));
        Assert.Equal(lead, change.GetProperty("entity").Id());
        Assert.Contains(lead, (await there.See($"/accounts/{account}/graph?depth=1")).Items("nodes").Select(node => node.Id()));

        var moved = await there.Do($"/leads/{lead}/identify", new { problem = new { overlooked = "scrap", harm = "cost", capability = "sorting" } });
        Assert.Equal(("Lead", 2), (moved.Text("stage"), moved.Number("version")));
        var closed = await here.Do($"/leads/{lead}/disqualify", new { reason = "no budget", failed = new[] { "Money" } });
        Assert.Equal(("Disqualified", 3), (closed.Text("stage"), closed.Number("version")));
    }

    [ContractFact]
    public async Task News_of_a_commit_arrive_long_before_the_next_look()
    {
        var (here, there) = ((await Start()).Client(), (await Start()).Client());
        var lead = await Lead(here);
        var took = new List<double>();
        for (var i = 0; i < 30; i++)
        {
            var head = (await here.See("/changes?limit=1")).Number("head");
            await there.See($"/leads/{lead}?after={head}");
            var watched = there.See($"/changes?after={head}&wait=60");
            var said = await here.Post($"/leads/{lead}/interactions", Call($"word {i}"));
            var acknowledged = Stopwatch.GetTimestamp();
            await said.Expect(200);
            await watched;
            took.Add(Stopwatch.GetElapsedTime(acknowledged).TotalMilliseconds);
        }
        took.Sort();
        output.WriteLine($"after the acknowledgement on one server, a long poll on the other answered within {took[15]:N1} ms (median), {took[^1]:N1} ms (slowest of 30)");
        Assert.True(took[15] < 1_000, $"median {took[15]} ms");
    }

    /// <summary>Neither server hears the other: what is right here is right by looking, not by luck.</summary>
    [ContractFact]
    public async Task No_server_refuses_or_misses_what_another_one_has_just_made_possible()
    {
        var (first, second) = (await Start(Deaf), await Start(Deaf));
        var (here, there) = (first.Client(), second.Client());
        for (var i = 0; i < 3; i++, (here, there) = (there, here))
        {
            var manager = (await here.Make("/users", new { name = "Manager", role = "Manager" })).Id();
            var team = (await there.Make("/teams", new { name = "Team", managerId = manager })).Id();
            var seller = (await here.Make("/users", new { name = "Seller", role = "Seller", teamId = team })).Id();
            var lead = (await there.Make("/leads", new { title = "Line", ownerId = seller, source = new { channel = "call" } })).Id();
            var token = (await here.Make("/tokens", new { name = "m", role = "Manager", userId = manager })).Text("token")!;

            var other = (await there.Make("/users", new { name = "Other", role = "Seller", teamId = team })).Id();
            var managing = (i % 2 == 0 ? first : second).Client(token);
            Assert.Equal(other, (await managing.Do($"/leads/{lead}/reassign", new { to = other, reason = "holiday" })).Text("ownerId"));

            var account = (await here.Make("/accounts", new { name = "Mill" })).Id();
            var contact = (await there.Make("/contacts", new { name = "Anna", accountId = account })).Id();
            await here.Do($"/contacts/{contact}/roles", new { accountId = account, role = "DecisionMaker", leaning = "Neutral" });
            var asked = (await there.Make("/leads", new { title = "Asked", accountId = account, source = new { channel = "call" } })).Id();
            await here.Do($"/leads/{asked}/customer-signal", Office.Signal(contact));
            Assert.Equal("Opportunity", (await there.See($"/leads/{asked}?after={(await here.See("/changes?limit=1")).Number("head")}")).Text("stage"));

            var version = (await here.Post($"/leads/{asked}/interactions", Call("first"))).Tag();
            await (await there.Post($"/leads/{asked}/interactions", Call("second"), ifMatch: version)).Expect(200);
            // What was so when this server last looked is no longer so.
            await here.Do($"/leads/{asked}/assess", new { need = "Likely" });
            await there.Do($"/leads/{asked}/assess", new { need = "No" });
            Assert.Equal("Likely", (await here.Do($"/leads/{asked}/assess", new { need = "Likely" })).GetProperty("qualification").Text("need"));
        }
    }

    [ContractFact]
    public async Task Reads_wait_for_the_position_asked_for()
    {
        var (here, there) = ((await Start(Deaf)).Client(), (await Start(Deaf)).Client());
        var account = (await here.Make("/accounts", new { name = "Mill" })).Id();
        var lead = await Lead(here, account);
        await there.See($"/leads/{lead}");
        await there.See($"/accounts/{account}/graph");
        for (var i = 2; i < 12; i++)
        {
            var done = await here.Post($"/leads/{lead}/interactions", Call($"call {i}"));
            var read = await there.Send(HttpMethod.Get, $"/leads/{lead}?after={done.Seq()}");
            Assert.Equal(done.Tag(), read.Tag());
            Assert.True(long.Parse(read.Headers.GetValues("LeadGrains-As-Of").Single()) >= done.Seq());
        }
        var more = await here.Post("/leads", new { title = "More", accountId = account, source = new { channel = "call" } });
        var id = (await more.Expect(201)).Id();
        Assert.Contains(id, (await there.See($"/accounts/{account}/graph?after={more.Seq()}")).Items("nodes").Select(node => node.Id()));
        Assert.Contains(id, (await there.See($"/leads?after={more.Seq()}")).Ids());
        var user = await here.Post("/users", new { name = "New", role = "Seller" });
        Assert.Contains((await user.Expect(201)).Id(), (await there.See($"/users?after={user.Seq()}")).Ids());

        var never = await there.Send(HttpMethod.Get, $"/leads/{lead}?after={user.Seq() + 1}");
        await never.Expect(200);
        Assert.Equal($"{user.Seq()}", never.Headers.GetValues("LeadGrains-As-Of").Single());
    }

    [ContractFact]
    public async Task The_same_request_to_both_happens_once()
    {
        var (here, there) = ((await Start()).Client(), (await Start()).Client());
        for (var i = 0; i < 20; i++)
        {
            var body = new { title = $"Once {i}", source = new { channel = "call" } };
            var both = await Task.WhenAll(here.Post("/leads", body, key: $"once-{i}"), there.Post("/leads", body, key: $"once-{i}"));
            Assert.Equal((await both[0].Expect(201)).Id(), (await both[1].Expect(201)).Id());
            Assert.Single(both, answer => answer.Headers.Contains("Idempotent-Replayed"));
        }
    }

    [ContractFact]
    public async Task What_is_erased_or_revoked_is_gone_from_every_servers_memory()
    {
        var (here, second) = ((await Start()).Client(), await Start());
        var there = second.Client();
        var contact = (await here.Make("/contacts", new { name = "Anna" })).Id();
        Assert.Equal("Anna", (await there.See($"/contacts/{contact}")).Text("name"));
        await using (var source = NpgsqlDataSource.Create(store[^1].Split('=', 2)[1]))
        await using (var erase = source.CreateCommand($"delete from vault.keys where subject = '{contact}'"))
            Assert.True(await erase.ExecuteNonQueryAsync() > 0);
        await Until(async () => (await there.See($"/contacts/{contact}")).Text("name") is null);
        await Until(async () => (await here.See($"/contacts/{contact}")).Text("name") is null);

        var (id, token) = await here.NewToken("ApiReader");
        var reader = second.Client(token);
        await reader.See("/me");
        Assert.Equal(204, (int)(await here.DeleteAsync($"/api/v1/tokens/{id}")).StatusCode);
        var revoked = Stopwatch.GetTimestamp();
        await Until(async () => (await reader.Send(HttpMethod.Get, "/me")).StatusCode == HttpStatusCode.Unauthorized);
        Assert.True(Stopwatch.GetElapsedTime(revoked) < LeadGrains.Server.Auth.TokenStore.Remembered);
    }

    [ContractFact]
    public async Task One_keeps_the_views_and_another_takes_over()
    {
        var (first, second) = (await Start(), await Start());
        await Until(() => Task.FromResult(first.Get<Projector>().Leads));
        Assert.False(second.Get<Projector>().Leads);
        var lead = await Lead(first.Client());
        Assert.Equal([lead], (await second.Client().See($"/leads?after={(await first.Client().See("/changes?limit=1")).Number("head")}")).Ids());

        await first.Stop();
        servers.Remove(first);
        var stopped = Stopwatch.GetTimestamp();
        var made = await second.Client().Post("/leads", new { title = "Next", source = new { channel = "call" } });
        await Until(async () => (await second.Client().See($"/leads?after={made.Seq()}")).Number("asOf") >= made.Seq());
        output.WriteLine($"lists went on {Stopwatch.GetElapsedTime(stopped).TotalMilliseconds:N0} ms after the other server had ended");
        Assert.Equal([(await made.Expect(201)).Id(), lead], (await second.Client().See("/leads")).Ids());
        Assert.True(second.Get<Projector>().Leads);
    }

    private async Task<RunningServer> Start(Action<WebApplicationBuilder>? adapt = null)
    {
        var server = await RunningServer.Start(adapt: adapt, settings: store);
        servers.Add(server);
        return server;
    }

    private static void Deaf(WebApplicationBuilder builder) =>
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(OtherServers)));

    private static async Task<string> Lead(HttpClient client, string? account = null) =>
        (await client.Make("/leads", new { title = "Line", accountId = account, source = new { channel = "call" } })).Id();

    private static object Call(string notes) => new { kind = "Call", direction = "Outbound", notes, at = "2026-01-05T08:00:00Z" };

    private static async Task Until(Func<Task<bool>> holds)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await holds())
            Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(1), "it never came to hold");
    }
}
