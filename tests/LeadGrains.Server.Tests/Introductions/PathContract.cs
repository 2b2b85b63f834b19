using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Introductions;

public abstract class PathContract(Office office)
{
    [ContractFact]
    public async Task A_new_colleagues_classmates_open_design_institutes_at_once()
    {
        var engineer = await office.User("Seller");
        var client = await office.As("Seller", engineer);
        var fellow = await office.Contact(name: "同班 老周");
        var institutes = new List<(string Account, string Designer)>();
        for (var i = 0; i < 20; i++)
        {
            var account = await office.Account($"设计院 {i}");
            var designer = await office.Contact(account, $"设计师 {i}");
            await office.Admin.Do($"/contacts/{designer}/roles", new { accountId = account, role = "DecisionMaker", leaning = "Neutral" });
            await office.Admin.Do($"/contacts/{fellow}/knows", new { contactId = designer, kind = "Classmate", note = "武汉工业大学" });
            institutes.Add((account, designer));
        }
        var last = institutes[^1];
        Assert.Empty((await client.See($"/paths?to={last.Designer}")).Items("paths"));

        await client.Do($"/contacts/{fellow}/interactions", new { kind = "Meeting", direction = "Outbound", participants = new[] { fellow }, at = "2026-01-05T08:00:00Z" });

        foreach (var (account, designer) in institutes)
        {
            var path = Assert.Single((await client.See($"/paths?to={designer}&from={engineer}")).Items("paths"));
            Assert.Equal([engineer, fellow], path.Items("hops").Select(hop => hop.Text("from")));
            Assert.Equal(["InTouch", "Classmate"], path.Items("hops").Select(hop => hop.Text("kind")));
            Assert.Equal(designer, path.Items("hops")[^1].Text("to"));
            Assert.Contains(path.GetProperty("weakest").GetRawText(), path.Items("hops").Select(hop => hop.GetRawText()));
            Assert.Equal(path.GetRawText(), Assert.Single((await client.See($"/paths?to={account}&role=DecisionMaker")).Items("paths")).GetRawText());
        }
        Assert.Equal(["They have been in touch", "They were classmates"], Why(await See(client, $"/paths?to={last.Designer}", "en")));
        Assert.Equal(["有往来", "同学"], Why(await See(client, $"/paths?to={last.Designer}", "zh-CN")));
    }

    [ContractFact]
    public async Task A_colleagues_classmate_at_the_target_is_a_way_in_until_it_is_over()
    {
        var engineer = await office.User("Seller");
        var designer = await office.Contact(await office.Account());
        await office.Admin.Do($"/contacts/{designer}/knows", new { userId = engineer, kind = "Classmate", since = "2001-09-01", note = "武汉工业大学" });

        var hop = Assert.Single(Assert.Single((await office.Admin.See($"/paths?to={designer}")).Items("paths")).Items("hops"));
        Assert.Equal((engineer, designer, "Classmate"), (hop.Text("from"), hop.Text("to"), hop.Text("kind")));
        foreach (var at in new[] { "", $"?at={(await office.Admin.See("/changes?after=0&limit=1")).Number("head")}" })
        {
            var graph = await office.Admin.See($"/contacts/{designer}/graph{at}");
            Assert.Contains($"{designer} Classmate {engineer}", graph.Items("edges").Select(edge => $"{edge.Text("from")} {edge.Text("kind")} {edge.Text("to")}"));
            var node = graph.Items("nodes").Single(node => node.Id() == engineer);
            Assert.Equal("User", node.Text("kind"));
            Assert.StartsWith("Seller", node.Text("name"));
        }

        await office.Admin.Do($"/contacts/{designer}/knows", new { userId = engineer, kind = "Classmate", until = "2005-06-30" });
        Assert.Empty((await office.Admin.See($"/paths?to={designer}")).Items("paths"));
        Assert.DoesNotContain(engineer, (await office.Admin.See($"/contacts/{designer}/graph")).Items("nodes").Select(Asking.Id));
        Assert.Contains(engineer, (await office.Admin.See($"/contacts/{designer}/graph?validAt=2003-01-01T12:00:00Z")).Items("nodes").Select(Asking.Id));
    }

