using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Contacts;

public sealed class ContactTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_new_contact_shows_the_whole_contract()
    {
        var account = await office.Account();
        var response = await office.Admin.Post("/contacts", new
        {
            name = "王建国", accountId = account, title = "采购经理", channels = new[] { new { kind = "wechat", value = "wjg" } },
            externalIds = new Dictionary<string, string> { ["crm"] = office.Word() },
        });
        var contact = await response.Expect(201);

        string[] expected = ["id", "name", "accountId", "title", "roles", "channels", "stage", "strength", "breaches", "optedOutAt", "schools", "version"];
        Assert.Equal(expected, contact.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("王建国", account, "采购经理", "Identified", null), (contact.Text("name"), contact.Text("accountId"), contact.Text("title"), contact.Text("stage"), contact.Text("strength")));
        Assert.Equal("""[{"kind":"wechat","value":"wjg"}]""", contact.GetProperty("channels").GetRawText());
        Assert.Equal(contact.GetRawText(), (await office.Admin.See($"/contacts/{contact.Id()}")).GetRawText());
        Assert.Equal(contact.GetRawText(), (await office.Admin.See($"/contacts?accountId={account}&q={Uri.EscapeDataString("建国")}")).Items().Single().GetRawText());
        await (await office.Admin.Post("/contacts", new { name = "x", title = "boss" })).Refused(409, "contact.title_needs_account");
        await (await office.Admin.Post("/contacts", new { name = "x", accountId = "acc_nowhere" })).Refused(409, "account.not_found");
    }

    [Fact]
    public async Task An_external_id_belongs_to_one_contact()
    {
        var externalIds = new Dictionary<string, string> { ["crm"] = office.Word() };
        await office.Admin.Make("/contacts", new { name = "First", externalIds });
        await (await office.Admin.Post("/contacts", new { name = "Second", externalIds })).Refused(409, "contact.external_id_taken");
    }

    [Fact]
    public async Task Name_and_channels_change()
    {
        var contact = (await office.Admin.Make("/contacts", new { name = "Li", channels = new[] { new { kind = "email", value = "li@example.org" } } })).Id();
        var renamed = await (await office.Admin.Patch($"/contacts/{contact}", new { name = "Li Na" })).Expect(200);
        Assert.Equal(("Li Na", 1), (renamed.Text("name"), renamed.Items("channels").Length));
        Assert.Empty((await (await office.Admin.Patch($"/contacts/{contact}", """{"channels":[]}""")).Expect(200)).Items("channels"));
        await (await office.Admin.Patch($"/contacts/{contact}", """{"name":null}""")).Refused(400, "request.invalid");
        await (await office.Admin.Patch("/contacts/con_nowhere", new { name = "x" })).Refused(404, "contact.not_found");
    }

    [Fact]
    public async Task Whom_we_lost_touch_with_is_dormant()
    {
        var account = await office.Account();
        var (lost, kept) = (await office.Contact(account), await office.Contact(account));
        foreach (var (contact, at) in new[] { (lost, DateTimeOffset.UtcNow.AddDays(-366)), (kept, DateTimeOffset.UtcNow.AddDays(-364)) })
            await office.Admin.Do($"/contacts/{contact}/interactions", new { kind = "Call", direction = "Outbound", participants = new[] { contact }, at });

        Assert.Equal(("Dormant", "Reached"), ((await office.Admin.See($"/contacts/{lost}")).Text("stage"), (await office.Admin.See($"/contacts/{kept}")).Text("stage")));
        Assert.Equal([lost], (await office.Admin.See($"/contacts?accountId={account}&stage=Dormant")).Ids());
        Assert.Equal([kept], (await office.Admin.See($"/contacts?accountId={account}&stage=Reached")).Ids());
    }

    [Fact]
    public async Task A_contact_moves_from_one_account_to_another()
    {
        var (first, second) = (await office.Account(), await office.Account());
        var contact = await office.Contact();
        var employed = await office.Admin.Do($"/contacts/{contact}/employments", new { accountId = first, title = "Buyer", since = "2020-03-01" });
        Assert.Equal((first, "Buyer"), (employed.Text("accountId"), employed.Text("title")));
        await office.Admin.Do($"/contacts/{contact}/roles", new { accountId = first, role = "Executor", leaning = "Neutral" });

        var left = await office.Admin.Do($"/contacts/{contact}/end-employment", new { accountId = first, until = "2026-01-31T00:00:00Z", newAccountId = second, reason = "better pay" });
        Assert.Equal((second, 0), (left.Text("accountId"), left.Items("roles").Length));
        await (await office.Admin.Post($"/contacts/{contact}/end-employment", new { accountId = first })).Refused(409, "contact.not_employed");
        Assert.Equal([contact], (await office.Admin.See($"/contacts?accountId={second}")).Ids());
        Assert.Empty((await office.Admin.See($"/contacts?accountId={first}")).Ids());
    }

    [Fact]
    public async Task Roles_are_listed_and_filter()
    {
        var account = await office.Account();
        var (maker, guide) = (await office.Contact(account), await office.Contact());
        var given = await office.Admin.Do($"/contacts/{maker}/roles", new { accountId = account, role = "DecisionMaker", leaning = "ForUs" });
        await office.Admin.Do($"/contacts/{guide}/roles", new { accountId = account, role = "Guide", leaning = "Unknown" });

        Assert.Equal($$"""[{"accountId":"{{account}}","role":"DecisionMaker","leaning":"ForUs"}]""", given.GetProperty("roles").GetRawText());
        Assert.Equal("Advocate", given.Text("stage"));
        Assert.Equal([guide], (await office.Admin.See($"/contacts?accountId={account}&role=Guide")).Ids());
        Assert.Equal([maker], (await office.Admin.See($"/contacts?accountId={account}&stage=Advocate")).Ids());
        Assert.Equal(["/leaning", "/role"], (await (await office.Admin.Post($"/contacts/{maker}/roles", new { accountId = account, role = "Boss" })).Refused(400, "request.invalid")).Pointers().Order());
        await (await office.Admin.Post($"/contacts/{maker}/roles", new { accountId = "acc_nowhere", role = "Guide", leaning = "Unknown" })).Refused(409, "account.not_found");
    }

    [Fact]
    public async Task Acquaintance_and_influence_take_two_who_are_there()
    {
        var account = await office.Account();
        var (one, other, lead) = (await office.Contact(account), await office.Contact(account), await office.Lead());

        await office.Admin.Do($"/contacts/{one}/knows", new { contactId = other, kind = "Classmate", since = "2001-09-01", note = "同班" });
        await office.Admin.Do($"/contacts/{one}/influences", new { contactId = other, accountId = account, weight = 0.7 });

        await (await office.Admin.Post($"/contacts/{one}/knows", new { contactId = one, kind = "Friend" })).Refused(409, "contact.knows_self");
        await (await office.Admin.Post($"/contacts/{one}/knows", new { contactId = lead, kind = "Friend" })).Refused(409, "contact.not_found");
        Assert.Equal(1, (await office.Admin.See($"/leads/{lead}")).Number("version"));
        await (await office.Admin.Post($"/contacts/{one}/knows", new { userId = "usr_nobody", kind = "Friend" })).Refused(409, "user.not_found");
        await (await office.Admin.Post($"/contacts/{one}/knows", new { userId = "usr_nobody", contactId = other, kind = "Friend" })).Refused(400, "request.invalid");
        await (await office.Admin.Post($"/contacts/{one}/knows", new { kind = "Friend" })).Refused(400, "request.invalid");
        await (await office.Admin.Post($"/contacts/{one}/knows", new { contactId = other, kind = "Friend", since = "2005-01-01", until = "2004-12-31" })).Refused(409, "contact.until_before_since");
        await (await office.Admin.Post($"/contacts/{one}/influences", new { contactId = "con_nowhere", accountId = account, weight = 0.5 })).Refused(409, "contact.not_found");
        Assert.Equal(["/weight"], (await (await office.Admin.Post($"/contacts/{one}/influences", new { contactId = other, accountId = account, weight = 1.5 })).Refused(400, "request.invalid")).Pointers());
        await (await office.Admin.Post($"/contacts/{one}/influences", new { contactId = other, accountId = account, weight = 0 })).Refused(409, "contact.weight_out_of_range");
        await office.Admin.Do($"/contacts/{one}/influences", new { contactId = other, accountId = account, weight = 0, basis = "Observed", grounds = "两次被否决" });
    }

    [Fact]
    public async Task Interactions_bring_a_contact_closer()
    {
        var contact = await office.Contact();
        object Talk(string direction) => new { kind = "Message", direction, participants = Array.Empty<string>(), at = DateTimeOffset.UtcNow };
        Assert.Equal("Reached", (await office.Admin.Do($"/contacts/{contact}/interactions", Talk("Outbound"))).Text("stage"));
        Assert.Equal("Engaged", (await office.Admin.Do($"/contacts/{contact}/interactions", Talk("Inbound"))).Text("stage"));
        await (await office.Admin.Post($"/contacts/{contact}/interactions", new { kind = "Call", direction = "Inbound", at = "2999-01-01T00:00:00Z" })).Refused(409, "interaction.in_future");
        Assert.Equal(["/at", "/minutes"], (await (await office.Admin.Post($"/contacts/{contact}/interactions", new { kind = "Call", direction = "Inbound", at = "yesterday", minutes = 1441 })).Refused(400, "request.invalid")).Pointers().Order());
    }
}
