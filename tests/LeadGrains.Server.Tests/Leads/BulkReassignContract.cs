using System.Text.Json;
using LeadGrains.Server.Tests.Imports;
using LeadGrains.Server.Tests.Teams;
using LeadGrains.Testing;

namespace LeadGrains.Server.Tests.Leads;

/// <summary>Many leads change hands as one operation, each for itself.</summary>
public abstract class BulkReassignContract(Office office)
{
    [ContractFact]
    public async Task What_the_preview_tells_is_what_happens()
    {
        var (leaver, taker) = (await office.User(capacity: 9), await office.User(capacity: 4));
        var word = office.Word();
        foreach (var _ in Enumerable.Range(0, 6)) await office.Lead(owner: leaver, title: word);
        var (there, closed) = (await office.Lead(owner: taker), await office.Lead(owner: leaver));
        await office.Admin.Do($"/leads/{closed}/disqualify", new { reason = "x", failed = new[] { "Fit" } });
        var body = new { filter = new { q = word, ownerId = leaver }, leadIds = new[] { there, closed, "lead_nowhere", "acc_1" }, to = taker, reason = "leaves", handover = "see file" };
        var head = await office.Admin.Head();

        var preview = await office.Admin.Do("/leads/reassign/preview", body);
        Assert.Equal(head, await office.Admin.Head());
        Assert.Equal((10L, 3L, 7L), (preview.Number("leads"), preview.Number("moved"), preview.Number("refused")));
        Assert.Equal(["seller.at_capacity 3", "lead.not_found 2", "lead.already_there 1", "lead.closed 1"], Reasons(preview));
        Assert.Equal([(leaver, 6L, 3L), (taker, 1L, 4L)], Loads(preview).OrderBy(load => load.Owner == taker));

        var moves = preview.Items("moves");
        Assert.Equal(3, moves.Select(move => move.Text("leadId")).Distinct().Count());
        Assert.All(moves, move => Assert.Equal((leaver, taker), (move.Text("from"), move.Text("to"))));

        var operation = await Run(office.Admin, body);
        Assert.Equal(("Succeeded", 10L, 10L, 7L), (operation.Status(), operation.Number("done"), operation.Number("total"), operation.Number("errors")));
        foreach (var same in (string[])["leads", "moved", "refused", "reasons", "workloads"])
            Assert.Equal(preview.GetProperty(same).GetRawText(), operation.GetProperty("result").GetProperty(same).GetRawText());
        var refusals = (await Errors(office.Admin, operation)).Items();
        Assert.Equal(
            preview.Items("refusals").Select(refusal => $"{refusal.Text("leadId")} {refusal.Text("code")} {refusal.Text("reason")}").Order(),
            refusals.Select(refusal => $"{refusal.Text("about")} {refusal.Text("code")} {refusal.Text("reason")}").Order());

        Assert.Equal(4, (await office.Admin.See($"/leads?ownerId={taker}&count=true&limit=1")).Number("total"));
        var changes = (await office.Admin.See($"/changes?after={head}")).Items("changes");
        Assert.Equal(moves.Select(move => move.Text("leadId")).Order(), changes.Select(change => change.GetProperty("entity").Text("id")).Order());
        Assert.All(changes, change => Assert.Equal(
            ("lead.reassigned", leaver, taker, "leaves", "see file"),
            (change.Text("type"), change.GetProperty("data").Text("from"), change.GetProperty("data").Text("to"), change.GetProperty("data").Text("reason"), change.GetProperty("data").Text("handover"))));
    }

