using System.Text.Json;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Stories;

/// <summary>One account, six years: what was believed, what was shown, and what was known in time.</summary>
public sealed class SixYearsTests : IAsyncLifetime
{
    private readonly ManualTime time = new(new DateTimeOffset(2020, 3, 2, 1, 0, 0, TimeSpan.Zero));
    private RunningServer server = null!;
    private HttpClient seller = null!, analyst = null!, manager = null!;
    private string account = "", lead = "", sellerId = "";

    public async Task InitializeAsync()
    {
        server = await RunningServer.Start(time: time);
        var admin = server.Client();
        var managerId = (await admin.Make("/users", new { name = "周主管", role = "Manager" })).Id();
        var team = (await admin.Make("/teams", new { name = "华东", managerId })).Id();
        sellerId = (await admin.Make("/users", new { name = "小林", role = "Seller", teamId = team })).Id();
        (seller, analyst, manager) = (await As(admin, "Seller", sellerId), await As(admin, "Analyst", null), await As(admin, "Manager", managerId));
        account = (await seller.Make("/accounts", new { name = "浙江恒达机械", industry = "机械", sizeBand = "20-50", externalIds = new { crm = "HD" } })).Id();
        lead = (await seller.Make("/leads", new { title = "夹具改造", accountId = account, ownerId = sellerId, source = new { channel = "exhibition", detail = "2020 上海机床展" } })).Id();
    }

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task What_was_believed_is_held_against_what_was_shown()
    {
        var technician = await APromisingOrderIsFlagged();
        var (consultant, boss) = await TheWrongPersonIsCourted(technician);
        await ACompetitorsToolingIsHeardOfAtOnce();
        await TheCustomerDecides(boss);
        await ALeaverIsFollowed(consultant);
        await PaymentTurnsBeforeAnythingIsShipped();
        await EverybodyReadsTheSameHistory();
    }

    /// <summary>2020: three thousand sets, from a factory of twenty people.</summary>
    private async Task<string> APromisingOrderIsFlagged()
    {
        var technician = await Person("王技术员", account, "Influencer", "ForUs");
        var order = await Fact("Orders", "order-quantity", "今年要三千套", "3000", "套", technician);
        Assert.Empty((await Dossier()).Items("warnings"));
        var heads = await Fact("Personnel", "headcount", "车间里数了，二十个人", "20", "人", "小林的拜访记录", "Observe");
        var warning = (await Dossier()).Items("warnings").Single();
        Assert.Equal(("sets-per-head", $"{order} {heads}"), (warning.Text("rule"), string.Join(' ', warning.Items("factIds").Select(id => id.GetString()))));
        Assert.Contains("人均", warning.Text("message"));

        var books = await Fact("Orders", "order-quantity", "账本上只有三百套", "300", "套", "发票存根", "Observe");
        Assert.Equal(("Disputed", "Disputed"), (await Status(order), await Status(books)));
        await analyst.Do($"/accounts/{account}/rulings", new { factId = books, reason = "发票是真的，三千套是他吹的" });
        Assert.Equal(("Superseded", "SingleSource"), (await Status(order), await Status(books)));
        Assert.Empty((await Dossier()).Items("warnings"));
        return technician;
    }

    /// <summary>2020 to 2022: he says that the boss listens to him. The boss doesn't.</summary>
    private async Task<(string Consultant, string Boss)> TheWrongPersonIsCourted(string technician)
    {
        var (consultant, boss) = (await Person("钱顾问", account, "Influencer", "Neutral"), await Person("赵老板", account, "DecisionMaker", "Neutral"));
        await Sways(technician, boss, 0.9, "Claimed", "王技术员自己说的");
        await Met(technician);
        Assert.Equal([technician, boss], await DecisionPath());

        time.Advance(TimeSpan.FromDays(700));
        await Met(technician);
        await Sways(technician, boss, 0, "Observed", "两次推荐，两次被老板否决");
        await Sways(technician, consultant, 0.4);
        await Sways(consultant, boss, 0.8, "Observed", "三台设备都是顾问定的");
        Assert.Equal([technician, consultant, boss], await DecisionPath());
        var claimed = (await Committee()).Items("influences").Single(one => one.Text("from") == technician && one.Text("to") == boss);
        Assert.Equal(("Observed", "0"), (claimed.Text("basis"), claimed.Text("weight")));
        await Met(consultant);
        Assert.Equal([consultant, boss], await DecisionPath());
        return (consultant, boss);
    }

