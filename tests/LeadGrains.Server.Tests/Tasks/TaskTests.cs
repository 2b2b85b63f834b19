using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Tasks;

/// <summary>Tasks over HTTP.</summary>
public sealed class TaskTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_task_shows_the_whole_contract_wherever_it_lives()
    {
        var (account, seller) = (await office.Account(), await office.User());
        string[] places = [$"/leads/{await office.Lead(account, seller, "press line")}", $"/accounts/{account}", $"/contacts/{await office.Contact(account, "王工")}"];
        foreach (var place in places)
        {
            var response = await office.Admin.Post($"{place}/tasks", new { title = "call them", note = "after lunch", due = "2099-03-01", ownerId = seller });
            var task = await response.Expect(201);
            string[] expected =
                ["id", "subject", "title", "note", "due", "overdue", "escalated", "ownerId", "ownerName", "origin", "state", "openedBy", "openedAt", "closedBy", "closedAt", "reason"];
            Assert.Equal(expected, task.EnumerateObject().Select(field => field.Name));
            Assert.Equal(("call them", "after lunch", "2099-03-01", "false", "Open"), (task.Text("title"), task.Text("note"), task.Text("due"), task.Text("overdue"), task.Text("state")));
            Assert.Equal(("Person", seller), (task.GetProperty("origin").Text("kind"), task.Text("ownerId")));
            Assert.Equal($"/api/v1{place}/tasks/{task.Id()}", response.Headers.Location!.OriginalString);
            Assert.Equal(task.GetRawText(), (await office.Admin.See($"{place}/tasks/{task.Id()}")).GetRawText());
            Assert.Equal(task.GetRawText(), (await office.Admin.See($"{place}/tasks")).Items().Single().GetRawText());
            Assert.Equal(task.GetRawText(), (await office.Admin.See($"/tasks?subject={place[(place.LastIndexOf('/') + 1)..]}")).Items().Single().GetRawText());
        }
        var kinds = (await office.Admin.See($"/tasks?ownerId={seller}&count=true")).Items().Select(task => $"{task.GetProperty("subject").Text("kind")} {task.GetProperty("subject").Text("name")}");
        Assert.Equal(["Contact 王工", "Lead press line"], kinds.Where(kind => !kind.StartsWith("Account", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_is_changed_done_and_dropped()
    {
        var lead = await office.Lead();
        async Task<string> Open() => (await office.Admin.Make($"/leads/{lead}/tasks", new { title = "call them", note = "soon", due = "2099-03-01" })).Id();
        var task = await Open();
        var changed = await (await office.Admin.Patch($"/leads/{lead}/tasks/{task}", """{"title":"visit them","note":null,"due":"2020-01-02"}""")).Expect(200);
        Assert.Equal(("visit them", null, "2020-01-02", "true"), (changed.Text("title"), changed.Text("note"), changed.Text("due"), changed.Text("overdue")));
        var done = await office.Admin.Do($"/leads/{lead}/tasks/{task}/done");
        Assert.Equal(("Done", "false"), (done.Text("state"), done.Text("overdue")));
        Assert.NotNull(done.GetProperty("closedBy").Text("name"));
        await (await office.Admin.Post($"/leads/{lead}/tasks/{task}/drop", new { reason = "x" })).Refused(409, "task.ended");

        var other = await Open();
        Assert.Equal(["/reason"], (await (await office.Admin.Post($"/leads/{lead}/tasks/{other}/drop")).Refused(409, "lead.evidence_missing")).Pointers());
        Assert.Equal("they closed", (await office.Admin.Do($"/leads/{lead}/tasks/{other}/drop", new { reason = "they closed" })).Text("reason"));
        Assert.Equal([other, task], (await office.Admin.See($"/leads/{lead}/tasks?open=false")).Ids());
        Assert.Empty((await office.Admin.See($"/leads/{lead}/tasks?open=true")).Items());
        Assert.Contains("task.dropped", (await office.Admin.See($"/leads/{lead}/history")).Items().Select(item => item.Text("type")));
    }

    [Fact]
    public async Task What_ended_long_ago_is_shown_and_stays_ended()
    {
        var account = await office.Account();
        var first = "";
        for (var n = 0; n <= LeadGrains.Domain.Tasks.TaskList.MostEnded; n++)
        {
            var task = (await office.Admin.Make($"/accounts/{account}/tasks", new { title = $"call {n}", due = "2099-01-01" })).Id();
            if (n == 0) first = task;
            await office.Admin.Do($"/accounts/{account}/tasks/{task}/done");
        }
        var shown = await office.Admin.See($"/accounts/{account}/tasks/{first}");
        Assert.Equal(("call 0", "Done"), (shown.Text("title"), shown.Text("state")));
        Assert.NotNull(shown.GetProperty("closedBy").Text("name"));
        await (await office.Admin.Post($"/accounts/{account}/tasks/{first}/done")).Refused(409, "task.ended");
        await (await office.Admin.Patch($"/accounts/{account}/tasks/{first}", """{"title":"x"}""")).Refused(409, "task.ended");
        await (await office.Admin.Post($"/accounts/{await office.Account()}/tasks/{first}/done")).Refused(404, "task.not_found");
        Assert.Equal(51, (await office.Admin.See($"/accounts/{account}/tasks?open=false&limit=200")).Items().Length);
    }

    [Fact]
    public async Task What_is_wrong_or_nowhere_is_told()
    {
        var (lead, contact) = (await office.Lead(), await office.Contact());
        var task = (await office.Admin.Make($"/leads/{lead}/tasks", new { title = "x", due = "2099-01-01" })).Id();
        Assert.Equal(["/due", "/title"], (await (await office.Admin.Post($"/leads/{lead}/tasks", new { note = "x" })).Refused(400, "request.invalid")).Pointers().Order(StringComparer.Ordinal));
        await (await office.Admin.Post($"/leads/{lead}/tasks", new { title = " ", due = "2099-01-01" })).Refused(409, "task.title_missing");
        await (await office.Admin.Post($"/leads/{lead}/tasks", new { title = "x", due = "2099-01-01", ownerId = "usr_nobody" })).Refused(409, "user.not_found");
        await (await office.Admin.Post($"/leads/{lead}/tasks", new { title = "x", due = "2099-01-01", origin = new { kind = "Alert" } })).Refused(409, "task.origin_reserved");
        await (await office.Admin.Post($"/leads/{contact}/tasks", new { title = "x", due = "2099-01-01" })).Refused(404, "lead.not_found");
        await (await office.Admin.Post("/contacts/con_nowhere/tasks", new { title = "x", due = "2099-01-01" })).Refused(404, "contact.not_found");
        await (await office.Admin.Send(HttpMethod.Get, "/accounts/acc_nowhere/tasks")).Refused(404, "account.not_found");
        await (await office.Admin.Post($"/contacts/{contact}/tasks/{task}/done")).Refused(404, "task.not_found");
        await (await office.Admin.Post($"/leads/{lead}/tasks/{new string('x', 70)}/done")).Refused(404, "task.not_found");
        await (await office.Admin.Send(HttpMethod.Get, "/tasks?dueBefore=tomorrow")).Refused(400, "request.invalid");
        var gap = await office.Admin.Make($"/leads/{lead}/tasks", new { title = "ask", due = "2099-01-01", origin = new { kind = "Gap", @ref = "Tests and trials" } });
        Assert.Equal(("Gap", "competitor-trial"), (gap.GetProperty("origin").Text("kind"), gap.GetProperty("origin").Text("ref")));
    }

    [Fact]
    public async Task A_repeated_request_opens_one_task_and_answers_the_same()
    {
        var contact = await office.Contact();
        var first = await office.Admin.Post($"/contacts/{contact}/tasks", new { title = "one", due = "2099-01-01" }, key: "task-1");
        await office.Admin.Make($"/contacts/{contact}/tasks", new { title = "two", due = "2099-01-01" });
        var again = await office.Admin.Post($"/contacts/{contact}/tasks", new { title = "one", due = "2099-01-01" }, key: "task-1");
        Assert.Equal("true", again.Headers.GetValues("Idempotent-Replayed").Single());
        Assert.Equal((await first.Expect(201)).GetRawText(), (await again.Expect(201)).GetRawText());
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(2, (await office.Admin.See($"/contacts/{contact}/tasks?count=true")).Number("total"));
    }

    [Fact]
    public async Task Who_only_reads_opens_and_ends_nothing_and_everybody_else_does()
    {
        string[] places = [$"/leads/{await office.Lead()}", $"/accounts/{await office.Account()}", $"/contacts/{await office.Contact()}"];
        foreach (var place in places)
        {
            var task = (await office.Admin.Make($"{place}/tasks", new { title = "x", due = "2099-01-01" })).Id();
            var reader = await office.As("ApiReader");
            HttpResponseMessage[] refused =
            [
                await reader.Post($"{place}/tasks", new { title = "x", due = "2099-01-01" }), await reader.Patch($"{place}/tasks/{task}", new { title = "y" }),
                await reader.Post($"{place}/tasks/{task}/done"), await reader.Post($"{place}/tasks/{task}/drop", new { reason = "x" }),
            ];
            foreach (var response in refused) await response.Refused(403, "auth.forbidden");
            foreach (var read in new[] { $"{place}/tasks", $"{place}/tasks/{task}", "/tasks" }) await reader.See(read);
            foreach (var role in new[] { "Administrator", "Manager", "Seller", "Marketer", "Analyst", "ApiWriter" })
            {
                var client = await office.As(role);
                var own = (await client.Make($"{place}/tasks", new { title = "x", due = "2099-01-01" })).Id();
                await (await client.Patch($"{place}/tasks/{own}", new { title = "y" })).Expect(200);
                await client.Do($"{place}/tasks/{own}/done");
            }
        }
    }

    [Fact]
    public async Task Tasks_move_with_their_lead_and_both_owners_hear_of_them()
    {
        var (ann, bob) = (await office.User(), await office.User());
        var lead = await office.Lead(owner: ann);
        var start = (await office.Admin.See("/changes?after=0&limit=1")).Number("head");
        var mine = (await office.Admin.Make($"/leads/{lead}/tasks", new { title = "mine", due = "2099-01-01" })).Id();
        var others = (await office.Admin.Make($"/leads/{lead}/tasks", new { title = "somebody else's", due = "2099-01-01", ownerId = bob })).Id();
        await office.Admin.Do($"/leads/{lead}/reassign", new { to = bob, reason = "holiday" });
        Assert.Equal([others, mine], (await office.Admin.See($"/tasks?ownerId={bob}")).Ids());
        await office.Admin.Do($"/leads/{lead}/release", new { reason = "no time" });
        Assert.Empty((await office.Admin.See($"/tasks?ownerId={bob}")).Items());
        await (await office.As("Seller", ann)).Do($"/leads/{lead}/claim");
        Assert.Equal([others, mine], (await (await office.As("Seller", ann)).See("/tasks?mine=true&open=true")).Ids());

        async Task<string[]> Heard(string user) =>
            [.. (await office.Admin.See($"/changes?after={start}&limit=1000&topics=owner:{user}")).Items("changes").Select(change => change.Text("type")!)];
        Assert.Equal(["task.opened", "task.opened", "lead.reassigned", "lead.claimed"], await Heard(ann));
        Assert.Equal(["task.opened", "lead.reassigned", "lead.released"], await Heard(bob));
    }

    [Fact]
    public async Task An_alert_asks_the_owner_in_both_languages_and_a_restricted_one_asks_nobody()
    {
        var (account, seller) = (await office.Account(), await office.User());
        var lead = await office.Lead(account, seller);
        var contact = await office.Contact(account);
        await office.Admin.Do($"/contacts/{contact}/end-employment", new { accountId = account });
        var english = (await office.Admin.See($"/tasks?ownerId={seller}&origin=Alert")).Items().Single();
        Assert.StartsWith("Reach them first", english.Text("title"), StringComparison.Ordinal);
        var client = await office.As("Seller", seller);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh-CN");
        Assert.StartsWith("抢先联系上他", (await client.See("/tasks?mine=true")).Items().Single().Text("title"), StringComparison.Ordinal);
        await office.Admin.Do($"/leads/{lead}/tasks/{english.Id()}/done");
        Assert.Empty((await client.See("/tasks?mine=true&open=true")).Items());

        await office.Admin.Make($"/accounts/{account}/facts", Accounts.FactTests.Fact("competitor-trial", "they open tooling", category: "Competitors", confidentiality: "Restricted"));
        Assert.Single((await office.Admin.See($"/leads/{lead}/tasks")).Items());
        await office.Admin.Make($"/accounts/{account}/facts", Accounts.FactTests.Fact("competitor-trial", "they open tooling", category: "Competitors"));
        Assert.Equal(2, (await office.Admin.See($"/leads/{lead}/tasks")).Items().Length);
    }

    [Fact]
    public async Task Lists_page_and_tell_what_is_due()
    {
        var seller = await office.User();
        var account = await office.Account();
        string[] days = ["2020-01-01", "2020-02-01", "2099-01-01"];
        var ids = new List<string>();
        foreach (var due in days) ids.Add((await office.Admin.Make($"/accounts/{account}/tasks", new { title = due, due, ownerId = seller })).Id());
        Assert.Equal([ids[1], ids[0]], (await office.Admin.See($"/tasks?ownerId={seller}&overdue=true")).Ids());
        Assert.Equal([ids[0]], (await office.Admin.See($"/tasks?ownerId={seller}&dueBefore=2020-02-01")).Ids());
        var first = await office.Admin.See($"/tasks?ownerId={seller}&limit=2&count=true");
        Assert.Equal([ids[2], ids[1]], first.Ids());
        Assert.Equal(3, first.Number("total"));
        Assert.Equal([ids[0]], (await office.Admin.See($"/tasks?ownerId={seller}&limit=2&count=true&cursor={first.Text("next")}")).Ids());
        await (await office.Admin.Send(HttpMethod.Get, $"/tasks?cursor={first.Text("next")}")).Refused(400, "request.invalid");
        Assert.True(first.Number("asOf") > 0);
    }
}