    [ContractFact]
    public async Task Paths_begin_with_whom_they_are_asked_from()
    {
        var (team, other) = (await office.Team(), await office.Team());
        var (ann, bob) = (await office.User("Seller", team), await office.User("Seller", other));
        var target = await office.Contact();
        var (annas, bobs) = (await office.As("Seller", ann), await office.As("Seller", bob));
        foreach (var (client, times) in new[] { (annas, 1), (bobs, 3) })
            for (var i = 0; i < times; i++)
                await client.Do($"/contacts/{target}/interactions", new { kind = "Call", direction = "Outbound", participants = new[] { target }, at = "2026-01-05T08:00:00Z" });
        var from = await office.Contact();
        await office.Admin.Do($"/contacts/{from}/knows", new { contactId = target, kind = "Friend" });

        Assert.Equal([bob, ann], First(await office.Admin.See($"/paths?to={target}&k=2")));
        Assert.Equal([bob], First(await office.Admin.See($"/paths?to={target}&k=1")));
        Assert.Equal([ann], First(await office.Admin.See($"/paths?to={target}&from={ann}")));
        Assert.Equal([bob], First(await office.Admin.See($"/paths?to={target}&from={other}")));
        Assert.Equal([from], First(await office.Admin.See($"/paths?to={target}&from={from}&maxHops=1")));
    }

    [ContractFact]
    public async Task Who_opted_out_is_in_no_path_and_no_graph_until_they_agree_again()
    {
        var account = await office.Account();
        var (one, between, target) = (await office.Contact(account), await office.Contact(account), await office.Contact(account));
        await office.Admin.Do($"/contacts/{one}/knows", new { contactId = between, kind = "Friend" });
        await office.Admin.Do($"/contacts/{between}/knows", new { contactId = target, kind = "Friend" });
        string[] answers = [$"/paths?to={target}&from={one}", $"/paths?to={between}&from={one}", $"/accounts/{account}/graph", $"/contacts/{target}/graph?depth=2"];
        async Task<string> All() => string.Join('\n', await Task.WhenAll(answers.Select(async path => (await office.Admin.See(path)).GetRawText())));
        Assert.Contains(between, await All());

        var gone = await office.Admin.Do($"/contacts/{between}/opt-out", new { note = "请不要再联系" });
        Assert.NotNull(gone.Text("optedOutAt"));
        Assert.DoesNotContain(between, await All());
        Assert.Empty((await office.Admin.See(answers[0])).Items("paths"));
        var head = (await office.Admin.See("/changes?after=0&limit=1")).Number("head");
        Assert.DoesNotContain(between, (await office.Admin.See($"/accounts/{account}/graph?at={head - 1}")).GetRawText());
        Assert.Contains(between, (await office.Admin.See($"/contacts?accountId={account}")).Ids());
        var change = Assert.Single((await office.Admin.See($"/changes?topics=account:{account}&after={head - 1}")).Items("changes"));
        Assert.Equal("contact.opted-out", change.Text("type"));

        await (await office.Admin.Post($"/contacts/{between}/opt-in", new { note = " " })).Refused(409, "contact.evidence_missing");
        Assert.Null((await office.Admin.Do($"/contacts/{between}/opt-in", new { note = "he called" })).Text("optedOutAt"));
        Assert.Contains(between, await All());
    }

    [ContractFact]
    public async Task Who_brought_a_lead_is_shown_for_as_long_as_they_may_be_named_and_carries_no_introduction()
    {
        var (seller, referrer) = (await office.User("Seller"), await office.Contact());
        var lead = await office.Lead(await office.Account(), seller);
        await office.Admin.Do($"/leads/{lead}/referral", new { referrerContactId = referrer, mayName = "NotAsked" });
        string[] answers = [$"/leads/{lead}/graph", $"/contacts/{referrer}/graph", $"/leads/{lead}/graph?depth=2"];
        foreach (var (consent, shown) in new[] { ("Given", true), ("Refused", false), ("Given", true) })
        {
            await office.Admin.Do($"/leads/{lead}/referral/consent", new { mayName = consent });
            var head = (await office.Admin.See("/changes?after=0&limit=1")).Number("head");
            foreach (var path in answers.Append($"/leads/{lead}/graph?at={head}"))
                Assert.Equal(shown, (await office.Admin.See(path)).Items("edges").Any(edge => (edge.Text("from"), edge.Text("kind"), edge.Text("to")) == (lead, "ReferredBy", referrer)));
            Assert.Contains((await office.Admin.See(answers[0])).Items("edges"), edge => (edge.Text("from"), edge.Text("kind"), edge.Text("to")) == (seller, "Owns", lead));
            Assert.Empty((await office.Admin.See($"/paths?to={referrer}&from={seller}")).Items("paths"));
        }
        var before = (await office.Admin.See("/changes?after=0&limit=1")).Number("head");
        var other = await office.User("Seller");
        await office.Admin.Do($"/leads/{lead}/reassign", new { to = other, reason = "holiday" });
        Assert.Contains(seller, (await office.Admin.See($"/leads/{lead}/graph?at={before}")).Items("nodes").Select(Asking.Id));
        foreach (var path in answers)
            Assert.DoesNotContain(seller, (await office.Admin.See(path)).Items("nodes").Select(Asking.Id));
    }

