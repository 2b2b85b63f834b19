using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Tests.Fixture;
using LeadGrains.Domain.Tests.Intelligence;
using static LeadGrains.Domain.Tests.Fixture.Cast;

namespace LeadGrains.Domain.Tests.Contacts;

public sealed class ContactTests
{
    private static readonly ContactContext Context = new(SellerAnn, Now, Book.Playbook, [], []);
    private static readonly ContactContext NoOther = Context with { MissingAccounts = [Other], MissingContacts = [Li] };
    private static readonly DateOnly Day = new(2026, 2, 1);

    private static Story<Contact> Story() => new Story<Contact>(Wang).Given(Samples.Contact);

    [Fact]
    public void Is_created_where_they_work()
    {
        var create = new CreateContact(Wang, "Wang", [new("email", "w@example.com")], Acme, "buyer", ["k1"]);
        var story = new Story<Contact>(Wang).When(create, Context)
            .Then(Samples.Contact, new ContactEmployed(Acme, Personal.Of(Wang, "buyer"), null))
            .When(create, Context).ThenRefused("already_exists");
        Assert.Equal("k1", Assert.Single(Contact.Holds(story.State).Keys));
        var fresh = new Story<Contact>(Wang);
        fresh.When(create with { AccountId = Other }, NoOther).ThenRefused("account.not_found", RefusalKind.Rule, "/accountId");
        fresh.When(create with { AccountId = null }, Context).ThenRefused("contact.title_needs_account");
    }

    [Fact]
    public void A_profile_changes_only_where_it_differs()
    {
        ChannelInput[] phone = [new("phone", "1")];
        Story().When(new ChangeContactProfile("Wang", [new("email", "w@example.com")]), Context).ThenNothing();
        Story().When(new ChangeContactProfile(null, [.. phone]), Context)
            .Then(new ContactProfileChanged(Samples.Contact.Name, [new Channel("phone", Personal.Of(Wang, "1"))]));
        Story().When(new ChangeContactProfile("Wang Wei", null), Context)
            .Then(new ContactProfileChanged(Personal.Of(Wang, "Wang Wei"), Samples.Contact.Channels));
    }

    [Fact]
    public void Employments_begin_once_end_and_may_begin_again()
    {
        var start = new StartEmployment(Acme, null, Day);
        var end = new EndEmployment(Acme, Day, null, "retired");
        var story = Story().When(start, Context).Then(new ContactEmployed(Acme, null, Day)).When(start, Context).ThenNothing()
            .When(end, Context).Then(new ContactLeft(Acme, Day, null, Personal.Of(Wang, "retired")))
            .When(end, Context).ThenRefused("contact.not_employed", RefusalKind.Rule, "/accountId")
            .When(start, Context).Then(new ContactEmployed(Acme, null, Day));
        Assert.Equal([false, true], story.State!.Employments.Select(job => job.Current));
        story.When(start with { AccountId = Other }, NoOther).ThenRefused("account.not_found", RefusalKind.Rule, "/accountId");
    }

    [Fact]
    public void Leaving_for_another_account_is_two_events_and_ends_the_role()
    {
        var story = Story().Given(new ContactEmployed(Acme, null, null), new ContactGivenRole(Acme, BuyingRole.Executor, Leaning.Neutral));
        var end = new EndEmployment(Acme, Day, Other, null);
        story.When(end, NoOther).ThenRefused("account.not_found", RefusalKind.Rule, "/newAccountId");
        story.When(end with { NewAccountId = Acme }, Context).ThenRefused("contact.left_for_same_account", RefusalKind.Rule, "/newAccountId");
        story.When(end, Context).Then(new ContactLeft(Acme, Day, Other, null), new ContactEmployed(Other, null, Day));
        Assert.Empty(story.State!.Roles);
        Assert.True(story.State.IsEmployedAt(Other));
        Assert.Equal("acc_acme | acc_other", string.Join(" | ", story.Events.Select(e => string.Join(' ', Contact.Links(null, e, story.State)))));
    }

    [Fact]
    public void One_role_per_account_the_latest()
    {
        var give = new GiveRole(Acme, BuyingRole.Influencer, Leaning.Neutral);
        var story = Story().When(give, Context).When(give, Context).ThenNothing().When(give with { Role = BuyingRole.DecisionMaker }, Context);
        Assert.Equal(BuyingRole.DecisionMaker, Assert.Single(story.State!.Roles).Role);
        story.When(give with { AccountId = Other }, NoOther).ThenRefused("account.not_found", RefusalKind.Rule, "/accountId");
    }