    /// <summary>2022: somebody saw the competitor's moulds.</summary>
    private async Task ACompetitorsToolingIsHeardOfAtOnce()
    {
        var head = await Head();
        await Fact("Competitors", "competitor-trial", "模具房里有对手的模架", null, null, "门卫老李", "Observe");
        var alert = (await Changes(head, $"owner:{sellerId}")).Single();
        Assert.Equal(("alert.raised", "competitor-trial"), (alert.Text("type"), alert.GetProperty("data").GetProperty("alert").Text("signal")));
        Assert.Equal("competitor-trial", (await Dossier()).Items("alerts")[0].Text("signal"));
    }

    /// <summary>2023: a problem is stated, and the one who decides says so. An assessment rests on facts, and shows when one falls.</summary>
    private async Task TheCustomerDecides(string boss)
    {
        time.Advance(TimeSpan.FromDays(365));
        await seller.Do($"/leads/{lead}/identify", new { problem = new { overlooked = "换型要停半天", harm = "一年少做四百套", capability = "快换夹具" } });
        var money = await Fact("Finance", "cash-flow", "账上有八十万", "80", "万元", "财务小孙", "Ask");
        await seller.Do($"/leads/{lead}/assess", new { money = "Confirmed", need = "Likely", factIds = new[] { money } });
        var signalled = await seller.Do($"/leads/{lead}/customer-signal", new { contactId = boss, kind = "AskedForQuote", words = "报个价过来", at = time.Now });
        Assert.Equal(("Opportunity", "false"), (signalled.Text("stage"), signalled.Text("disputed")));

        await analyst.Do($"/accounts/{account}/facts/{money}/withdraw", new { reason = "那是母公司的账" });
        var disputed = await seller.See($"/leads/{lead}");
        Assert.Equal(("Opportunity", "true"), (disputed.Text("stage"), disputed.Text("disputed")));
        var again = await Fact("Finance", "cash-flow", "银行流水六十万", "60", "万元", "银行对账单", "Observe");
        Assert.Equal("false", (await seller.Do($"/leads/{lead}/assess", new { money = "Likely", need = "Likely", factIds = new[] { again } })).Text("disputed"));
        Assert.Equal("Customer", await Won());
    }

    /// <summary>2024: the consultant goes, and takes what he knows of us along.</summary>
    private async Task ALeaverIsFollowed(string consultant)
    {
        time.Advance(TimeSpan.FromDays(400));
        var next = (await seller.Make("/accounts", new { name = "台州新锐" })).Id();
        var second = (await seller.Make("/leads", new { title = "二期", accountId = account, ownerId = sellerId, source = new { channel = "key-accounts" } })).Id();
        var head = await Head();
        await seller.Do($"/contacts/{consultant}/end-employment", new { accountId = account, until = "2024-02-01", newAccountId = next, reason = "被挖走" });
        var alert = (await Changes(head, $"lead:{second}")).Single(change => change.Text("type") == "alert.raised").GetProperty("data").GetProperty("alert");
        Assert.Equal(("contact-left", next), (alert.Text("signal"), alert.Text("newAccountId")));
        var map = await Committee();
        Assert.Equal((consultant, next), (map.Items("leavers").Single().Id(), map.Items("leavers").Single().Text("now")));
        Assert.Empty(map.Items("decisionPath")); // nobody whom we still speak with sways the boss
        Assert.Equal(next, (await seller.See($"/contacts/{consultant}")).Text("accountId"));
        Assert.Contains(consultant, (await seller.See($"/accounts/{next}/graph")).Items("nodes").Select(node => node.Id()));
    }

