using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Users;

public sealed class UserTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_seller_is_created_listed_and_read()
    {
        var team = await office.Team();
        var response = await office.Admin.Post("/users", new { name = "张伟", role = "Seller", teamId = team, capacity = 12 });
        var user = await response.Expect(201);

        Assert.Equal(["id", "name", "role", "teamId", "capacity", "schools", "version"], user.EnumerateObject().Select(field => field.Name));
        Assert.Equal(("张伟", "Seller", team, 12), (user.Text("name"), user.Text("role"), user.Text("teamId"), user.Number("capacity")));
        Assert.Equal($"/api/v1/users/{user.Id()}", response.Headers.Location?.OriginalString);
        var read = await office.Admin.Send(HttpMethod.Get, $"/users/{user.Id()}");
        Assert.Equal(response.Tag(), read.Tag());
        Assert.Equal(user.GetRawText(), (await read.Expect(200)).GetRawText());
        Assert.Equal(user.GetRawText(), (await office.Admin.See("/users?limit=200")).Items().Single(one => one.Id() == user.Id()).GetRawText());
        Assert.Equal(40, (await office.Admin.See($"/users/{await office.User()}")).Number("capacity"));
    }

    [Fact]
    public async Task A_capacity_changes_under_its_users_own_version()
    {
        var user = await office.User(capacity: 3);
        var tag = (await office.Admin.Send(HttpMethod.Get, $"/users/{user}")).Tag();
        await office.User(); // moves the workspace's stream, not this user

        var changed = await office.Admin.Patch($"/users/{user}", new { capacity = 5, reason = "experienced now" }, ifMatch: tag);
        Assert.Equal(5, (await changed.Expect(200)).Number("capacity"));
        Assert.Equal(changed.Tag(), (await office.Admin.Send(HttpMethod.Get, $"/users/{user}")).Tag());
        await (await office.Admin.Patch($"/users/{user}", new { capacity = 6 }, ifMatch: tag)).Refused(412, "version_mismatch");
        Assert.Equal(5, (await office.Admin.See($"/sellers/{user}/workload")).Number("capacity"));
        await (await office.Admin.Patch($"/users/{await office.User("Analyst")}", new { capacity = 5 })).Refused(409, "user.capacity_for_sellers");
        await (await office.Admin.Patch("/users/usr_nobody", new { capacity = 5 })).Refused(404, "user.not_found");
        Assert.Equal(["/capacity"], (await (await office.Admin.Patch($"/users/{user}", new { capacity = -1 })).Refused(400, "request.invalid")).Pointers());
    }

    [Fact]
    public async Task A_repeated_creation_answers_with_the_first_user_as_made()
    {
        var (key, body) = (office.Word(), new { name = "Once", role = "Seller", capacity = 3 });
        var first = await office.Admin.Post("/users", body, key: key);
        var id = (await first.Expect(201)).Id();
        await office.Admin.Patch($"/users/{id}", new { capacity = 9 });
        var second = await office.Admin.Post("/users", body, key: key);

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal((first.Headers.Location, first.Tag(), first.Seq(), "true"), (second.Headers.Location, second.Tag(), second.Seq(), second.Headers.GetValues("Idempotent-Replayed").Single()));
    }

    [Fact]
    public async Task Only_administrators_make_people_and_only_of_teams_that_are_there()
    {
        await (await office.Admin.Post("/users", new { name = "x", role = "Seller", teamId = "team_nowhere" })).Refused(409, "team.not_found");
        await (await office.Admin.Post("/users", new { name = "x", role = "Analyst", capacity = 3 })).Refused(409, "user.capacity_for_sellers");
        Assert.Equal(["/name", "/role"], (await (await office.Admin.Post("/users", new { name = " ", role = "Boss" })).Refused(400, "request.invalid")).Pointers().Order());
        await (await (await office.As("Manager")).Post("/users", new { name = "x", role = "Seller" })).Refused(403, "auth.forbidden");
        await (await (await office.As("Manager")).Post("/teams", new { name = "x" })).Refused(403, "auth.forbidden");
    }

    [Fact]
    public async Task A_workload_counts_active_leads_at_once()
    {
        var seller = await office.User(capacity: 5);
        var leads = new[] { await office.Lead(owner: seller), await office.Lead(owner: seller) };
        Assert.Equal("""{"active":2,"capacity":5}""", (await office.Admin.See($"/sellers/{seller}/workload")).GetRawText());
        await office.Admin.Do($"/leads/{leads[0]}/disqualify", new { reason = "x", failed = new[] { "Need" } });
        Assert.Equal("""{"active":1,"capacity":5}""", (await office.Admin.See($"/sellers/{seller}/workload")).GetRawText());
        Assert.Equal("""{"active":0,"capacity":40}""", (await office.Admin.See($"/sellers/{await office.User()}/workload")).GetRawText());
        await (await office.Admin.Send(HttpMethod.Get, "/sellers/usr_nobody/workload")).Refused(404, "user.not_found");
        await (await office.Admin.Send(HttpMethod.Get, $"/sellers/{await office.User("Analyst")}/workload")).Refused(404, "user.not_found");
    }

    [Fact]
    public async Task Lists_of_people_and_teams_page()
    {
        for (var i = 0; i < 3; i++)
        {
            await office.User();
            await office.Team();
        }

        foreach (var what in new[] { "users", "teams" })
        {
            var seen = new List<string>();
            for (string? cursor = ""; cursor is not null;)
            {
                var page = await office.Admin.See($"/{what}?limit=2&count=true{(cursor.Length == 0 ? "" : $"&cursor={cursor}")}");
                seen.AddRange(page.Ids());
                Assert.True(page.Number("total") >= 3);
                cursor = page.Text("next");
            }
            Assert.Equal(seen.OrderDescending(StringComparer.Ordinal), seen.Distinct());
        }
    }
}