    [Fact]
    public void Knowing_somebody_stands_at_both_ends()
    {
        var knows = new StateKnows(Li, KnowsKind.Classmate, null, "class of 98");
        var story = Story().When(knows, Context).Then(new ContactKnows(Li, KnowsKind.Classmate, null, Personal.Of(Wang, "class of 98")))
            .When(knows, Context).ThenNothing().When(knows with { Since = Day }, Context);
        Assert.Equal(new Acquaintance(Wang, Li, KnowsKind.Classmate, Day), Assert.Single(story.State!.Knows));
        var otherEnd = new Story<Contact>(Li).Given(Samples.Contact with { Id = Li }).Linked(Wang, story.Events[0]);
        Assert.Equal(Wang, Assert.Single(otherEnd.State!.Knows).From);
        story.When(knows with { Other = Wang }, Context).ThenRefused("contact.knows_self");
        story.When(knows, NoOther).ThenRefused("contact.not_found", RefusalKind.Rule, "/contactId");
    }

    [Fact]
    public void What_an_import_told_is_told_anew_by_whoever_says_the_same_and_not_the_other_way_round()
    {
        var (byImport, byAnn) = (Context with { Actor = Importer, People = Cast.People }, Context with { People = Cast.People });
        var knows = new StateKnows(Li, KnowsKind.Classmate, Day, null);
        var story = Story().As(Importer.By).When(knows, byImport).When(knows, byImport).ThenNothing().When(new StateKnowsUser(Ann, KnowsKind.Friend, null, null), byImport);
        Assert.True(story.State!.Knows.Single().Imported && story.State.Ours.Single().Imported);
        story.As(SellerAnn.By).When(knows with { Since = null }, byAnn).Then(new ContactKnows(Li, KnowsKind.Classmate, Day, null)).When(knows, byAnn).ThenNothing();
        story.When(new StateKnowsUser(Ann, KnowsKind.Friend, null, null), byAnn).Then(new ContactKnowsUser(Ann, KnowsKind.Friend, null, null));
        Assert.False(story.State!.Knows.Single().Imported || story.State.Ours.Single().Imported);
        story.As(Importer.By).When(knows, byImport).ThenNothing().When(knows with { Since = Day.AddYears(-2) }, byImport).ThenNothing()
            .When(new StateKnowsUser(Ann, KnowsKind.Friend, Day, null), byImport).ThenNothing();
    }

    [Fact]
    public void A_school_is_recorded_once_corrected_and_taken_back()
    {
        var school = new RecordSchool(new(Samples.School.ClassId, "武汉工业大学", "材料03-2", 2003, null));
        var recorded = Samples.School with { Until = null };
        var story = Story().When(school, Context).Then(new ContactSchooled(recorded)).When(school, Context).ThenNothing()
            .When(school with { School = school.School with { Until = 2007 } }, Context).Then(new ContactSchooled(Samples.School));
        Assert.Equal(Samples.School, Assert.Single(story.State!.Schools));
        story.When(school with { School = school.School with { Until = 2002 } }, Context).ThenRefused("school.until_before_from", RefusalKind.Rule, "/until");
        story.When(new WithdrawSchool(new("cls_other")), Context).ThenRefused("school.not_recorded", RefusalKind.Rule, "/school");
        Assert.Empty(story.When(new WithdrawSchool(Samples.School.ClassId), Context).Then(new ContactSchoolWithdrawn(Samples.School.ClassId)).State!.Schools);
    }

    [Fact]
    public void Opting_out_needs_no_reason_and_agreeing_again_needs_their_word()
    {
        var story = Story().When(new OptIn("they called"), Context).ThenNothing().When(new OptOut(null), Context).Then(new ContactOptedOut(null)).When(new OptOut("again"), Context).ThenNothing();
        Assert.NotNull(story.State!.OptedOutAt);
        story.When(new OptIn(" "), Context).ThenRefused("contact.evidence_missing").When(new OptIn("they called"), Context).Then(new ContactOptedIn(Personal.Of(Wang, "they called")));
        Assert.Null(story.State!.OptedOutAt);
    }