    /// <summary>2025: thirty days became ninety. The goods are still here.</summary>
    private async Task PaymentTurnsBeforeAnythingIsShipped()
    {
        await Fact("Finance", "payment-habit", "一直三十天付款", "30", "天", "财务小孙", "Ask");
        time.Advance(TimeSpan.FromDays(200));
        var head = await Head();
        await Fact("Finance", "payment-habit", "现在要三个月", "3", "月", "另一家供应商", "Listen");
        var alert = (await Changes(head, $"owner:{sellerId}")).Single(change => change.Text("type") == "alert.raised").GetProperty("data").GetProperty("alert");
        Assert.Equal("payment-worsening", alert.Text("signal"));
        time.Advance(TimeSpan.FromDays(1_000));
        var stale = (await Dossier()).Items("facts").Where(fact => fact.Text("topic") == "payment-habit").Select(fact => fact.Text("status"));
        Assert.All(stale, status => Assert.Equal("Stale", status));
    }

    private async Task EverybodyReadsTheSameHistory()
    {
        // What time alone brought about stands there too, within a second of when the clock was moved.
        var history = (await manager.See($"/leads/{lead}/history?limit=200&sort=seq")).Items().Where(item => item.GetProperty("by").Text("kind") != "System").Select(item => item.Text("type")).ToList();
        string[] told = ["lead.created", "alert.raised", "lead.identified", "lead.assessed", "lead.customer-signal", "account.fact-withdrawn", "lead.assessed", "lead.won"];
        Assert.Equal(told, history);
    }

    private async Task<string?> Won()
    {
        await seller.Do($"/leads/{lead}/win", new { reason = "老板签了", amount = new { value = "480000.00", currency = "CNY" } });
        return (await seller.See($"/accounts/{account}")).Text("stage");
    }

    private async Task<HttpClient> As(HttpClient admin, string role, string? user) =>
        server.Client((await admin.Make("/tokens", new { name = role, role, userId = user })).GetProperty("token").GetString());

    private async Task<string> Person(string name, string at, string role, string leaning)
    {
        var contact = (await seller.Make("/contacts", new { name, accountId = at })).Id();
        await seller.Do($"/contacts/{contact}/roles", new { accountId = at, role, leaning });
        return contact;
    }

    private Task<JsonElement> Met(string contact) =>
        seller.Do($"/contacts/{contact}/interactions", new { kind = "Visit", direction = "Outbound", participants = Array.Empty<string>(), at = time.Now });

    private Task<JsonElement> Sways(string who, string whom, double weight, string? basis = null, string? grounds = null) =>
        seller.Do($"/contacts/{who}/influences", new { contactId = whom, accountId = account, weight, basis, grounds });

    private async Task<string> Fact(string category, string topic, string statement, string? value, string? unit, string source, string method = "Ask") =>
        (await seller.Make($"/accounts/{account}/facts", new { category, topic, statement, value, unit, source = new { kind = "Person", @ref = source }, method })).Id();

    private async Task<string?> Status(string fact) => (await seller.See($"/accounts/{account}/facts/{fact}")).Text("status");

    private Task<JsonElement> Committee() => seller.See($"/accounts/{account}/committee");

    private async Task<string[]> DecisionPath() => [.. (await Committee()).Items("decisionPath").Select(step => step.Id())];

    private async Task<long> Head() => (await seller.See("/changes?limit=1")).Number("head");

    private async Task<JsonElement[]> Changes(long after, string topic) => (await seller.See($"/changes?after={after}&limit=1000&topics={topic}")).Items("changes");

    private async Task<JsonElement> Dossier()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/accounts/{account}/dossier");
        request.Headers.Add("Accept-Language", "zh");
        return await (await seller.SendAsync(request)).Expect(200);
    }
}
