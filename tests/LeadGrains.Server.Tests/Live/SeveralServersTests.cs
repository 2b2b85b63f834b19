using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Live;

/// <summary>Two servers on one PostgreSQL tell the same story.</summary>
[NeedsPostgres]
public sealed class SeveralServersTests
{
    [ContractFact]
    public async Task What_one_server_takes_the_other_shows()
    {
        var store = await new PostgresHome().NewStore();
        await using var first = await RunningServer.Start(settings: store);
        await using var second = await RunningServer.Start(settings: store);
        var (here, there) = (first.Client(), second.Client());
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
}
