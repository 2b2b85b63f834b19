using System.Text.Json;
using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Accounts;

/// <summary>Committee maps over HTTP.</summary>
public sealed class CommitteeTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_map_shows_roles_gaps_and_the_way_to_whoever_decides()
    {
        var account = await office.Account();
        var (boss, technician, consultant) = (await Member(account, "老板", "DecisionMaker"), await Member(account, "技术员", "Influencer"), await office.Contact(name: "顾问"));
        await office.Admin.Do($"/contacts/{technician}/interactions", new { kind = "Visit", direction = "Outbound", participants = Array.Empty<string>(), at = "2026-01-05T08:00:00Z" });
        await Sways(technician, boss, account, 0.9, "Claimed", "他自己说的");
        Assert.Equal([technician, boss], await Path(account));

        await Sways(technician, boss, account, 0, "Observed", "两次被老板否决");
        Assert.Empty(await Path(account));
        await Sways(technician, consultant, account, 0.5);
        await Sways(consultant, boss, account, 0.8, "Observed", "样机是顾问定的");
        Assert.Equal([technician, consultant, boss], await Path(account));

        var map = await office.Admin.See($"/accounts/{account}/committee");
        Assert.Equal(["roles", "missing", "decisionPath", "risks", "influences", "leavers", "asOf"], map.EnumerateObject().Select(field => field.Name));
        Assert.Equal(["DecisionMaker", "Influencer", "Executor", "Informant", "Guide", "Leaver"], map.Items("roles").Select(role => role.Text("role")));
        var member = map.Items("roles")[0].Items("contacts").Single();
        Assert.Equal(("老板", "Neutral", "Identified"), (member.Text("name"), member.Text("leaning"), member.Text("stage")));
        Assert.Equal(["Executor", "Informant"], map.Items("missing").Select(role => role.GetString()));
        Assert.Equal(["SingleThreaded"], map.Items("risks").Select(risk => risk.GetString()));
        Assert.Contains(map.Items("influences"), one => one.Text("grounds") == "样机是顾问定的" && one.Text("basis") == "Observed");
        Assert.Equal(("0.8", "Observed"), (map.Items("decisionPath")[2].Text("weight"), map.Items("decisionPath")[2].Text("basis")));
    }

    [Fact]
    public async Task A_leaver_is_followed_and_alerts_whoever_works_on_the_account()
    {
        var (account, next, seller) = (await office.Account(), await office.Account(), await office.User());
        var lead = await office.Lead(account, seller);
        var boss = await Member(account, "老板", "DecisionMaker");
        var left = await office.Admin.Post($"/contacts/{boss}/end-employment", new { accountId = account, until = "2026-02-01", newAccountId = next, reason = "跳槽" });
        await left.Expect(200);

        var map = await office.Admin.See($"/accounts/{account}/committee?after={left.Seq()}");
        var leaver = map.Items("leavers").Single();
        Assert.Equal((boss, next, "2026-02-01"), (leaver.Id(), leaver.Text("now"), leaver.Text("until")));
        Assert.Equal(["NoDecisionMaker"], map.Items("risks").Select(risk => risk.GetString()));
        var alerts = (await office.Admin.See($"/changes?after=0&limit=1000&topics=owner:{seller}")).Items("changes").Where(change => change.Text("type") == "alert.raised").ToList();
        Assert.Equal(["contact-left", "decision-maker-changed"], alerts.Select(alert => alert.GetProperty("data").GetProperty("alert").Text("signal")));
        Assert.Equal(next, alerts[0].GetProperty("data").GetProperty("alert").Text("newAccountId"));
        Assert.Contains($"lead:{lead}", alerts[0].Items("topics").Select(topic => topic.GetString()));
        Assert.Equal(2, (await office.Admin.See($"/accounts/{account}/dossier")).Items("alerts").Length);
        await (await office.Admin.Send(HttpMethod.Get, "/accounts/acc_nowhere/committee")).Refused(404, "account.not_found");
    }

    private async Task<string> Member(string account, string name, string role)
    {
        var contact = await office.Contact(account, name);
        await office.Admin.Do($"/contacts/{contact}/roles", new { accountId = account, role, leaning = "Neutral" });
        return contact;
    }

    private Task<JsonElement> Sways(string who, string whom, string account, double weight, string? basis = null, string? grounds = null) =>
        office.Admin.Do($"/contacts/{who}/influences", new { contactId = whom, accountId = account, weight, basis, grounds });

    private async Task<string[]> Path(string account) =>
        [.. (await office.Admin.See($"/accounts/{account}/committee")).Items("decisionPath").Select(step => step.Id())];
}
