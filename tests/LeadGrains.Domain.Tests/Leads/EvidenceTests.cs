using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;
using static LeadGrains.Domain.Tests.Leads.LeadStories;

namespace LeadGrains.Domain.Tests.Leads;

public sealed class EvidenceTests
{
    public static TheoryData<string, LeadStage, ICommand<Lead, LeadContext>, string> Incomplete() => new()
    {
        { "no problem", LeadStage.Prospect, new IdentifyLead(null), "/problem/overlooked /problem/harm /problem/capability" },
        { "blank harm", LeadStage.Prospect, new IdentifyLead(new("a", " \n", "c")), "/problem/harm" },
        { "no capability", LeadStage.Prospect, new IdentifyLead(new("a", "b", null)), "/problem/capability" },
        { "nothing of a signal", LeadStage.Lead, new SignalCustomer(null, null, null, null, null), "/contactId /kind /words /at" },
        { "blank words", LeadStage.Lead, Signal with { Words = " " }, "/words" },
        { "win", LeadStage.Opportunity, Win with { Reason = null }, "/reason" },
        { "lose", LeadStage.Lead, new LoseLead(null, " ", null, null), "/reason /cause" },
        { "lose without cause", LeadStage.Lead, Lose with { Cause = null }, "/cause" },
        { "disqualify", LeadStage.Lead, new DisqualifyLead("", []), "/reason /failed" },
        { "disqualify by default", LeadStage.Lead, new DisqualifyLead("x", default), "/failed" },
        { "nurture", LeadStage.Prospect, new NurtureLead(null, null), "/reason /reviewAt" },
        { "cool", LeadStage.Opportunity, new CoolLead(""), "/reason" },
        { "reopen", LeadStage.Lost, new ReopenLead(null), "/reason" },
        { "reassign", LeadStage.Lead, ToBob with { Reason = null }, "/reason" },
        { "release", LeadStage.Lead, new ReleaseLead(null), "/reason" },
    };

    [Theory]
    [MemberData(nameof(Incomplete))]
    public void What_is_missing_is_named(string what, LeadStage at, ICommand<Lead, LeadContext> command, string pointers)
    {
        var story = At(at).When(command, By(Administrator, BuyingRole.DecisionMaker))
            .ThenRefused("lead.evidence_missing", RefusalKind.Rule, pointers.Split(' '));
        Assert.True(story.Refusal!.Errors.All(error => error.Code == "required"), what);
    }

    [Fact]
    public void A_loss_names_the_competitor_instead_of_a_cause() =>
        At(LeadStage.Lead).When(Lose with { Cause = null, CompetitorAccountId = Other }, By(SellerAnn))
            .Then(new LeadLost(LeadStage.Lead, Text("too late"), null, Other, new DateOnly(2026, 3, 6)));

    [Fact]
    public void A_competitor_must_exist() =>
        At(LeadStage.Lead).When(Lose with { CompetitorAccountId = Other }, By(SellerAnn, accountExists: false))
            .ThenRefused("account.not_found", RefusalKind.Rule, "/competitorAccountId");

    [Fact]
    public void Failed_criteria_are_told_once_each() =>
        At(LeadStage.Lead).When(new DisqualifyLead("x", [Criterion.Need, Criterion.Money, Criterion.Need]), By(SellerAnn))
            .Then(new LeadDisqualified(LeadStage.Lead, Text("x"), [Criterion.Money, Criterion.Need]));

    [Fact]
    public void A_signal_needs_a_known_account() =>
        Story().Given(Created(Ann)).When(Signal, By(SellerAnn, BuyingRole.DecisionMaker)).ThenRefused("lead.account_unknown");

    [Fact]
    public void A_signal_needs_a_known_contact() =>
        At(LeadStage.Lead).When(Signal, By(SellerAnn, BuyingRole.DecisionMaker, missing: Wang))
            .ThenRefused("contact.not_found", RefusalKind.Rule, "/contactId");

    [Fact]
    public void A_signal_from_the_future_is_none()
    {
        var context = By(SellerAnn, BuyingRole.DecisionMaker);
        At(LeadStage.Lead).When(Signal with { At = Now.AddDays(1).AddSeconds(1) }, context).ThenRefused("lead.signal_in_future", RefusalKind.Rule, "/at");
        Assert.Single(At(LeadStage.Lead).When(Signal with { At = Now.AddDays(1) }, context).Events);
    }

    [Fact]
    public void Who_heard_a_signal_must_be_known() =>
        At(LeadStage.Lead).When(Signal with { HeardBy = Nobody }, By(SellerAnn, BuyingRole.DecisionMaker))
            .ThenRefused("user.not_found", RefusalKind.Rule, "/heardBy");

    [Fact]
    public void Permission_is_asked_before_stage_and_stage_before_evidence()
    {
        At(LeadStage.Won).When(new IdentifyLead(null), By(SellerSue)).ThenRefused("lead.not_yours", RefusalKind.Forbidden);
        At(LeadStage.Won).When(new IdentifyLead(null), By(SellerAnn)).ThenRefused("lead.wrong_stage");
        Story().When(new IdentifyLead(null), By(SellerSue)).ThenRefused("lead.not_found", RefusalKind.NotFound);
    }
}
