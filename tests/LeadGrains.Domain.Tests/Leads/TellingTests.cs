using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;
using static LeadGrains.Domain.Tests.Leads.LeadStories;

namespace LeadGrains.Domain.Tests.Leads;

/// <summary>Who hears of what happens to a lead, which other grains take it in, and what it does to sums and holdings.</summary>
public sealed class TellingTests
{
    [Fact]
    public void A_reassignment_is_told_to_both_owners_and_both_teams() =>
        Told(OwnedBy(Ann), new LeadReassigned(Ann, North, Sue, South, Text("x"), null),
            "lead:lead_1 account:acc_acme owner:usr_ann owner:usr_sue team:team_north team:team_south reassignments", "acc_acme");

    [Fact]
    public void Leaving_and_entering_the_pool_is_told_there()
    {
        Told(OwnedBy(Ann), new LeadReleased(Ann, North, Text("x")), "lead:lead_1 account:acc_acme owner:usr_ann team:team_north pool reassignments", "acc_acme");
        Told(OwnedBy(null), new LeadClaimed(Ann, North), "lead:lead_1 account:acc_acme owner:usr_ann team:team_north pool reassignments", "acc_acme");
        Told(OwnedBy(null), new LeadIdentified(Problem), "lead:lead_1 account:acc_acme pool", "acc_acme");
        Told(At(LeadStage.Lost, pooled: true), new LeadDetailsChanged(Text("t"), null, null), "lead:lead_1 account:acc_acme", "");
    }

    [Fact]
    public void Creation_is_told_to_its_account_if_known()
    {
        Told(Story(), Created(Ann, Acme), "lead:lead_1 account:acc_acme owner:usr_ann team:team_north", "acc_acme");
        Told(Story(), Created(null), "lead:lead_1 pool", "");
        Told(Story().Given(Created(Ann)), new LeadAccountSet(Acme, LeadStage.Prospect, Now), "lead:lead_1 account:acc_acme owner:usr_ann team:team_north", "acc_acme");
    }

    [Fact]
    public void Contacts_hear_of_what_they_said()
    {
        var signal = new LeadCustomerSignalled(LeadStage.Prospect, new(Wang, SignalKind.Other, Personal.Of(Wang, "x"), Now, null));
        Told(OwnedBy(Ann), signal, "lead:lead_1 account:acc_acme owner:usr_ann team:team_north contact:con_wang", "acc_acme con_wang");
        var call = new LeadInteractionLogged(new(InteractionKind.Call, Direction.Inbound, [Li, Wang, Li], null, null, Now));
        Told(OwnedBy(Ann), call, "lead:lead_1 account:acc_acme owner:usr_ann team:team_north contact:con_li contact:con_wang", "con_li con_wang");
        Told(OwnedBy(Ann), new LeadAssessed(default, default, default, default, default, default), "lead:lead_1 account:acc_acme owner:usr_ann team:team_north", "");
        Told(OwnedBy(Ann), Samples.Assessed, "lead:lead_1 account:acc_acme owner:usr_ann team:team_north", "acc_acme");
    }

    private static void Told(Story<Lead> story, LeadEvent happened, string topics, string links)
    {
        var before = story.State;
        var after = story.Given(happened).State!;
        Assert.Equal(topics, string.Join(' ', Lead.Topics(before, happened, after)));
        Assert.Equal(links, string.Join(' ', Lead.Links(before, happened, after)));
    }

    [Fact]
    public void Sums_hear_where_a_lead_stood_and_stands()
    {
        var created = OwnedBy(Ann);
        var prospect = new Placement(LeadStage.Prospect, Ann, North, new Money(100, "CNY"));
        Assert.Equal(new Moved(null, prospect), Lead.Effect(null, created.History[0].Happened, created.State!));
        var before = created.State;
        var released = created.When(Release, By(SellerAnn));
        Assert.Equal(new Moved(prospect, prospect with { OwnerId = null, TeamId = null }), Lead.Effect(before, released.Events[0], released.State!));
        before = released.State;
        var assessed = released.When(Assess, By(Administrator));
        Assert.Null(Lead.Effect(before, assessed.Events[0], assessed.State!));
    }

    [Fact]
    public void It_holds_the_ids_other_systems_know_it_by()
    {
        var lead = Story().Given(Created(null) with { ExternalIds = NoIds.Add("crm", "7").Add("shop", "x") }).State;
        Assert.Equal("lead:crm:7 lead:shop:x", string.Join(' ', Lead.Holds(lead).Keys));
        Assert.Empty(Lead.Holds(lead).Counts);
        Same.Content(Holdings.None, Lead.Holds(null));
    }

    [Fact]
    public void Notes_are_the_first_participants_else_the_workspaces()
    {
        var log = new LogInteraction(InteractionKind.Visit, Direction.Outbound, [Li, Wang, Li], 30, "liked it", Now);
        OwnedBy(Ann).When(log, By(SellerAnn)).Then(
            new LeadInteractionLogged(new(InteractionKind.Visit, Direction.Outbound, [Li, Wang], 30, Personal.Of(Li, "liked it"), Now)));
        OwnedBy(Ann).When(log with { Participants = [] }, By(SellerAnn)).Then(
            new LeadInteractionLogged(new(InteractionKind.Visit, Direction.Outbound, [], 30, Text("liked it"), Now)));
        OwnedBy(Ann).When(log, By(SellerAnn, missing: Wang)).ThenRefused("contact.not_found", RefusalKind.Rule, "/participants/1");
        OwnedBy(Ann).When(log with { At = Now.AddDays(2) }, By(SellerAnn)).ThenRefused("interaction.in_future", RefusalKind.Rule, "/at");
    }

    [Fact]
    public void The_last_interaction_is_the_latest_not_the_last_recorded()
    {
        var log = new LogInteraction(InteractionKind.Call, Direction.Inbound, [], null, null, Now);
        var story = OwnedBy(Ann).When(log, By(SellerAnn)).When(log with { At = Now.AddDays(-9) }, By(SellerAnn));
        Assert.Equal(Now, story.State!.LastInteractionAt);
    }
}