    [ContractFact]
    public async Task They_are_spread_by_free_capacity_or_go_back_to_the_pool()
    {
        var (leaver, one, other) = (await office.User(), await office.User(capacity: 5), await office.User(capacity: 3));
        await office.Lead(owner: one);
        foreach (var _ in Enumerable.Range(0, 6)) await office.Lead(owner: leaver);

        var spread = await Run(office.Admin, new { filter = new { ownerId = leaver }, rule = "FreeCapacity", among = new[] { one, other }, reason = "leaves" });
        Assert.Equal([(leaver, 6L, 0L), (one, 1L, 5L), (other, 0L, 2L)], Loads(spread.GetProperty("result")).OrderBy(load => load.Owner == leaver ? 0 : load.Owner == one ? 1 : 2));

        var pooled = await Run(office.Admin, new { filter = new { ownerId = one }, rule = "Pool", reason = "too many" });
        Assert.Equal((5L, 0L), (pooled.GetProperty("result").Number("moved"), pooled.Number("errors")));
        Assert.Empty((await office.Admin.See($"/leads?ownerId={one}")).Items());
        Assert.Equal(0, (await office.Admin.See($"/sellers/{one}/workload")).Number("active"));
    }

    [ContractFact]
    public async Task A_filter_finds_active_leads_unless_it_names_a_stage()
    {
        var (leaver, taker) = (await office.User(), await office.User());
        var (open, closed) = (await office.Lead(owner: leaver), await office.Lead(owner: leaver));
        await office.Admin.Do($"/leads/{closed}/disqualify", new { reason = "x", failed = new[] { "Fit" } });
        Assert.Equal((1, 0), await Counts(new { ownerId = leaver }, taker));
        Assert.Equal((0, 1), await Counts(new { ownerId = leaver, stage = "Disqualified" }, taker));
        Assert.Equal((1, 0), await Counts(new { ownerId = leaver, stage = "Prospect" }, taker));
        Assert.Equal((1, 0), await Counts(new { ownerId = leaver, pool = false }, taker));
        Assert.Equal((0, 0), await Counts(new { ownerId = leaver, pool = true }, taker));
        Assert.Equal(leaver, (await office.Admin.See($"/leads/{open}")).Text("ownerId"));
    }

    [ContractFact]
    public async Task Managers_move_what_is_their_teams_or_nobodys_to_their_own()
    {
        var manager = await office.User("Manager");
        var team = await office.Team(manager);
        var (client, seller, stranger) = (await office.As("Manager", manager), await office.User(team: team), await office.User());
        var (pooled, foreign) = (await office.Lead(), await office.Lead(owner: stranger));
        var body = new { leadIds = new[] { pooled, foreign }, to = seller, reason = "ours" };

        foreach (var role in (string[])["Seller", "Marketer", "Analyst", "ApiReader", "ApiWriter"])
        {
            await (await (await office.As(role)).Post("/leads/reassign", body)).Refused(403, "auth.forbidden");
            await (await (await office.As(role)).Post("/leads/reassign/preview", body)).Refused(403, "auth.forbidden");
        }
        await (await client.Post("/leads/reassign", new { leadIds = new[] { pooled }, to = stranger, reason = "x" })).Refused(403, "lead.may_not_reassign");

        var preview = await client.Do("/leads/reassign/preview", body);
        Assert.Equal(["lead.may_not_reassign 1"], Reasons(preview));
        var operation = await Run(client, body);
        Assert.Equal([$"{foreign} lead.may_not_reassign"], (await Errors(client, operation)).Items().Select(error => $"{error.Text("about")} {error.Text("code")}"));
        Assert.Equal((seller, stranger), ((await client.See($"/leads/{pooled}")).Text("ownerId"), (await client.See($"/leads/{foreign}")).Text("ownerId")));
        var history = (await client.See($"/leads/{pooled}/history")).Items()[0];
        Assert.Equal(manager, history.GetProperty("by").Text("id"));

        var other = await office.As("Manager", await office.User("Manager"));
        foreach (var path in (string[])["", "/errors", "/errors.csv"])
            await (await other.GetAsync($"/api/v1/operations/{operation.Id()}{path}")).Refused(404, "not_found");
    }

