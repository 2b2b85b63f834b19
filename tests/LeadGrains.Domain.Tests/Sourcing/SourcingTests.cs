using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Tasks;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;

namespace LeadGrains.Domain.Tests.Sourcing;

public sealed class SourcingTests
{
    /// <summary>Today in UTC: it is late in the evening four hours west.</summary>
    private static readonly DateOnly Today = new(2026, 3, 6);
    private static readonly ReferLead Refer = new("ref_1", Wang, NameConsent.NotAsked, "my classmate");
    private static readonly Referral Referral = new("ref_1", Wang, NameConsent.NotAsked, Personal.Of(Wang, "my classmate"), Today.AddDays(2), Today.AddDays(7), Today.AddDays(14));

    private static Story<Lead> AnnsLead => new Story<Lead>(TheLead).Given(Samples.Lead);

    [Fact]
    public void The_first_source_stays_whatever_helps_later()
    {
        var story = AnnsLead.When(new AssistLead("exhibition", "at our stand", null), By(SellerBob)).Then(new LeadAssisted(new("exhibition", Text("at our stand"), Now)))
            .When(new AssistLead("call", null, Now.AddDays(-3)), By(SellerAnn)).Then(new LeadAssisted(new("call", null, Now.AddDays(-3))));
        Assert.Equal("referral", story.State!.Source.Channel);
        Assert.Equal(["exhibition", "call"], story.State.Sourcing.Assists.Select(assist => assist.Channel));
        story.When(new AssistLead("rumour", null, null), By(SellerAnn)).ThenRefused("lead.unknown_source", RefusalKind.Rule, "/channel");
        story.When(new AssistLead(null, null, null), By(SellerAnn)).ThenRefused("lead.evidence_missing", RefusalKind.Rule, "/channel");
        story.When(new AssistLead("call", null, Now.AddDays(2)), By(SellerAnn)).ThenRefused("lead.assist_in_future", RefusalKind.Rule, "/at");
        story.When(new AssistLead("call", null, null), By(Reader)).ThenRefused("role.read_only", RefusalKind.Forbidden);
    }

    [Fact]
    public void A_referral_opens_three_duties_for_the_owner_and_they_move_with_the_lead()
    {
        var story = AnnsLead.When(Refer, By(SellerBob)).Then(new LeadReferred(Referral));
        var duties = story.State!.Tasks.Items;
        Assert.Equal(["task_1-1-brief", "task_1-2-report", "task_1-3-thank"], duties.Select(task => task.Id.Value));
        Assert.Equal([Today.AddDays(2), Today.AddDays(7), Today.AddDays(14)], duties.Select(task => task.Due));
        Assert.All(duties, task => Assert.Equal((Ann, new TaskOrigin(TaskOriginKind.Referral, "ref_1")), (task.OwnerId!.Value, task.Origin)));
        story.When(new FinishTask(duties[0].Id), By(SellerAnn)).Given(new LeadReassigned(Ann, North, Bob, North, Text("x"), null));
        Assert.Equal([Ann, Bob, Bob], story.State.Tasks.Items.Select(task => task.OwnerId!.Value));
    }

    [Fact]
    public void The_playbook_says_how_the_duties_are_put_and_a_referral_keeps_its_words()
    {
        var own = Playbook with { ReferralDuties = [new(ReferralDuty.Report, new("打个电话回报", "Ring them up and report."))] };
        var story = AnnsLead.When(Refer, By(SellerAnn) with { Playbook = own }).Then(new LeadReferred(Referral with { Duties = DutyTexts.Usual with { Report = own.TaskOf(ReferralDuty.Report) } }));
        Assert.Equal(
            ["Brief whoever referred it before you approach the contact.", "Ring them up and report.", "Thank whoever referred it."],
            story.State!.Tasks.Items.Select(task => task.Title.In(LeadGrains.Domain.Playbooks.Language.En)!));
        Assert.Equal("联系之后，向介绍人回报结果。", AnnsLead.Given(new LeadReferred(Referral)).State!.Tasks.Items[1].Title.In(LeadGrains.Domain.Playbooks.Language.Zh));
    }

    [Fact]
    public void It_is_recorded_once_of_somebody_we_know()
    {
        AnnsLead.When(Refer, By(SellerAnn)).When(Refer with { Id = "ref_2", ReferrerContactId = Li }, By(SellerAnn)).ThenRefused("lead.already_referred");
        AnnsLead.When(Refer with { ReferrerContactId = null }, By(SellerAnn)).ThenRefused("lead.evidence_missing", RefusalKind.Rule, "/referrerContactId");
        AnnsLead.When(Refer, By(SellerAnn, missing: Wang)).ThenRefused("contact.not_found", RefusalKind.Rule, "/referrerContactId");
        AnnsLead.When(Refer, By(Reader)).ThenRefused("role.read_only", RefusalKind.Forbidden);
    }

    [Fact]
    public void Consent_may_come_later_and_be_taken_back()
    {
        AnnsLead.When(new ConsentToName(NameConsent.Given), By(SellerAnn)).ThenRefused("lead.not_referred");
        var story = AnnsLead.When(Refer, By(SellerAnn)).When(new ConsentToName(NameConsent.NotAsked), By(SellerAnn)).ThenNothing()
            .When(new ConsentToName(NameConsent.Given), By(SellerBob)).Then(new LeadReferralConsented(NameConsent.Given, Wang));
        Assert.Equal(Referral with { MayName = NameConsent.Given }, story.State!.Sourcing.Referral);
        story.When(new ConsentToName(NameConsent.Refused), By(SellerAnn)).Then(new LeadReferralConsented(NameConsent.Refused, Wang));
        story.When(new ConsentToName(NameConsent.Given), By(Reader)).ThenRefused("role.read_only", RefusalKind.Forbidden);
    }

    [Fact]
    public void Who_refers_a_lead_is_an_advocate_and_hears_of_it()
    {
        var lead = AnnsLead.State!;
        Assert.Equal((StreamId)Wang, Assert.Single(Lead.Links(lead, new LeadReferred(Referral), lead)));
        Assert.Contains("contact:con_wang", string.Join(' ', Lead.Topics(lead, new LeadReferred(Referral), lead)));
        Assert.Equal(ContactStage.Advocate, new Story<Contact>(Wang).Given(Samples.Contact).Linked(TheLead, new LeadReferred(Referral)).State!.Stage);
    }

    [Theory]
    [InlineData(NameConsent.NotAsked, false)]
    [InlineData(NameConsent.Refused, false)]
    [InlineData(NameConsent.Given, true)]
    public void Without_consent_no_name_leaves(NameConsent consent, bool leaves)
    {
        var referral = Referral with { MayName = consent };
        Assert.Equal(leaves ? "Wang" : null, ReferrerName.Outgoing(referral, "Wang"));
        Assert.Equal(leaves ? ("Wang", "my classmate") : (null, null), (ReferrerName.For(Reader, referral, "Wang"), ReferrerName.NoteFor(Reader, referral)));
        foreach (var actor in new[] { Administrator, ManagerOfNorth, SellerAnn, TheMarketer, Analyst, Writer })
            Assert.Equal(("Wang", "my classmate"), (ReferrerName.For(actor, referral, "Wang"), ReferrerName.NoteFor(actor, referral)));
    }
}
