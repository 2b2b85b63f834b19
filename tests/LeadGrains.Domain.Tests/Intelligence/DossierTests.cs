using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;
using static LeadGrains.Domain.Tests.Intelligence.FactStories;

namespace LeadGrains.Domain.Tests.Intelligence;

/// <summary>What facts amount to together: coverage, gaps, warnings, alerts.</summary>
public sealed class DossierTests
{
    private static readonly RecordFact Heads = Plan("h", "20").About(FactCategory.Personnel, "headcount");

    [Fact]
    public void Each_stage_needs_more_than_the_one_before()
    {
        var story = Story();
        Assert.Equal(1, Needed(story));
        Assert.Equal(3, Needed(story.Linked(TheLead, Samples.Lead, new LeadIdentified(new(Text("a"), Text("b"), Text("c"))))));
        Assert.Equal(7, Needed(story.Linked(TheLead, new LeadCustomerSignalled(LeadStage.Lead, new(Wang, SignalKind.Other, Text("x"), Noon, null)))));
        Assert.Equal(1, Needed(story.Linked(TheLead, new LeadWon(LeadStage.Opportunity, Text("x"), null, new(2026, 3, 1))))); // nothing is being worked on any more
    }

    [Fact]
    public void Coverage_counts_what_stands_and_how_well()
    {
        var story = Story().Recorded(Heads, Plan("1", "3000"));
        Assert.Equal(new CategoryCoverage(FactCategory.Personnel, 3, 1, 0), Coverage(story, FactCategory.Personnel));
        story.Recorded(Heads.From("Wu") with { Id = Id("h2"), Value = "21" });
        Assert.Equal(new CategoryCoverage(FactCategory.Personnel, 3, 1, 1), Coverage(story, FactCategory.Personnel));
        story.Recorded(Heads.From("Li") with { Id = Id("h3"), Value = "300" });
        Assert.Equal(new CategoryCoverage(FactCategory.Personnel, 3, 1, 0), Coverage(story, FactCategory.Personnel));
        Assert.Equal(new CategoryCoverage(FactCategory.Orders, 1, 1, 0), Coverage(story, FactCategory.Orders));
        Assert.Equal(new CategoryCoverage(FactCategory.Sales, 0, 0, 0), Coverage(story, FactCategory.Sales));
    }

    [Fact]
    public void Gaps_are_the_next_questions_the_most_important_first()
    {
        var story = Story().Recorded(Heads, Heads.From("Wu") with { Id = Id("h2") }, Plan("1", "3000"), Plan("2", "90").About(FactCategory.Finance, "payment-habit"));
        var gaps = Gap.Of(story.Judged(Noon.AddDays(200)), LeadStage.Opportunity);
        Assert.Equal("decision-maker: payment-habit:Stale trial: capacity: informants: plan:SingleSource", string.Join(' ', gaps.Select(gap => $"{gap.Topic.Code}:{gap.Why}")));
    }

    [Fact]
    public void Three_thousand_sets_against_twenty_people_are_flagged_with_both_facts()
    {
        var story = Story().Recorded(Plan("1", "3000") with { Unit = "套" });
        Assert.Empty(PlausibilityWarning.Of(story.Judged()));
        var warning = PlausibilityWarning.Of(story.Recorded(Heads).Judged()).Single();
        Assert.Equal(("sets-per-head", Id("1"), Id("h")), (warning.Rule.Code, warning.Left, warning.Right));
        Assert.Empty(PlausibilityWarning.Of(story.Recorded(Heads.From("Wu") with { Id = Id("h2"), Value = "200", Supersedes = Id("h") }).Judged()));
    }

    [Theory]
    [InlineData("30", "90", true)]
    [InlineData("30", "3 月", false)]
    [InlineData("90", "30", false)]
    [InlineData("30", "32", false)]
    public void A_payment_habit_that_worsens_alerts(string before, string after, bool alerts)
    {
        var habit = Plan("1", before).About(FactCategory.Finance, "payment-habit");
        var told = Story().Recorded(habit).When(habit.From("Wu") with { Id = Id("2"), Value = after }, With(SellerAnn)).Events;
        Assert.Equal(alerts, told.OfType<AlertRaised>().Any(raised => raised.Alert.Signal == "payment"));
    }

    [Fact]
    public void A_habit_that_turned_while_nobody_asked_alerts_too()
    {
        var habit = Plan("1", "30").About(FactCategory.Finance, "payment-habit");
        var later = With(SellerAnn) with { Now = Noon.AddDays(500) };
        var told = Story().Recorded(habit).When(habit.From("Wu") with { Id = Id("2"), Value = "90" }, later).Events;
        Assert.Equal("payment", told.OfType<AlertRaised>().Single().Alert.Signal);
    }

    [Fact]
    public void Another_decision_maker_alerts_the_first_doesnt()
    {
        var zhao = Plan("1", "Zhao").About(FactCategory.Personnel, "decision-maker");
        var story = Story().When(zhao, With(SellerAnn));
        Assert.Single(story.Events);
        Assert.Single(story.When(zhao.From("Wu") with { Id = Id("2") }, With(SellerAnn)).Events);
        var alert = Assert.IsType<AlertRaised>(story.When(zhao.From("Li") with { Id = Id("3"), Value = "Qian" }, With(SellerAnn)).Events[1]).Alert;
        Assert.Equal(("decider", Id("3"), new DateOnly(2026, 3, 13)), (alert.Signal, alert.FactId, alert.Due));
        Assert.Equal("account:acc_acme", string.Join(' ', Account.Topics(story.State, new AlertRaised(alert), story.State!)));
    }

    private static int Needed(Story<Account> story) => CategoryCoverage.Of(story.Judged(), story.State!.FurthestStage()).Sum(category => category.Needed);

    private static CategoryCoverage Coverage(Story<Account> story, FactCategory category) =>
        CategoryCoverage.Of(story.Judged(), LeadStage.Opportunity).Single(one => one.Category == category);
}
