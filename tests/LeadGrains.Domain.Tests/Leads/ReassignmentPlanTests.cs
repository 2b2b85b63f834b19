using System.Collections.Immutable;
using LeadGrains.Domain.Leads;
using static LeadGrains.Domain.Tests.Fixture.Cast;
using static LeadGrains.Domain.Tests.Leads.LeadStories;

namespace LeadGrains.Domain.Tests.Leads;

public sealed class ReassignmentPlanTests
{
    private static readonly Placement Anns = new(LeadStage.Lead, Ann, North, null), Bobs = Anns with { OwnerId = Bob };
    private static readonly Placement Sues = new(LeadStage.Lead, Sue, South, null), Pooled = new(LeadStage.Prospect, null, null, null);

    [Fact]
    public void A_chosen_lead_moves_as_if_it_were_reassigned_alone() =>
        OwnedBy(Sue).When(new ReassignChosen(Sue, Bob, "holiday", "call Wang first"), By(Administrator))
            .Then(new LeadReassigned(Sue, South, Bob, North, Text("holiday"), Text("call Wang first")));

    [Fact]
    public void Or_as_if_it_were_released() =>
        OwnedBy(Ann).When(new ReassignChosen(Ann, null, "no time", null), By(ManagerOfNorth)).Then(new LeadReleased(Ann, North, Text("no time")));

    [Fact]
    public void It_moves_only_if_it_is_still_where_it_was()
    {
        OwnedBy(Ann).When(new ReassignChosen(Bob, Sue, "x", null), By(Administrator)).ThenRefused("lead.owner_changed");
        OwnedBy(Ann).When(new ReassignChosen(null, null, "x", null), By(Administrator)).ThenRefused("lead.owner_changed");
        OwnedBy(Ann).When(new ReassignChosen(Bob, Ann, "x", null), By(Administrator)).ThenRefused("lead.already_there");
        OwnedBy(null).When(new ReassignChosen(null, null, "x", null), By(Administrator)).ThenRefused("lead.already_there");
        At(LeadStage.Won).When(new ReassignChosen(Ann, Bob, "x", null), By(Administrator)).ThenRefused("lead.closed");
        OwnedBy(Sue).When(new ReassignChosen(Sue, Bob, "x", null), By(ManagerOfNorth)).ThenRefused("lead.may_not_reassign", RefusalKind.Forbidden);
        Story().When(new ReassignChosen(Ann, Bob, "x", null), By(Administrator)).ThenRefused("lead.not_found", RefusalKind.NotFound);
    }

    [Fact]
    public void Each_goes_to_whoever_has_most_room_by_then_and_what_one_of_them_has_stays()
    {
        var plan = Plan([Ann, Bob], [Sues, Sues, Sues, Bobs, Sues, Sues], (Ann, 0, 3), (Bob, 1, 2), (Sue, 5, 9));
        Assert.Equal(["1 usr_ann", "2 usr_ann", "3 usr_ann", "5 usr_bob", "4 usr_bob lead.already_there", "6 usr_ann seller.at_capacity"], Told(plan));
        Assert.Equal((3, 2, 1), (plan.After[Ann].Active, plan.After[Bob].Active, plan.After[Sue].Active));
        Assert.Equal((0, 1, 5), (plan.Before[Ann].Active, plan.Before[Bob].Active, plan.Before[Sue].Active));
    }

    [Fact]
    public void Without_anybody_to_go_to_they_go_to_the_pool()
    {
        var plan = Plan([], [Anns, Pooled, Sues, Anns with { Stage = LeadStage.Nurturing }, null], (Ann, 4, 9), (Sue, 1, 9));
        Assert.Equal(["1 pool", "3 pool", "2 pool lead.already_there", "4 pool lead.closed", "5 pool lead.not_found"], Told(plan));
        Assert.Equal((3, 0), (plan.After[Ann].Active, plan.After[Sue].Active));
    }

    [Fact]
    public void Who_has_no_limit_always_has_room() =>
        Assert.All(Plan([Ann], [Sues, Sues], (Ann, 1_000, null), (Sue, 2, 2)).Moves, move => Assert.Null(move.Refusal));

    [Fact]
    public void The_planned_fits_into_every_capacity_and_is_the_same_in_any_order()
    {
        var random = new Random(7);
        for (var run = 0; run < 200; run++)
        {
            var leads = Enumerable.Range(0, 30).Select(_ => new[] { Anns, Bobs, Sues, Pooled, Anns with { Stage = LeadStage.Lost }, null }[random.Next(6)]).ToArray();
            UserId[] to = [.. new[] { Ann, Bob, Sue }.Where(_ => random.Next(2) == 0)];
            var plan = Plan(to, leads, (Ann, 20, random.Next(30)), (Bob, 20, random.Next(30)), (Sue, 20, random.Next(30)));
            foreach (var (owner, load) in plan.After)
                Assert.True(load.Active <= Math.Max(load.Capacity!.Value, plan.Before[owner].Active));
            Assert.Empty(plan.Moves.Where(move => move.Refusal is null).Select(move => move.From).Intersect(to.Select(seller => (UserId?)seller)));
        }
    }

    [Fact]
    public void What_holds_for_all_of_them_is_refused_before_any_is_looked_at()
    {
        Assert.Null(new ReassignLeads([Ann, Bob], "x", null).Refuses(By(ManagerOfNorth)));
        Assert.Null(new ReassignLeads([], "x", null).Refuses(By(ManagerOfNorth)));
        Assert.Equal("lead.may_not_reassign", new ReassignLeads([Ann, Sue], "x", null).Refuses(By(ManagerOfNorth))!.Code);
        Assert.Equal("lead.may_not_reassign", new ReassignLeads([Ann], "x", null).Refuses(By(SellerAnn))!.Code);
        Assert.Equal("lead.not_yours", new ReassignLeads([], "x", null).Refuses(By(SellerAnn))!.Code);
        Assert.Equal("lead.owner_not_seller", new ReassignLeads([Marketer], "x", null).Refuses(By(Administrator))!.Code);
        Assert.Equal("user.not_found", new ReassignLeads([Nobody], "x", null).Refuses(By(ManagerOfNorth))!.Code);
        Assert.Equal("lead.evidence_missing", new ReassignLeads([], " ", null).Refuses(By(Administrator))!.Code);
    }

    private static ReassignmentPlan Plan(UserId[] to, Placement?[] leads, params (UserId Owner, int Active, int? Capacity)[] loads) => ReassignmentPlan.Of(
        new ReassignLeads([.. to], "x", null), leads.Select((at, i) => (new LeadId($"lead_{i + 1}"), at)),
        loads.ToImmutableDictionary(load => load.Owner, load => new Workload(load.Active, load.Capacity)), By(Administrator));

    private static string[] Told(ReassignmentPlan plan) =>
        [.. plan.Moves.Select(move => $"{move.Lead.Value["lead_".Length..]} {move.To?.Value ?? "pool"} {move.Refusal?.Code}".TrimEnd())];
}
