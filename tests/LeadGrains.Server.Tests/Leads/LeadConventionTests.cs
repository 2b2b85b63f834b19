using System.Net;
using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Leads;

public sealed class LeadConventionTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_command_on_another_version_than_named_is_refused()
    {
        var lead = await office.Lead();
        var read = await office.Admin.Send(HttpMethod.Get, $"/leads/{lead}");
        Assert.Equal("\"1\"", read.Tag());

        var changed = await office.Admin.Patch($"/leads/{lead}", new { product = "A" }, ifMatch: read.Tag());
        await changed.Expect(200);
        Assert.Equal("\"2\"", changed.Tag());
        await (await office.Admin.Patch($"/leads/{lead}", new { product = "B" }, ifMatch: read.Tag())).Refused(412, "version_mismatch");
        Assert.Equal("A", (await office.Admin.See($"/leads/{lead}")).Text("product"));
    }

    [Fact]
    public async Task A_command_that_changes_nothing_answers_with_the_current_state()
    {
        var lead = await office.Lead();
        var first = await office.Admin.Patch($"/leads/{lead}", new { product = "A" });
        var second = await office.Admin.Patch($"/leads/{lead}", new { product = "A" });

        Assert.Equal((HttpStatusCode.OK, first.Tag(), first.Seq()), (second.StatusCode, second.Tag(), second.Seq()));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_repeated_creation_is_answered_as_it_was_the_first_time()
    {
        var (key, body) = (office.Word(), new { title = "Once", source = new { channel = "call" } });
        var first = await office.Admin.Post("/leads", body, key: key);
        await office.Admin.Patch($"/leads/{(await first.Expect(201)).Id()}", new { title = "Changed since" });
        var second = await office.Admin.Post("/leads", body, key: key);

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal("true", second.Headers.GetValues("Idempotent-Replayed").Single());
        Assert.False(first.Headers.Contains("Idempotent-Replayed"));
        Assert.Equal((first.Headers.Location, first.Tag(), first.Seq()), (second.Headers.Location, second.Tag(), second.Seq()));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_refusal_is_an_outcome_too()
    {
        var (key, lead) = (office.Word(), await office.Lead());
        await (await office.Admin.Post($"/leads/{lead}/cool", new { reason = "x" }, key: key)).Refused(409, "lead.wrong_stage");
        var again = await office.Admin.Post($"/leads/{lead}/cool", new { reason = "x" }, key: key);

        await again.Refused(409, "lead.wrong_stage");
        Assert.Equal("true", again.Headers.GetValues("Idempotent-Replayed").Single());
    }

    [Fact]
    public async Task A_key_is_for_one_request_and_one_principal()
    {
        var key = office.Word();
        var first = await (await office.Admin.Post("/leads", new { title = "A", source = new { channel = "call" } }, key: key)).Expect(201);
        await (await office.Admin.Post("/leads", new { title = "B", source = new { channel = "call" } }, key: key)).Refused(422, "idempotency.key_reused");

        var other = await office.As("ApiWriter");
        var second = await (await other.Post("/leads", new { title = "A", source = new { channel = "call" } }, key: key)).Expect(201);
        Assert.NotEqual(first.Id(), second.Id());
    }

    [Fact]
    public async Task Requests_with_one_key_at_the_same_moment_make_one_lead()
    {
        var (key, word) = (office.Word(), office.Word());
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            office.Admin.Post("/leads", new { title = $"Twin {word}", source = new { channel = "call" } }, key: key)));

        var ids = new HashSet<string>();
        foreach (var answer in answers)
            ids.Add((await answer.Expect(201)).Id());
        Assert.Single(ids);
        Assert.Equal(1, (await office.Admin.See($"/leads?q={word}&count=true")).Number("total"));
    }
}
