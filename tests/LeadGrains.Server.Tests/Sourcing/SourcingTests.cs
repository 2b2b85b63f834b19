using System.Text.Json;
using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Sourcing;

/// <summary>Sources and referrals over HTTP.</summary>
public sealed class SourcingTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_first_source_stays_and_assists_are_added_with_names_in_both_languages()
    {
        var lead = await office.Lead();
        await office.Admin.Do($"/leads/{lead}/assists", new { channel = "web-search", detail = "their tender", at = "2026-01-05T08:00:00Z" });
        var sources = await office.Admin.Do($"/leads/{lead}/assists", new { channel = "call" });
        Assert.Equal(["leadId", "first", "assists", "referral"], sources.EnumerateObject().Select(field => field.Name));
        Assert.Equal("exhibition", sources.GetProperty("first").Text("channel"));
        Assert.Equal(["web-search", "call"], sources.Items("assists").Select(assist => assist.Text("channel")!));
        Assert.Equal(("their tender", "2026-01-05T08:00:00Z"), (sources.Items("assists")[0].Text("detail"), sources.Items("assists")[0].Text("at")));
        Assert.Equal(sources.GetRawText(), (await office.Admin.See($"/leads/{lead}/sources")).GetRawText());
        var chinese = await office.As("Seller");
        chinese.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh");
        var (one, other) = (sources.GetProperty("first"), (await chinese.See($"/leads/{lead}/sources")).GetProperty("first"));
        Assert.NotEqual(one.Text("channelName"), other.Text("channelName"));
        Assert.NotEqual(one.Text("groupName"), other.Text("groupName"));
        Assert.Equal("exhibition", (await office.Admin.See($"/leads/{lead}")).GetProperty("source").Text("channel"));
    }

    [Fact]
    public async Task A_referral_opens_duties_and_is_seen_on_the_referrers_topic()
    {
        var (seller, contact) = (await office.User(), await office.Contact(name: "赵老师"));
        var lead = await office.Lead(owner: seller);
        var referral = (await office.Admin.Do($"/leads/{lead}/referral", new { referrerContactId = contact, mayName = "Given", note = "her class" })).GetProperty("referral");
        Assert.Equal((contact, "赵老师", "Given", "her class"), (referral.Text("referrerContactId"), referral.Text("referrerName"), referral.Text("mayName"), referral.Text("note")));
        var duties = (await office.Admin.See($"/tasks?ownerId={seller}&origin=Referral")).Items();
        Assert.Equal([referral.Text("thankBy"), referral.Text("reportBy"), referral.Text("briefBy")], duties.Select(task => task.Text("due")));
        Assert.All(duties, task => Assert.Equal(referral.Text("id"), task.GetProperty("origin").Text("ref")));
        var changes = (await office.Admin.See($"/changes?after=0&limit=1000&topics=contact:{contact}")).Items("changes");
        Assert.Contains("lead.referred", changes.Select(change => change.Text("type")));
        Assert.Equal("Advocate", (await office.Admin.See($"/contacts/{contact}")).Text("stage"));
        await (await office.Admin.Post($"/leads/{lead}/referral", new { referrerContactId = contact })).Refused(409, "lead.already_referred");
    }

    [Fact]
    public async Task Without_consent_the_name_reaches_no_program_that_only_reads()
    {
        const string Canary = "kanarienreferent5512";
        var (contact, lead) = (await office.Contact(name: Canary), await office.Lead());
        await office.Admin.Do($"/leads/{lead}/referral", new { referrerContactId = contact, note = $"{Canary} would rather not" });
        var reader = await office.As("ApiReader");
        foreach (var path in new[] { $"/leads/{lead}/sources", $"/leads/{lead}", $"/leads/{lead}/tasks", "/tasks?limit=200", $"/leads/{lead}/evidence", $"/leads/{lead}/history", "/changes?after=0&limit=1000&topics=lead:" + lead })
            Assert.DoesNotContain(Canary, (await reader.See(path)).GetRawText(), StringComparison.Ordinal);
        var told = (await reader.See($"/changes?after=0&limit=1000&topics=contact:{contact}")).Items("changes").Single(change => change.Text("type") == "lead.referred");
        Assert.Equal(contact, told.GetProperty("data").GetProperty("referral").Text("referrerId"));
        Assert.Contains(Canary, (await office.Admin.See($"/leads/{lead}/history")).GetRawText(), StringComparison.Ordinal);
        Assert.Equal(Canary, Name(await office.Admin.See($"/leads/{lead}/sources")));
        await office.Admin.Do($"/leads/{lead}/referral/consent", new { mayName = "Given" });
        Assert.Equal(Canary, Name(await reader.See($"/leads/{lead}/sources")));
        await office.Admin.Do($"/leads/{lead}/referral/consent", new { mayName = "Refused" });
        Assert.Null(Name(await reader.See($"/leads/{lead}/sources")));
        foreach (var path in new[] { "assists", "referral", "referral/consent" })
            await (await reader.Post($"/leads/{lead}/{path}", new { channel = "call", mayName = "Given" })).Expect(403);
    }

    [Fact]
    public async Task What_is_wrong_or_nowhere_is_told()
    {
        var lead = await office.Lead();
        await (await office.Admin.Post($"/leads/{lead}/referral/consent", new { mayName = "Given" })).Refused(409, "lead.not_referred");
        await (await office.Admin.Post($"/leads/{lead}/referral", new { referrerContactId = "con_nowhere" })).Refused(409, "contact.not_found");
        await (await office.Admin.Post($"/leads/{lead}/assists", new { channel = "rumour" })).Refused(409, "lead.unknown_source");
        await (await office.Admin.Post("/leads/lead_nowhere/assists", new { channel = "call" })).Refused(404, "lead.not_found");
        await (await office.Admin.Send(HttpMethod.Get, "/leads/lead_nowhere/sources")).Refused(404, "lead.not_found");
    }

    [Fact]
    public async Task What_is_long_overdue_is_the_managers_too()
    {
        var manager = await office.User("Manager");
        var seller = await office.User(team: await office.Team(manager));
        var account = await office.Account();
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        async Task<string> Due(int days, string owner) =>
            (await office.Admin.Make($"/accounts/{account}/tasks", new { title = "x", due = today.AddDays(days).ToString("yyyy-MM-dd"), ownerId = owner })).Id();
        var (late, _, _) = (await Due(-30, seller), await Due(-1, seller), await Due(-30, await office.User()));
        Assert.Equal([late], (await (await office.As("Manager", manager)).See("/tasks?escalated=true")).Ids());
        Assert.Equal(2, (await (await office.As("Seller", seller)).See("/tasks?mine=true&overdue=true")).Items().Length);
        Assert.Empty((await (await office.As("Seller", seller)).See("/tasks?escalated=true")).Items());
        Assert.Contains(late, (await office.Admin.See("/tasks?escalated=true&limit=200")).Ids());
    }

    private static string? Name(JsonElement sources) => sources.GetProperty("referral").Text("referrerName");
}
