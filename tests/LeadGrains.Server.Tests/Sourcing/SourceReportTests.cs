using System.Text.Json;
using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Sourcing;

/// <summary>How well sources work, over HTTP.</summary>
public sealed class SourceReportTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Each_channel_tells_what_became_of_its_leads_and_what_it_helped()
    {
        var (team, other) = (await office.Team(), await office.Team());
        var (ann, bob, eve) = (await office.User(team: team), await office.User(team: team), await office.User(team: other));
        var won = await office.Opportunity(ann);
        await office.Admin.Do($"/leads/{won}/assists", new { channel = "referral" });
        await office.Admin.Do($"/leads/{won}/assists", new { channel = "referral" });
        await office.Admin.Do($"/leads/{won}/assess", new { money = "Likely", need = "Confirmed" });
        await office.Admin.Do($"/leads/{won}/win", new { reason = "x", amount = new { value = "1200.50", currency = "CNY" } });
        var lost = await office.Opportunity(bob);
        await office.Admin.Do($"/leads/{lost}/lose", new { reason = "x", cause = "price" });
        await office.Lead(owner: bob);
        await Referred(ann, "referral");
        await office.Lead(owner: eve);

        var report = await office.Admin.See($"/analytics/sources?teamId={team}");
        Assert.Equal(["teamId", "ownerId", "from", "to", "items", "asOf"], report.EnumerateObject().Select(field => field.Name));
        Assert.Equal(["referral", "exhibition"], report.Items().Select(item => item.Text("channel")));
        var (helped, came) = (report.Items()[0], report.Items()[1]);
        Assert.Equal(("outside-events", 3, 1, 2, 1, 1), (came.Text("group"), came.Number("leads"), came.Number("effective"), came.Number("opportunities"), came.Number("won"), came.Number("lost")));
        Assert.Equal("0.5", came.Text("winRate"));
        Assert.Equal("""[{"value":"1200.50","currency":"CNY"}]""", came.GetProperty("amounts").GetRawText());
        Assert.Equal(0, came.Number("medianDaysToWin"));
        Assert.Equal([1L, 0, 0, 1, 1, 0, 0], came.Items("stages").Select(stage => stage.Number("count")));
        Assert.Equal("""{"leads":1,"won":1}""", helped.GetProperty("assists").GetRawText());
        Assert.Equal((1, 0), (helped.Number("leads"), helped.Number("won")));
        Assert.Null(helped.Text("winRate"));

        var own = await office.Admin.See($"/analytics/sources?ownerId={bob}&teamId={team}");
        Assert.Equal(2, own.Items().Single().Number("leads"));
        Assert.Equal(own.Number("asOf"), (await office.Admin.See("/changes?limit=1")).Number("head"));
        Assert.Empty((await office.Admin.See($"/analytics/sources?ownerId={bob}&teamId={other}")).Items());
    }

    [Fact]
    public async Task Days_choose_when_leads_began_and_all_lists_what_nobody_used()
    {
        var owner = await office.User();
        await office.Lead(owner: owner);
        var today = DateTime.UtcNow.Date;
        string Day(int ahead) => today.AddDays(ahead).ToString("yyyy-MM-dd");
        Assert.Single((await office.Admin.See($"/analytics/sources?ownerId={owner}&from={Day(-1)}&to={Day(1)}")).Items());
        Assert.Empty((await office.Admin.See($"/analytics/sources?ownerId={owner}&to={Day(-2)}")).Items());
        Assert.Empty((await office.Admin.See($"/analytics/sources?ownerId={owner}&from={Day(2)}")).Items());
        var all = (await office.Admin.See($"/analytics/sources?ownerId={owner}&all=true")).Items();
        Assert.Equal(27, all.Length);
        Assert.Equal(1, all.Sum(item => item.Number("leads")));
        await (await office.Admin.Send(HttpMethod.Get, $"/analytics/sources?from={Day(1)}&to={Day(0)}")).Expect(400);
        await (await office.Admin.Send(HttpMethod.Get, "/analytics/sources?since=2026-01-01")).Expect(400);
    }

    [Fact]
    public async Task Whoever_may_read_sees_figures_in_their_language_and_nothing_of_notes()
    {
        const string Canary = "kanarienhinweis7741";
        var (owner, contact) = (await office.User(), await office.Contact(name: Canary));
        var lead = await office.Lead(owner: owner);
        await office.Admin.Do($"/leads/{lead}/assists", new { channel = "call", detail = Canary });
        await office.Admin.Do($"/leads/{lead}/referral", new { referrerContactId = contact, note = Canary });
        var head = (await office.Admin.See("/changes?limit=1")).Number("head");
        foreach (var role in new[] { "Manager", "Seller", "Marketer", "Analyst", "ApiReader", "ApiWriter" })
        {
            var client = await office.As(role);
            client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh");
            var response = await client.Send(HttpMethod.Get, $"/analytics/sources?ownerId={owner}&after={head}");
            var report = await response.Expect(200);
            Assert.Equal(["zh"], response.Content.Headers.ContentLanguage);
            Assert.Equal("逛展", report.Items().Single(item => item.Text("channel") == "exhibition").Text("name"));
            Assert.DoesNotContain(Canary, report.GetRawText(), StringComparison.Ordinal);
        }
        await (await office.Server.Client(token: null).Send(HttpMethod.Get, "/analytics/sources")).Expect(401);
    }

    [Fact]
    public async Task A_channel_that_the_playbook_no_longer_has_is_shown_by_its_code()
    {
        var owner = await office.User();
        await Referred(owner, "sponsorship");
        var yaml = await File.ReadAllTextAsync(ThePlaybook.Path);
        var line = yaml.Split('\n').Single(text => text.Contains("code: sponsorship,", StringComparison.Ordinal));
        using var body = new StringContent(yaml.Replace(line + "\n", "", StringComparison.Ordinal));
        body.Headers.ContentType = new("application/yaml");
        await (await office.Admin.PutAsync("/api/v1/playbook", body)).Expect(200);
        try
        {
            var item = (await office.Admin.See($"/analytics/sources?ownerId={owner}&all=true")).Items()[^1];
            Assert.Equal(("sponsorship", null, null, null), (item.Text("channel"), item.Text("name"), item.Text("group"), item.Text("groupName")));
            Assert.Equal(1, item.Number("leads"));
        }
        finally
        {
            await office.Admin.Send(HttpMethod.Delete, "/playbook");
        }
    }

    private Task<JsonElement> Referred(string owner, string channel) =>
        office.Admin.Make("/leads", new { title = office.Word(), ownerId = owner, source = new { channel } });
}
