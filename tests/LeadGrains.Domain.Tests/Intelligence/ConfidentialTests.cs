using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;
using static LeadGrains.Domain.Tests.Intelligence.FactStories;

namespace LeadGrains.Domain.Tests.Intelligence;

/// <summary>What is Restricted exists for others, and that is all.</summary>
public sealed class ConfidentialTests
{
    private static readonly By Collector = Story<Account>.Meta(Acme, 1).By;

    private static Actor Theirs => SellerSue with { By = Collector, User = new(Collector.Id) };

    [Fact]
    public void Collector_analyst_manager_and_administrator_read_what_is_restricted()
    {
        Actor[] read = [Administrator, ManagerOfNorth, Analyst, Theirs, Writer with { By = Collector }];
        Assert.All(read, actor => Assert.True(actor.MayRead(Confidentiality.Restricted, Collector)));
        Actor[] not = [SellerAnn, TheMarketer, Reader, Writer];
        Assert.All(not, actor => Assert.False(actor.MayRead(Confidentiality.Restricted, Collector)));
        Assert.All(not, actor => Assert.True(actor.MayRead(Confidentiality.Internal, Collector)));
    }

    [Fact]
    public void What_somebody_may_not_read_doesnt_count_for_them()
    {
        var story = Story().Recorded(Plan("1", "3000"), Plan("2", "3000", "Wu") with { Confidentiality = Confidentiality.Restricted });
        Assert.Equal(FactStatus.Corroborated, story.Judged(reader: Analyst).Find(Id("1"))!.Status);
        Assert.Equal(FactStatus.Corroborated, story.Judged(reader: Theirs).Find(Id("1"))!.Status);
        var sellers = story.Judged(reader: SellerAnn);
        Assert.Equal((FactStatus.SingleSource, 1, (JudgedFact?)null), (sellers.Find(Id("1"))!.Status, sellers.Count, sellers.Find(Id("2"))));
    }

    [Fact]
    public void Facts_that_somebody_may_not_read_are_not_there_for_their_commands()
    {
        var story = Story().Recorded(Plan("1", "3000") with { Confidentiality = Confidentiality.Restricted });
        story.When(new WithdrawFact(Id("1"), "x"), With(SellerAnn)).ThenRefused("fact.not_found", RefusalKind.NotFound);
        story.When(new RuleFacts(Id("1"), [], "x"), With(SellerAnn)).ThenRefused("fact.not_found", RefusalKind.NotFound);
        story.When(Plan("2", "1") with { Supersedes = Id("1") }, With(SellerAnn)).ThenRefused("fact.not_found", RefusalKind.Rule, "/supersedes");
        story.When(Plan("2", "1") with { Agrees = [Id("1")] }, With(SellerAnn)).ThenRefused("fact.not_found", RefusalKind.Rule, "/agrees/0");
    }

    [Fact]
    public void A_ruling_is_as_confidential_as_the_strictest_of_its_facts()
    {
        var story = Story().Recorded(Plan("1", "3000"), Plan("2", "10", "Wu") with { Confidentiality = Confidentiality.Restricted });
        var ruled = Assert.IsType<FactsRuled>(story.When(new RuleFacts(Id("1"), [], "x"), With(Analyst)).Events.Single());
        Assert.Equal(Confidentiality.Restricted, ruled.Confidentiality);
    }

    [Fact]
    public void Alerts_of_restricted_facts_make_no_task_for_sellers()
    {
        var story = Story().Linked(TheLead, Samples.Lead);
        var alert = Assert.IsType<AlertRaised>(story.When(Plan("1", "tooling").About(FactCategory.Competitors, "trial"), With(SellerAnn)).Events[1]).Alert;
        Assert.Equal((TheLead, Ann), (alert.Leads.Single(), alert.Owners.Single()));
        var secret = Plan("2", "tooling").About(FactCategory.Competitors, "trial") with { Confidentiality = Confidentiality.Restricted };
        Assert.Empty(Assert.IsType<AlertRaised>(story.When(secret, With(SellerAnn)).Events[1]).Alert.Leads);
    }
}