    [ContractFact]
    public async Task Who_was_erased_is_in_no_path()
    {
        var (one, between, target) = (await office.Contact(), await office.Contact(), await office.Contact());
        await office.Admin.Do($"/contacts/{one}/knows", new { contactId = between, kind = "Friend" });
        await office.Admin.Do($"/contacts/{between}/knows", new { contactId = target, kind = "Friend" });
        Assert.Single((await office.Admin.See($"/paths?to={target}&from={one}")).Items("paths"));
        await office.Server.Get<IKeyVault>().Destroy(WorkspaceId.Default, between);
        office.Server.Get<KeyRing>().Forget();
        Assert.Empty((await office.Admin.See($"/paths?to={target}&from={one}")).Items("paths"));
    }

    [ContractFact]
    public async Task Circles_several_relations_of_two_and_people_of_one_name_make_no_path_longer_or_double()
    {
        var seller = await office.User("Seller");
        string[] ring = [await office.Contact(name: "王伟"), await office.Contact(name: "王伟"), await office.Contact(name: "王伟")];
        await office.Admin.Do($"/contacts/{ring[0]}/knows", new { userId = seller, kind = "Friend" });
        for (var i = 0; i < 3; i++)
            foreach (var kind in new[] { "Colleague", "Friend", "Classmate" })
            {
                await office.Admin.Do($"/contacts/{ring[i]}/knows", new { contactId = ring[(i + 1) % 3], kind });
                await office.Admin.Do($"/contacts/{ring[(i + 1) % 3]}/knows", new { contactId = ring[i], kind });
            }
        var paths = (await office.Admin.See($"/paths?to={ring[2]}&from={seller}&k=10&maxHops=6")).Items("paths");
        Assert.Equal(
            [$"{ring[0]} {ring[2]}", $"{ring[0]} {ring[1]} {ring[2]}"],
            paths.Select(path => string.Join(' ', path.Items("hops").Select(hop => hop.Text("to")))));
        Assert.Equal([0.49, 0.343], paths.Select(path => path.GetProperty("strength").GetDouble()));
        Assert.All(paths.SelectMany(path => path.Items("hops")), hop => Assert.Equal(("Friend", "王伟"), (hop.Text("kind"), hop.Text("toName"))));
        var graph = await office.Admin.See($"/contacts/{ring[0]}/graph?depth=4");
        Assert.Equal((4, 19), (graph.Items("nodes").Length, graph.Items("edges").Length));
        Assert.Equal([("Claimed", 1), ("Corroborated", 18)], graph.Items("edges").CountBy(edge => edge.Text("basis")!).Select(of => (of.Key, of.Value)).Order());
    }

