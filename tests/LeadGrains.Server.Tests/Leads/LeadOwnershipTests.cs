using LeadGrains.Server.Tests.Teams;

namespace LeadGrains.Server.Tests.Leads;

public sealed class LeadOwnershipTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Of_50_simultaneous_claims_exactly_one_wins()
    {
        var lead = await office.Lead();
        var sellers = await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ => await office.As("Seller", await office.User())));

        var answers = await Task.WhenAll(sellers.Select(seller => seller.Post($"/leads/{lead}/claim")));

        var won = await answers.Single(answer => answer.IsSuccessStatusCode).Expect(200);
        foreach (var lost in answers.Where(answer => !answer.IsSuccessStatusCode))
            await lost.Refused(409, "lead.already_owned");
        Assert.Equal(won.Text("ownerId"), (await office.Admin.See($"/leads/{lead}")).Text("ownerId"));
        Assert.Equal(1, (await office.Admin.See($"/sellers/{won.Text("ownerId")}/workload")).Number("active"));
    }

    [Fact]
    public async Task A_capacity_is_never_exceeded_whatever_arrives_at_once()
    {
        var seller = await office.User(capacity: 7);
        var leads = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => office.Lead()));

        var answers = await Task.WhenAll(leads.Select(lead => office.Admin.Post($"/leads/{lead}/reassign", new { to = seller, reason = "rush" })));

        Assert.Equal(7, answers.Count(answer => answer.IsSuccessStatusCode));
        foreach (var refused in answers.Where(answer => !answer.IsSuccessStatusCode))
            await refused.Refused(409, "seller.at_capacity");
        var workload = await office.Admin.See($"/sellers/{seller}/workload");
        Assert.Equal((7, 7), (workload.Number("active"), workload.Number("capacity")));
        Assert.Equal(7, (await office.Admin.See($"/leads?ownerId={seller}&count=true&limit=1")).Number("total"));
        await (await office.Admin.Post("/leads", new { title = "x", source = new { channel = "call" }, ownerId = seller })).Refused(409, "seller.at_capacity");
    }

    [Fact]
    public async Task Room_comes_back_when_a_lead_is_closed_or_released()
    {
        var seller = await office.User(capacity: 1);
        var client = await office.As("Seller", seller);
        var (first, second) = (await office.Lead(owner: seller), await office.Lead());
        await (await client.Post($"/leads/{second}/claim")).Refused(409, "seller.at_capacity");

        await client.Do($"/leads/{first}/release", new { reason = "not mine" });
        Assert.Equal(seller, (await client.Do($"/leads/{second}/claim")).Text("ownerId"));
        await client.Do($"/leads/{second}/nurture", new { reason = "later", reviewAt = "2027-01-01" });
        await client.Do($"/leads/{first}/claim");
        await (await client.Post($"/leads/{second}/reopen", new { reason = "ripe" })).Refused(409, "seller.at_capacity");
    }

    [Fact]
    public async Task Only_who_may_moves_a_lead()
    {
        var manager = await office.User("Manager");
        var team = await office.Team(manager);
        var (owner, other) = (await office.User(team: team), await office.User());
        var lead = await office.Lead(owner: owner);
        var body = new { money = "Likely" };

        await (await (await office.As("Seller", other)).Post($"/leads/{lead}/assess", body)).Refused(403, "lead.not_yours");
        await (await (await office.As("Marketer")).Post($"/leads/{lead}/assess", body)).Refused(403, "auth.forbidden");
        await (await (await office.As("Manager", await office.User("Manager"))).Post($"/leads/{lead}/assess", body)).Refused(403, "lead.not_yours");
        await (await office.As("Manager", manager)).Do($"/leads/{lead}/assess", body);
        await (await office.As("Seller", owner)).Do($"/leads/{lead}/assess", new { money = "No" });
        await (await office.As("ApiWriter")).Do($"/leads/{lead}/assess", new { money = "Confirmed" });
        await (await (await office.As("Seller", owner)).Post($"/leads/{await office.Lead()}/assess", body)).Refused(403, "lead.not_yours");
    }

    [Fact]
    public async Task Reassigning_needs_a_reason_a_seller_and_an_active_lead()
    {
        var seller = await office.User();
        var lead = await office.Lead();
        Assert.Equal(["/to"], (await (await office.Admin.Post($"/leads/{lead}/reassign", new { reason = "x" })).Refused(400, "request.invalid")).Pointers());
        Assert.Equal(["/reason"], (await (await office.Admin.Post($"/leads/{lead}/reassign", new { to = seller })).Refused(409, "lead.evidence_missing")).Pointers());
        await (await office.Admin.Post($"/leads/{lead}/reassign", new { to = await office.User("Analyst"), reason = "x" })).Refused(409, "lead.owner_not_seller");
        await (await (await office.As("Seller", seller)).Post($"/leads/{lead}/reassign", new { to = seller, reason = "x" })).Refused(403, "auth.forbidden");

        var reassigned = await office.Admin.Do($"/leads/{lead}/reassign", new { to = seller, reason = "x", handover = "call on Monday" });
        Assert.Equal(seller, reassigned.Text("ownerId"));
        Assert.StartsWith("Seller ", reassigned.Text("ownerName"), StringComparison.Ordinal);
        await office.Admin.Do($"/leads/{lead}/disqualify", new { reason = "x", failed = new[] { "Fit" } });
        await (await office.Admin.Post($"/leads/{lead}/reassign", new { to = await office.User(), reason = "x" })).Refused(409, "lead.closed");
        await (await office.Admin.Post($"/leads/{await office.Lead()}/release", new { reason = "x" })).Refused(409, "lead.not_owned");
    }
}
