using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Hosting;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace LeadGrains.Server.Tests.Servers;

/// <summary>Who opted out or was erased on one server is in no graph, path or strength of the other, as soon as it is asked for that position or a later one.</summary>
[NeedsPostgres]
public sealed class ForgottenPeopleTests : IAsyncLifetime
{
    private const string Canary = "Kanarienvogelsberg";

    private readonly List<RunningServer> servers = [];
    private string[] store = [];

    public async Task InitializeAsync() => store = await new PostgresHome().NewStore();

    public async Task DisposeAsync()
    {
        foreach (var server in servers) await server.DisposeAsync();
    }

    [ContractFact]
    public Task Servers_that_hear_each_other_forget_at_once() => Forget(hearing: true);

    /// <summary>Neither hears the other: what is right here is right by looking, not by luck.</summary>
    [ContractFact]
    public Task Servers_that_do_not_hear_each_other_forget_at_once() => Forget(hearing: false);

    private async Task Forget(bool hearing)
    {
        var (first, second) = (await Start(hearing), await Start(hearing));
        var (here, there) = (first.Client(), second.Client());
        var seller = (await here.Make("/users", new { name = "Seller", role = "Seller" })).Id();
        var account = (await here.Make("/accounts", new { name = "Mill" })).Id();
        string[] chain = [await Contact(here, account, "One"), await Contact(here, account, $"Anna {Canary}"), await Contact(here, account, "Three")];
        var (one, anna, target) = (chain[0], chain[1], chain[2]);
        await here.Do($"/contacts/{one}/knows", new { userId = seller, kind = "Friend" });
        await here.Do($"/contacts/{one}/knows", new { contactId = anna, kind = "Friend", note = Canary });
        await here.Do($"/contacts/{anna}/knows", new { contactId = target, kind = "Friend" });
        await here.Do($"/contacts/{anna}/knows", new { userId = seller, kind = "Classmate" });
        await here.Do($"/contacts/{anna}/influences", new { contactId = target, accountId = account, weight = 0.9, grounds = Canary });
        await here.Do($"/contacts/{anna}/roles", new { accountId = account, role = "DecisionMaker", leaning = "ForUs" });
        await here.Do($"/users/{seller}/schools", new { school = "Tongji", from = 2003 });
        await here.Do($"/contacts/{anna}/schools", new { school = "Tongji", from = 2003, until = 2007 });
        await here.Do($"/contacts/{anna}/schools", new { school = Canary, from = 1998, @class = Canary });
        var lead = (await here.Make("/leads", new { title = "Line", accountId = account, source = new { channel = "call" } })).Id();
        await here.Do($"/leads/{lead}/customer-signal", Office.Signal(anna));
        var told = (await here.Post($"/leads/{lead}/referral", new { referrerContactId = anna, mayName = "Given" })).Seq();
        string[] answers =
        [
            $"/accounts/{account}/graph?depth=1", $"/accounts/{account}/graph?depth=3&explain=true", $"/leads/{lead}/graph?depth=1", $"/leads/{lead}/graph?depth=2",
            $"/contacts/{target}/graph?depth=1", $"/contacts/{target}/graph?depth=2", $"/contacts/{target}/graph?depth=2&at={told}", $"/accounts/{account}/graph?validAt=2999-01-01T00:00:00Z",
            $"/accounts/{account}/graph.svg?depth=2", $"/paths?to={target}&k=10&explain=true", $"/paths?to={anna}&k=10", $"/paths?to={account}",
        ];
        Assert.All(await All(there, answers, told), answer => Assert.Contains(Canary, answer, StringComparison.Ordinal));
        Assert.NotNull((await there.See($"/contacts/{anna}/strength?after={told}")).Text("strength"));

        await Gone((await here.Post($"/contacts/{anna}/opt-out")).Seq());
        var back = (await here.Post($"/contacts/{anna}/opt-in", new { note = "she called" })).Seq();
        Assert.All(await All(there, answers, back), answer => Assert.Contains(Canary, answer, StringComparison.Ordinal));

        Assert.True(await first.Get<IKeyVault>().Destroy(WorkspaceId.Default, anna) > 0);
        var later = (await here.Post("/accounts", new { name = "Next" })).Seq();
        await Gone(later);
        foreach (var own in new[] { "?depth=1", "?depth=2", $"?at={told}", ".svg?depth=2" })
            Assert.False((await Text(there, $"/contacts/{anna}/graph{own}", later)).Contains(Canary, StringComparison.Ordinal), own);

        async Task Gone(long seq)
        {
            foreach (var (path, answer) in answers.Zip(await All(there, answers, seq)))
            {
                Assert.False(answer.Contains(Canary, StringComparison.Ordinal), $"{path}: {answer}");
                Assert.False(answer.Contains(anna, StringComparison.Ordinal), $"{path}: {answer}");
            }
            var strength = await there.See($"/contacts/{anna}/strength?after={seq}");
            Assert.Null(strength.Text("strength"));
            Assert.Empty(strength.Items("ties"));
        }
    }

    private static async Task<string[]> All(HttpClient client, string[] answers, long after)
    {
        var all = new List<string>();
        foreach (var path in answers) all.Add(await Text(client, path, after));
        return [.. all];
    }

    private static async Task<string> Text(HttpClient client, string path, long after)
    {
        using var answer = await client.Send(HttpMethod.Get, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}after={after}");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {text}");
        return text;
    }

    private static async Task<string> Contact(HttpClient client, string account, string name) => (await client.Make("/contacts", new { name, accountId = account })).Id();

    private async Task<RunningServer> Start(bool hearing)
    {
        var server = await RunningServer.Start(adapt: hearing ? null : Deaf, settings: store);
        servers.Add(server);
        return server;
    }

    private static void Deaf(WebApplicationBuilder builder) =>
        builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(OtherServers)));
}
