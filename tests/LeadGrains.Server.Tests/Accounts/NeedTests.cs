using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Accounts;

/// <summary>Needs over HTTP.</summary>
public sealed class NeedTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_need_is_seen_voiced_and_met()
    {
        var (account, contact) = (await office.Account(), await office.Contact(name: "赵厂长"));
        var lead = await office.Lead(account);
        var need = await office.Admin.Make($"/accounts/{account}/needs", new { level = "Safety", statement = "夹具开裂", leadId = lead });
        Assert.Equal(("Latent", "false", "夹具开裂", lead), (need.Text("state"), need.Text("fellBack"), need.Text("statement"), need.Text("leadId")));

        var said = await office.Admin.Do($"/accounts/{account}/needs/{need.Id()}/voice", new { contactId = contact, words = "我们不能再出事故" });
        Assert.Equal(("Explicit", "我们不能再出事故", "赵厂长"), (said.Text("state"), said.Text("statement"), said.Text("contactName")));
        Assert.Equal("Engaged", (await office.Admin.See($"/contacts/{contact}")).Text("stage"));

        var met = await office.Admin.Do($"/accounts/{account}/needs/{need.Id()}/met", new { reason = "新夹具半年没裂" });
        Assert.Equal(("Met", "新夹具半年没裂"), (met.Text("state"), met.Text("reason")));
        await (await office.Admin.Post($"/accounts/{account}/needs/{need.Id()}/drop", new { reason = "x" })).Refused(409, "need.ended");
        await (await office.Admin.Post($"/accounts/{account}/needs/need_nowhere/met", new { reason = "x" })).Refused(404, "need.not_found");
        Assert.Equal(met.GetRawText(), (await office.Admin.See($"/accounts/{account}/needs")).Items().Single().GetRawText());
        Assert.Contains("account.need-voiced", (await office.Admin.See($"/changes?after=0&limit=1000&topics=contact:{contact}")).Items("changes").Select(change => change.Text("type")));
    }

    [Fact]
    public async Task A_repeated_request_records_once_and_what_is_missing_is_named()
    {
        var account = await office.Account();
        Assert.Equal(["/level", "/statement"], (await (await office.Admin.Post($"/accounts/{account}/needs")).Refused(409, "account.evidence_missing")).Pointers());
        var first = await (await office.Admin.Post($"/accounts/{account}/needs", new { level = "Profit", statement = "省料" }, key: "n-1")).Expect(201);
        await office.Admin.Make($"/accounts/{account}/needs", new { level = "Growth", statement = "出口" });
        var again = await (await office.Admin.Post($"/accounts/{account}/needs", new { level = "Profit", statement = "省料" }, key: "n-1")).Expect(201);
        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal(["出口", "省料"], (await office.Admin.See($"/accounts/{account}/needs")).Items().Select(need => need.Text("statement")));
        await (await office.Admin.Send(HttpMethod.Get, "/accounts/acc_nowhere/needs")).Refused(404, "account.not_found");
    }
}
