using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;
using static LeadGrains.Domain.Tests.Leads.LeadStories;

namespace LeadGrains.Domain.Tests.Leads;

/// <summary>What rests on evidence that fell is open again: the lead stays where it is, and shows it.</summary>
public sealed class DisputedEvidenceTests
{
    private static readonly FactId One = new("fact_1"), Two = new("fact_2");

    private static LeadContext Standing(params FactId[] facts) => By(SellerAnn) with { StandingFacts = [.. facts] };

    private static AssessLead Money(params FactId[] facts) => new(null, null, Assessment.Likely, null, null, null, [.. facts]);

    [Fact]
    public void Facts_must_stand_and_something_must_be_judged()
    {
        var story = OwnedBy(Ann);
        story.When(Money(One, Two), Standing(One)).ThenRefused("fact.not_found", RefusalKind.Rule, "/factIds/1");
        story.When(new AssessLead(null, null, null, null, null, null, [One]), Standing(One)).ThenRefused("lead.nothing_judged", RefusalKind.Rule, "/factIds");
    }

    [Fact]
    public void A_fact_withdrawn_or_ruled_out_disputes_the_judgement_that_rests_on_it()
    {
        var story = OwnedBy(Ann).When(Money(One, Two), Standing(One, Two));
        Assert.False(story.State!.IsDisputed);
        story.Linked(Acme, new FactWithdrawn(One, Confidentiality.Internal, Text("x")));
        Assert.Equal(Judged.Money, story.State!.Evidence.DisputedJudgements().Single());
        Assert.True(story.State.IsDisputed);
        story.When(Money(Two), Standing(Two));
        Assert.False(story.State.IsDisputed);
        story.Linked(Acme, new FactsRuled(One, [Two], Confidentiality.Internal, Text("x")));
        Assert.True(story.State.IsDisputed);
        story.Linked(Acme, new FactsRuled(Two, [One], Confidentiality.Internal, Text("x")));
        Assert.False(story.State.IsDisputed);
    }

    [Fact]
    public void What_is_judged_anew_rests_on_nothing_old()
    {
        var story = OwnedBy(Ann).When(Money(One), Standing(One)).When(new AssessLead(null, null, Assessment.No, null, null, null), By(SellerAnn));
        story.Linked(Acme, new FactWithdrawn(One, Confidentiality.Internal, Text("x")));
        Assert.False(story.State!.IsDisputed);
    }

    [Fact]
    public void The_same_judgement_on_the_same_facts_is_nothing_new() =>
        OwnedBy(Ann).When(Money(One), Standing(One)).When(Money(One), Standing(One)).ThenNothing();

    [Fact]
    public void An_opportunity_whose_only_signal_was_none_shows_it_until_there_is_another()
    {
        var story = OwnedBy(Ann).When(Signal, By(SellerAnn, BuyingRole.DecisionMaker));
        story.When(new WithdrawSignal(2, "x"), By(SellerAnn)).ThenRefused("lead.signal_not_found", RefusalKind.NotFound);
        story.When(new WithdrawSignal(1, " "), By(SellerAnn)).ThenRefused("lead.evidence_missing", RefusalKind.Rule, "/reason");
        story.When(new WithdrawSignal(1, "it was his brother"), By(SellerBob)).ThenRefused("lead.not_yours", RefusalKind.Forbidden);
        story.When(new WithdrawSignal(1, "it was his brother"), By(SellerAnn));
        Assert.Equal((LeadStage.Opportunity, true), (story.State!.Stage, story.State.IsDisputed));
        story.When(new WithdrawSignal(1, "again"), By(SellerAnn)).ThenNothing();
        story.When(Signal, By(SellerAnn, BuyingRole.DecisionMaker));
        Assert.False(story.State.IsDisputed);
    }
}
