using System.Text.Json;
using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Sourcing;

/// <summary>Never one method: a seller's sources over HTTP.</summary>
public sealed class SellerSourcesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_seller_of_one_method_hears_what_works_for_sellers_in_the_same_market()
    {
        var (mine, like, unlike) = (await Market("FewCustomers"), await Market("FewCustomers"), await Market("ManyAndClear"));
        var (ann, bob, eve) = (await office.User(team: mine), await office.User(team: like), await office.User(team: unlike));
        await Leads(ann, "call", 4);
        Assert.Null((await office.Admin.See($"/sellers/{ann}/sources")).Text("hint"));
        await Leads(ann, "call", 2);
        await Leads(ann, "import", 20);
        await Closed(ann, "guide", won: 1, lost: 0);
        var hint = (await office.Admin.See($"/sellers/{ann}/sources")).GetProperty("hint");
        Assert.Equal(("call", "Sales call", 85.7), (hint.Text("channel"), hint.Text("channelName"), hint.GetProperty("percent").GetDouble()));
        Assert.Contains("too little evidence", hint.Text("text"), StringComparison.Ordinal);
        Assert.Equal((null, 0), (hint.Text("among"), hint.Items("recommended").Length));

        await Closed(eve, "classmates", won: 5, lost: 1);
        hint = (await office.Admin.See($"/sellers/{ann}/sources")).GetProperty("hint");
        Assert.Equal(("Workspace", "classmates"), (hint.Text("among"), hint.Items("recommended").Single().Text("channel")));

        await Closed(bob, "referral", won: 3, lost: 2);
        await Closed(bob, "call", won: 6, lost: 0);
        await Closed(bob, "guide", won: 4, lost: 0);
        hint = (await office.Admin.See($"/sellers/{ann}/sources")).GetProperty("hint");
        Assert.Equal("Market", hint.Text("among"));
        var best = hint.Items("recommended").Single();
        Assert.Equal(("referral", 5, 3, "0.6"), (best.Text("channel"), best.Number("leads"), best.Number("won"), best.Text("winRate")));
        Assert.Contains("85.7%", hint.Text("text"), StringComparison.Ordinal);
        hint = (await office.Admin.See($"/sellers/{eve}/sources?days=2")).GetProperty("hint");
        Assert.Equal(("classmates", "Workspace", "call"), (hint.Text("channel"), hint.Text("among"), hint.Items("recommended")[0].Text("channel")));
    }

    [Fact]
    public async Task Sellers_see_their_own_managers_their_teams_analysts_and_administrators_all_in_their_language()
    {
        var (manager, other) = (await office.User("Manager"), await office.User("Manager"));
        var team = await office.Team(manager);
        await office.Team(other);
        var (ann, bob) = (await office.User(team: team), await office.User(team: team));
        await Leads(ann, "call", 5);
        var head = (await office.Admin.See("/changes?limit=1")).Number("head");
        foreach (var client in new[] { await office.As("Seller", ann), await office.As("Manager", manager), await office.As("Analyst"), office.Admin })
            Assert.Equal(5, (await client.See($"/sellers/{ann}/sources?after={head}")).Items().Single().Number("leads"));
        foreach (var client in new[] { await office.As("Seller", bob), await office.As("Manager", other), await office.As("Marketer"), await office.As("ApiReader"), await office.As("ApiWriter") })
            await (await client.Send(HttpMethod.Get, $"/sellers/{ann}/sources")).Refused(403, "seller.sources_not_yours");
        var chinese = await office.As("Seller", ann);
        chinese.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        var response = await chinese.Send(HttpMethod.Get, $"/sellers/{ann}/sources?after={head}");
        Assert.Contains("新线索有 100% 来自“电话或上门拜访”", (await response.Expect(200)).GetProperty("hint").Text("text"), StringComparison.Ordinal);
        Assert.Equal(["zh"], response.Content.Headers.ContentLanguage);
        await (await office.Admin.Send(HttpMethod.Get, "/sellers/usr_nowhere/sources")).Refused(404, "user.not_found");
        await (await office.Admin.Send(HttpMethod.Get, $"/sellers/{manager}/sources")).Refused(404, "user.not_found");
        await (await office.Admin.Send(HttpMethod.Get, $"/sellers/{ann}/sources?days=0")).Expect(400);
    }

    private async Task<string> Market(string market) => (await office.Admin.Make("/teams", new { name = office.Word(), marketType = market })).Id();

    private async Task Leads(string owner, string channel, int count)
    {
        for (var i = 0; i < count; i++)
            await Lead(owner, channel, account: null);
    }

    private async Task Closed(string owner, string channel, int won, int lost)
    {
        var account = await office.Account();
        var contact = await office.Contact(account);
        await office.Admin.Do($"/contacts/{contact}/roles", new { accountId = account, role = "DecisionMaker", leaning = "Neutral" });
        for (var i = 0; i < won + lost; i++)
        {
            var lead = (await Lead(owner, channel, account)).Id();
            await office.Admin.Do($"/leads/{lead}/customer-signal", Office.Signal(contact));
            await office.Admin.Do($"/leads/{lead}/{(i < won ? "win" : "lose")}", i < won ? new { reason = "x" } : new { reason = "x", cause = "price" });
        }
    }

    private Task<JsonElement> Lead(string owner, string channel, string? account) =>
        office.Admin.Make("/leads", new { title = office.Word(), ownerId = owner, accountId = account, source = new { channel } });
}