    [ContractFact]
    public async Task Refusals_are_told_in_both_languages_page_by_page()
    {
        var taker = await office.User();
        var leads = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => office.Lead(owner: taker)));
        var operation = await Run(office.Admin, new { leadIds = leads, to = taker, reason = "x" });

        var first = await Errors(office.Admin, operation, "limit=3&count=true");
        var second = await Errors(office.Admin, operation, $"limit=3&cursor={first.Text("next")}", "zh-CN");
        Assert.Equal((3, 5L, 2, (string?)null), (first.Items().Length, first.Number("total"), second.Items().Length, second.Text("next")));
        Assert.Equal(leads.Order(), first.Items().Concat(second.Items()).Select(error => error.Text("about")!).Order());
        Assert.All(first.Items(), error => Assert.Equal("The lead is there already.", error.Text("reason")));
        Assert.All(second.Items(), error => Assert.Equal("线索已经在那里了。", error.Text("reason")));
        Assert.All(await office.Admin.Errors(operation), line => Assert.EndsWith(",,,lead.already_there: The lead is there already.", line, StringComparison.Ordinal));
        await (await office.Admin.GetAsync($"/api/v1/operations/{operation.Id()}/errors?sort=-no")).Refused(400, "request.invalid");
    }

    [ContractFact]
    public async Task The_same_key_is_the_same_operation_though_nothing_would_be_found_any_more()
    {
        var (leaver, taker) = (await office.User(), await office.User());
        await office.Lead(owner: leaver);
        var body = new { filter = new { ownerId = leaver }, to = taker, reason = "leaves" };
        var key = office.Word();
        var first = await office.Admin.Post("/leads/reassign", body, key: key);
        Assert.Equal(1, (await office.Admin.Ended(first.Headers.Location!)).GetProperty("result").Number("moved"));

        var again = await office.Admin.Post("/leads/reassign", body, key: key);
        Assert.Equal((202, first.Headers.Location, "true"), ((int)again.StatusCode, again.Headers.Location, again.Headers.GetValues("Idempotent-Replayed").Single()));
        await (await office.Admin.Post("/leads/reassign", new { filter = new { ownerId = taker }, to = leaver, reason = "back" }, key: key)).Refused(422, "idempotency.key_reused");
    }

    [ContractFact]
    public async Task What_does_not_go_together_is_told()
    {
        var seller = await office.User();
        string[] lead = [await office.Lead()];
        Assert.Equal(["/filter", "/to"], await Wrong(new { reason = "x" }));
        foreach (var filter in (object[])[new { }, new { q = "" }, new { q = " \t" }])
            Assert.Equal(["/filter"], await Wrong(new { filter, to = seller }));
        Assert.Equal(["/filter/owner"], await Wrong(new { filter = new { owner = seller }, to = seller }));
        Assert.Equal(["/to"], await Wrong(new { leadIds = lead, to = seller, rule = "Pool" }));
        Assert.Equal(["/among"], await Wrong(new { leadIds = lead, rule = "FreeCapacity" }));
        Assert.Equal(["/among"], await Wrong(new { leadIds = lead, to = seller, among = lead }));
        Assert.Equal(["/handover"], await Wrong(new { leadIds = lead, rule = "Pool", handover = "x" }));
        Assert.Equal(["/rule"], await Wrong(new { leadIds = lead, rule = "Nearest" }));
        Assert.Equal(["/leadIds"], await Wrong(new { leadIds = Array.Empty<string>(), to = seller }));

        Assert.Equal(["/reason"], (await (await office.Admin.Post("/leads/reassign", new { leadIds = lead, to = seller })).Refused(409, "lead.evidence_missing")).Pointers());
        Assert.Equal(["/to"], (await (await office.Admin.Post("/leads/reassign", new { leadIds = lead, to = "usr_0", reason = "x" })).Refused(409, "user.not_found")).Pointers());
        var analyst = await office.User("Analyst");
        Assert.Equal(["/among"], (await (await office.Admin.Post("/leads/reassign", new { leadIds = lead, rule = "FreeCapacity", among = new[] { analyst }, reason = "x" }))
            .Refused(409, "lead.owner_not_seller")).Pointers());

        async Task<string[]> Wrong(object body) => (await (await office.Admin.Post("/leads/reassign", body)).Refused(400, "request.invalid")).Pointers();
    }

    [ContractFact]
    public async Task Cancelled_it_leaves_what_it_has_not_done()
    {
        var leads = await Many(9_000);
        var seller = await office.User(capacity: 9_000);
        var started = await office.Admin.Post("/leads/reassign", new { leadIds = leads, to = seller, reason = "rush" });
        var at = started.Headers.Location!;
        while ((await (await office.Admin.GetAsync(at)).Read()).Number("done") == 0) await Task.Yield();
        Assert.Equal("Cancelled", (await (await office.Admin.DeleteAsync(at)).Read()).Status());

        var moved = await Settled(seller);
        Assert.InRange(moved, 1, leads.Length - 1);
        Assert.Equal(leads.Length - moved, (await office.Admin.See($"/leads?pool=true&q={Mark}&count=true&limit=1&after={await office.Admin.Head()}")).Number("total"));
        Assert.Equal("Cancelled", (await office.Admin.Ended(at)).Status());
    }

    private const string Mark = "manyleads";

    private async Task<string[]> Many(int count)
    {
        var rows = string.Concat(Enumerable.Range(1, count).Select(i => $"b{i},{Mark} {i},,Prospect,,\n"));
        Assert.Equal("Succeeded", (await office.Admin.Import(Importing.Form().With("leads.csv", "lead_id,lead,account,stage,owner,amount\n" + rows))).Status());
        var found = new List<string>();
        for (var (page, next) = ("", true); next;)
        {
            var leads = await office.Admin.See($"/leads?q={Mark}&limit=200{page}");
            found.AddRange(leads.Ids());
            (page, next) = ($"&cursor={leads.Text("next")}", leads.Text("next") is not null);
        }
        Assert.Equal(count, found.Count);
        return [.. found];
    }

    /// <summary>How many a seller has when nothing happens any more: what was under way is finished.</summary>
    private async Task<int> Settled(string seller)
    {
        while ((await office.Admin.See($"/changes?after={await office.Admin.Head()}&wait=1")).Items("changes").Length > 0) { }
        return (int)(await office.Admin.See($"/sellers/{seller}/workload")).Number("active");
    }

    private async Task<(int Moved, int Refused)> Counts(object filter, string to)
    {
        var preview = await office.Admin.Do("/leads/reassign/preview", new { filter, to, reason = "x" });
        return ((int)preview.Number("moved"), (int)preview.Number("refused"));
    }

    private static async Task<JsonElement> Run(HttpClient client, object body)
    {
        var started = await client.Post("/leads/reassign", body);
        Assert.True(started.StatusCode == System.Net.HttpStatusCode.Accepted, await started.Content.ReadAsStringAsync());
        return await client.Ended(started.Headers.Location!);
    }

    private static async Task<JsonElement> Errors(HttpClient client, JsonElement operation, string? query = null, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/operations/{operation.Id()}/errors?{query}");
        request.Headers.Add("Accept-Language", language);
        return await (await client.SendAsync(request)).Expect(200);
    }

    private static string[] Reasons(JsonElement result) => [.. result.Items("reasons").Select(reason => $"{reason.Text("code")} {reason.Number("count")}")];

    private static (string Owner, long Before, long After)[] Loads(JsonElement result) =>
        [.. result.Items("workloads").Select(load => (load.Text("ownerId")!, load.Number("before"), load.Number("after")))];
}

public sealed class BulkReassignOnSqlite(Office office) : BulkReassignContract(office), IClassFixture<Office>;

[NeedsPostgres]
public sealed class BulkReassignOnPostgres(PostgresOffice office) : BulkReassignContract(office), IClassFixture<PostgresOffice>;
