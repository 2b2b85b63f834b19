using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;
using static LeadGrains.Domain.Tests.Intelligence.FactStories;

namespace LeadGrains.Domain.Tests.Intelligence;

public sealed class RecordFactTests
{
    [Fact]
    public void Whatever_is_missing_is_named() => Story()
        .When(Plan("1", "3000") with { Category = null, Topic = " ", Statement = "", Source = null, Method = null }, With(SellerAnn))
        .ThenRefused("account.evidence_missing", RefusalKind.Rule, "/category", "/topic", "/statement", "/source", "/method");

    [Fact]
    public void The_statement_is_kept_verbatim_and_the_topic_by_its_code()
    {
        var fact = Recorded(Plan("1", " 3000 ") with { Topic = "PLAN 名", Statement = "  three  thousand,\nsure " });
        Assert.Equal(("  three  thousand,\nsure ", "3000", "PLAN 名"), (fact.Statement.Text, fact.Value!.Text, fact.Topic));
        Assert.Equal("plan", Recorded(Plan("1", "3000") with { Topic = " plan名 " }).Topic);
        Assert.Equal("plan", Recorded(Plan("1", "3000") with { Topic = "Plan Name" }).Topic);
        Assert.Equal("headcount", Recorded(Plan("1", "3000").About(FactCategory.Orders, "headcount")).Topic); // a topic of another category is not meant
        Assert.Null(Book.Playbook.FindTopic(FactCategory.Orders, "headcount"));
    }

    [Fact]
    public void The_words_belong_to_whom_they_tell_of_else_to_whom_they_quote_else_to_the_workspace()
    {
        Assert.Equal(Personal.WorkspaceSubject, Recorded(Plan("1", "3000")).Statement.Subject);
        var quoted = Recorded(Plan("1", "3000").From("con_li"));
        Assert.Equal(("con_li", "con_li"), (quoted.Statement.Subject, quoted.Value!.Subject));
        Assert.Equal("con_wang", Recorded(Plan("1", "3000").From("con_li") with { ContactId = Wang }).Statement.Subject);
        Assert.Equal("con_li", Recorded(Plan("1", "3000").From("a note", heardFrom: "con_li")).Statement.Subject);
    }

    [Fact]
    public void It_is_about_the_account_or_one_contact_or_one_lead_of_it()
    {
        var fact = Plan("1", "3000");
        Story().When(fact with { ContactId = Wang, LeadId = TheLead }, With(SellerAnn)).ThenRefused("fact.one_subject");
        Story().When(fact with { LeadId = TheLead }, With(SellerAnn)).ThenRefused("fact.lead_of_other_account", RefusalKind.Rule, "/leadId");
        Story().When(fact with { ContactId = Wang }, With(SellerAnn) with { MissingContacts = [Wang] }).ThenRefused("contact.not_found", RefusalKind.Rule, "/contactId");
        Assert.Single(Story().Linked(TheLead, Samples.Lead).When(fact with { LeadId = TheLead }, With(SellerAnn)).Events);
    }

    [Fact]
    public void Sources_that_are_people_of_ours_or_theirs_must_be_there()
    {
        Story().When(Plan("1", "3000").From("usr_nobody"), With(SellerAnn)).ThenRefused("user.not_found", RefusalKind.Rule, "/source/ref");
        Story().When(Plan("1", "3000").From("x", "con_li"), With(SellerAnn) with { MissingContacts = [Li] }).ThenRefused("contact.not_found", RefusalKind.Rule, "/source/heardFrom");
        Story().When(Plan("1", "3000").From("Wu", " wu "), With(SellerAnn)).ThenRefused("fact.heard_from_itself");
    }

    [Fact]
    public void Times_must_be_possible()
    {
        Story().When(Plan("1", "3000") with { CollectedAt = Noon.AddDays(2) }, With(SellerAnn)).ThenRefused("fact.in_future", RefusalKind.Rule, "/collectedAt");
        Story().When(Plan("1", "3000") with { ValidUntil = new(2026, 3, 9) }, With(SellerAnn)).ThenRefused("fact.ends_before_collected", RefusalKind.Rule, "/validUntil");
        Assert.Equal(FactStatus.Stale, Story().Recorded(Plan("1", "3000") with { CollectedAt = Noon.AddYears(-1), ValidUntil = new(2025, 12, 31) }).StatusOf("1"));
    }

    [Fact]
    public void A_conclusion_cites_facts_that_are_there()
    {
        var conclusion = Plan("9", "3000") with { Method = FactMethod.Analyse };
        Story().When(conclusion, With(SellerAnn)).ThenRefused("fact.analysis_rests_on_nothing", RefusalKind.Rule, "/rests");
        Story().Recorded(Plan("1", "1")).When(conclusion with { Rests = [Id("1"), Id("7")] }, With(SellerAnn)).ThenRefused("fact.not_found", RefusalKind.Rule, "/rests/1");
    }

    [Fact]
    public void Superseding_ends_one_that_stands()
    {
        var story = Story().Recorded(Plan("1", "3000"), Plan("2", "500") with { Supersedes = Id("1") });
        Assert.Equal("Superseded SingleSource", story.Statuses());
        story.When(Plan("3", "1") with { Supersedes = Id("1") }, With(SellerAnn)).ThenRefused("fact.no_longer_stands", RefusalKind.Rule, "/supersedes");
    }

    [Fact]
    public void Taking_back_is_for_its_collector_and_for_those_who_read_all()
    {
        var story = Story().Given(new FactRecorded(Samples.Fact with { Confidentiality = Confidentiality.Open }));
        story.When(new WithdrawFact(Samples.Fact.Id, "x"), With(SellerAnn)).ThenRefused("fact.not_yours", RefusalKind.Forbidden);
        story.When(new WithdrawFact(Samples.Fact.Id, " "), With(Analyst)).ThenRefused("account.evidence_missing", RefusalKind.Rule, "/reason");
        story.When(new WithdrawFact(Samples.Fact.Id, "x"), With(Analyst)).When(new WithdrawFact(Samples.Fact.Id, "x"), With(Analyst)).ThenNothing();
        story.When(new WithdrawFact(Id("7"), "x"), With(Analyst)).ThenRefused("fact.not_found", RefusalKind.NotFound);
    }

    [Fact]
    public void There_must_be_something_to_rule()
    {
        var story = Story().Recorded(Plan("1", "3000"), Plan("2", "3000", "Wu"), Plan("3", "100", "Li") with { Supersedes = Id("2") });
        story.When(new RuleFacts(Id("1"), [], ""), With(Analyst)).ThenRefused("account.evidence_missing", RefusalKind.Rule, "/reason");
        story.When(new RuleFacts(Id("2"), [], "x"), With(Analyst)).ThenRefused("fact.no_longer_stands");
        story.When(new RuleFacts(Id("1"), [], "x"), With(Analyst));
        story.When(new RuleFacts(Id("1"), [], "x"), With(Analyst)).ThenRefused("fact.nothing_to_rule");
    }

    private static Fact Recorded(RecordFact command) => ((FactRecorded)Story().When(command, With(SellerAnn)).Events[0]).Fact;
}