    [Fact]
    public void Knowing_one_of_ours_may_be_over_and_begin_again()
    {
        var ours = Context with { People = Cast.People };
        var knows = new StateKnowsUser(Ann, KnowsKind.Colleague, Day, "same desk");
        var story = Story().When(knows, ours).Then(new ContactKnowsUser(Ann, KnowsKind.Colleague, Day, Personal.Of(Wang, "same desk"))).When(knows, ours).ThenNothing()
            .When(knows with { Until = Day }, ours).When(knows with { Until = Day }, ours).ThenNothing();
        Assert.Equal(new OurAcquaintance(Ann, KnowsKind.Colleague, Day, Day), Assert.Single(story.State!.Ours));
        story.When(knows, ours);
        Assert.Null(Assert.Single(story.State!.Ours).Until);
        Assert.Equal("contact:con_wang owner:usr_ann", string.Join(' ', Contact.Topics(null, story.Events[0], story.State)));
        story.When(knows with { Until = Day.AddDays(-1) }, ours).ThenRefused("contact.until_before_since", RefusalKind.Rule, "/until");
        story.When(knows with { User = new("usr_nobody") }, ours).ThenRefused("user.not_found", RefusalKind.Rule, "/userId");
    }

    [Theory]
    [InlineData(0.0, false)]
    [InlineData(-0.1, false)]
    [InlineData(1.01, false)]
    [InlineData(double.NaN, false)]
    [InlineData(1.0, true)]
    [InlineData(0.001, true)]
    public void Influence_has_a_weight(double weight, bool accepted)
    {
        var story = Story().When(new StateInfluence(Li, Acme, weight), Context);
        if (accepted)
            story.Then(new ContactInfluences(Li, Acme, weight)).When(new StateInfluence(Li, Acme, weight), Context).ThenNothing();
        else
            story.ThenRefused("contact.weight_out_of_range", RefusalKind.Rule, "/weight");
    }

    [Fact]
    public void Influence_takes_two_who_exist()
    {
        Story().When(new StateInfluence(Wang, Acme, 0.5), Context).ThenRefused("contact.influences_self");
        Story().When(new StateInfluence(Li, Acme, 0.5), NoOther).ThenRefused("contact.not_found", RefusalKind.Rule, "/contactId");
        Story().When(new StateInfluence(Li, Acme, 0, InfluenceBasis.Claimed), Context).ThenRefused("contact.weight_out_of_range");
        Story().When(new StateInfluence(Li, Acme, 0, InfluenceBasis.Observed), Context).ThenRefused("contact.evidence_missing", RefusalKind.Rule, "/grounds");
        Assert.Equal(2, Story().When(new StateInfluence(Li, Acme, 0.5), Context).When(new StateInfluence(Li, Acme, 0, InfluenceBasis.Observed, "overruled"), Context).State!.Influences.Length);
        Story().When(new StateInfluence(new ContactId("con_x"), Other, 0.5), NoOther).ThenRefused("account.not_found", RefusalKind.Rule, "/accountId");
        var story = Story().When(new StateInfluence(Li, Acme, 0.5), Context).When(new StateInfluence(Li, Acme, 0.6), Context);
        Assert.Equal(0.6, Assert.Single(story.State!.Influences).Weight);
        Assert.Equal("contact:con_wang account:acc_acme contact:con_li", string.Join(' ', Contact.Topics(null, story.Events[0], story.State)));
        Assert.Equal("acc_acme con_li", string.Join(' ', Contact.Links(null, story.Events[0], story.State)));
    }

    [Fact]
    public void An_interaction_concerns_the_others_and_those_they_work_for()
    {
        var log = new LogInteraction(InteractionKind.Meeting, Direction.Outbound, [Li], null, "liked it", Now);
        var story = Story().Given(new ContactEmployed(Acme, null, null)).When(log, Context)
            .Then(new ContactInteractionLogged(new(InteractionKind.Meeting, Direction.Outbound, [Li, Wang], null, Personal.Of(Li, "liked it"), Now)));
        Assert.Equal("contact:con_wang account:acc_acme contact:con_li", string.Join(' ', Contact.Topics(null, story.Events[0], story.State!)));
        Assert.Equal("con_li", string.Join(' ', Contact.Links(null, story.Events[0], story.State!)));
        story.When(log with { Participants = [] }, Context)
            .Then(new ContactInteractionLogged(new(InteractionKind.Meeting, Direction.Outbound, [Wang], null, Personal.Of(Wang, "liked it"), Now)));
        story.When(log, NoOther).ThenRefused("contact.not_found", RefusalKind.Rule, "/participants/0");
    }
}