    [ContractFact]
    public async Task Why_a_tie_is_as_strong_is_told_on_request()
    {
        var seller = await office.User("Seller");
        var client = await office.As("Seller", seller);
        var account = await office.Account();
        var contact = await office.Contact(account);
        await office.Admin.Do($"/contacts/{contact}/roles", new { accountId = account, role = "DecisionMaker", leaning = "Neutral" });
        Assert.Null((await client.See($"/contacts/{contact}/strength")).Text("strength"));
        Assert.Null((await client.See($"/contacts/{contact}")).Text("strength"));

        await office.Admin.Do($"/contacts/{contact}/knows", new { userId = seller, kind = "FormerColleague" });
        foreach (var kind in new[] { "Visit", "Call", "Email", "Email", "Email", "Email", "Email" })
            await client.Do($"/contacts/{contact}/interactions", new { kind, direction = "Outbound", participants = new[] { contact }, at = DateTimeOffset.UtcNow.AddDays(-1) });

        var strength = await client.See($"/contacts/{contact}/strength");
        var tie = Assert.Single(strength.Items("ties"));
        Assert.Equal((seller, "InTouch"), (tie.Text("userId"), tie.Text("kind")));
        var because = tie.GetProperty("because");
        Assert.Equal(("FormerColleague", "0.4", 7L), (because.Text("said"), because.Text("prior"), because.Number("interactions")));
        Assert.Equal(["Visit", "Call", "Email", "Email", "Email"], because.Items("heaviest").Select(one => one.Text("kind")!));
        var visit = Assert.Single((await client.See($"/changes?after={because.Items("heaviest")[0].Number("seq") - 1}&limit=1")).Items("changes"));
        Assert.Equal("Visit", visit.GetProperty("data").GetProperty("interaction").Text("kind"));

        var told = strength.GetProperty("strength").GetDouble();
        Assert.Equal(1 - (0.6 * Math.Pow(0.5, 0.5 + 0.25 + (5 * 0.1))), told, tolerance: 0.01);
        Assert.Equal(told, because.GetProperty("strength").GetDouble(), tolerance: 0.0002);
        foreach (var path in new[] { $"/contacts/{contact}", $"/accounts/{account}/committee", $"/contacts?accountId={account}" })
            Assert.Contains($"\"strength\":{strength.Text("strength")![..5]}", (await client.See(path)).GetRawText());

        var hop = Assert.Single(Assert.Single((await client.See($"/paths?to={contact}&from={seller}&explain=true")).Items("paths")).Items("hops"));
        Assert.Equal(because.GetProperty("heaviest").GetRawText()[..60], hop.GetProperty("because").GetProperty("heaviest").GetRawText()[..60]);
        Assert.False(Assert.Single((await client.See($"/paths?to={contact}&from={seller}")).Items("paths")).Items("hops")[0].TryGetProperty("because", out _));
        foreach (var depth in new[] { 1, 2 })
        {
            var edge = (await client.See($"/contacts/{contact}/graph?depth={depth}&explain=true")).Items("edges").Single(edge => edge.Text("kind") == "FormerColleague");
            Assert.Equal(told, edge.GetProperty("strength").GetDouble(), tolerance: 0.0002);
            Assert.Equal(7, edge.GetProperty("because").Number("interactions"));
        }
        Assert.DoesNotContain((await client.See($"/contacts/{contact}/graph?minStrength=0.9")).Items("edges"), edge => edge.Text("kind") == "FormerColleague");
        await (await client.Send(HttpMethod.Get, "/contacts/con_nowhere/strength")).Expect(404);
    }

    private static string[] First(JsonElement paths) => [.. paths.Items("paths").Select(path => path.Items("hops")[0].Text("from")!)];

    private static string[] Why(JsonElement paths) => [.. paths.Items("paths").Single().Items("hops").Select(hop => hop.Text("why")!)];

    private static async Task<JsonElement> See(HttpClient client, string path, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1{path}");
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var answer = await client.SendAsync(request);
        return await answer.Read();
    }
}

/// <summary>With what asks nothing of a database.</summary>
public sealed class PathOnSqlite(Office office) : PathContract(office), IClassFixture<Office>
{
    private readonly Office office = office;

    [Theory]
    [InlineData("/paths", 400)]
    [InlineData("/paths?to=con_nowhere", 404)]
    [InlineData("/paths?to=acc_nowhere", 404)]
    [InlineData("/paths?to=usr_1", 404)]
    [InlineData("/paths?to=con_x&k=11", 400)]
    [InlineData("/paths?to=con_x&maxHops=7", 400)]
    [InlineData("/paths?to=con_x&role=Boss", 400)]
    [InlineData("/paths?to=con_x&through=con_y", 400)]
    public async Task Faults_are_told(string path, int status) => await (await office.Admin.Send(HttpMethod.Get, path)).Expect(status);

    [Theory]
    [InlineData("usr_nobody", "user.not_found")]
    [InlineData("team_none", "team.not_found")]
    [InlineData("con_nobody", "contact.not_found")]
    public async Task Who_is_not_there_introduces_nobody(string from, string code)
    {
        using var answer = await office.Admin.Send(HttpMethod.Get, $"/paths?to={await office.Contact()}&from={from}");
        Assert.Equal(code, (await answer.Expect(404)).Text("code"));
    }
}

[NeedsPostgres]
public sealed class PathOnPostgres(PostgresOffice office) : PathContract(office), IClassFixture<PostgresOffice>;
