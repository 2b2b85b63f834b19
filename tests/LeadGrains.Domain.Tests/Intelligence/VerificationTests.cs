using LeadGrains.Domain.Intelligence;
using static LeadGrains.Domain.Tests.Fixture.Cast;
using static LeadGrains.Domain.Tests.Intelligence.FactStories;

namespace LeadGrains.Domain.Tests.Intelligence;

/// <summary>Single-source, corroborated, disputed, stale: what facts are worth.</summary>
public sealed class VerificationTests
{
    [Fact]
    public void One_source_however_often_it_speaks_is_one() =>
        Assert.Equal("SingleSource SingleSource", Story().Recorded(Plan("1", "3000"), Plan("2", "3000", " herr  MEIER ")).Statuses());

    [Fact]
    public void A_second_independent_source_corroborates() =>
        Assert.Equal("Corroborated Corroborated", Story().Recorded(Plan("1", "3000"), Plan("2", "2,900", "Frau Wu")).Statuses());

    [Fact]
    public void Who_quotes_the_first_is_not_independent() => Assert.Equal(
        "SingleSource SingleSource", Story().Recorded(Plan("1", "3000"), Plan("2", "3000").From("Frau Wu", heardFrom: "Herr Meier")).Statuses());

    [Fact]
    public void Two_who_have_it_from_the_same_third_are_one_source() => Assert.Equal(
        "SingleSource SingleSource", Story().Recorded(Plan("1", "3000").From("A", "the fair's gossip"), Plan("2", "3000").From("B", "the fair's gossip")).Statuses());

    [Fact]
    public void Where_it_comes_from_is_followed_to_the_beginning() => Assert.Equal(
        "SingleSource SingleSource SingleSource",
        Story().Recorded(Plan("1", "3000").From("C", "B"), Plan("2", "3000").From("B", "A"), Plan("3", "3000").From("A")).Statuses());

    [Fact]
    public void Who_had_it_from_one_another_in_a_circle_are_one_source() => Assert.Equal(
        "SingleSource SingleSource SingleSource",
        Story().Recorded(Plan("1", "3000").From("A", "B"), Plan("2", "3000").From("B", "C"), Plan("3", "3000").From("C", "A")).Statuses());

    [Fact]
    public void Sources_that_disagree_make_a_dispute_for_all_of_them() => Assert.Equal(
        "Disputed Disputed Disputed", Story().Recorded(Plan("1", "3000"), Plan("2", "3000", "Wu"), Plan("3", "200", "Li")).Statuses());

    [Theory]
    [InlineData("100", "套/月", "1200", "套/年", "Corroborated")]
    [InlineData("100", "set/month", "1,200", "set/month", "Disputed")]
    [InlineData("0.12万", "set/year", "100", null, "Corroborated")]
    public void Numbers_are_compared_across_units(string one, string unit, string other, string? otherUnit, string status)
    {
        var capacity = Plan("1", one).About(FactCategory.Capacity, "capacity") with { Unit = unit };
        var story = Story().Recorded(capacity, capacity with { Id = Id("2"), Value = other, Unit = otherUnit, Source = Person("Wu") });
        Assert.Equal($"{status} {status}", story.Statuses());
    }

    [Fact]
    public void Numbers_of_different_quantities_say_nothing_about_one_another() => Assert.Equal(
        "SingleSource SingleSource", Story().Recorded(Plan("1", "3000") with { Unit = "kg" }, Plan("2", "1", "Wu") with { Unit = "year" }).Statuses());

    [Fact]
    public void Only_one_can_be_the_decision_maker_but_informants_are_many()
    {
        var decider = Plan("1", "Mr Zhao").About(FactCategory.Personnel, "decision-maker");
        Assert.Equal("Disputed Disputed", Story().Recorded(decider, decider with { Id = Id("2"), Value = "Ms Qian", Source = Person("Wu") }).Statuses());
        var informant = Plan("1", "Zhao").About(FactCategory.Personnel, "informants");
        Assert.Equal("SingleSource SingleSource", Story().Recorded(informant, informant with { Id = Id("2"), Value = "Qian", Source = Person("Wu") }).Statuses());
    }

    [Fact]
    public void Sentences_agree_or_contradict_where_somebody_says_so()
    {
        var habit = Plan("1", "").About(FactCategory.Personnel, "decision-maker") with { Value = null, Statement = "The boss decides himself." };
        var other = habit with { Id = Id("2"), Statement = "Nobody buys here but the old man.", Source = Person("Wu") };
        Assert.Equal("SingleSource SingleSource", Story().Recorded(habit, other).Statuses());
        Assert.Equal("Corroborated Corroborated", Story().Recorded(habit, other with { Agrees = [Id("1")] }).Statuses());
        Assert.Equal("Disputed Disputed", Story().Recorded(habit, other with { Contradicts = [Id("1")] }).Statuses());
    }

    [Fact]
    public void Past_its_date_a_fact_is_stale_and_no_longer_counts()
    {
        var story = Story().Recorded(Plan("1", "3000") with { ValidUntil = new(2026, 3, 31) }, Plan("2", "200", "Wu"));
        Assert.Equal("Disputed Disputed", story.Statuses(new(2026, 3, 31, 23, 59, 59, TimeSpan.Zero)));
        Assert.Equal("Stale SingleSource", story.Statuses(new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void The_playbook_says_how_long_a_topic_holds()
    {
        var story = Story().Recorded(Plan("1", "30").About(FactCategory.Finance, "payment-habit"));
        Assert.Equal(FactStatus.SingleSource, story.StatusOf("1", Noon.AddDays(100).AddTicks(-1)));
        Assert.Equal(FactStatus.Stale, story.StatusOf("1", Noon.AddDays(100)));
    }

    [Fact]
    public void A_ruling_settles_a_dispute_and_may_be_reversed()
    {
        var story = Story().Recorded(Plan("1", "3000"), Plan("2", "200", "Wu"), Plan("3", "210", "Li"));
        story.When(new RuleFacts(Id("2"), [], "I saw the machines"), With(Analyst));
        Assert.Equal("Superseded Corroborated Corroborated", story.Statuses());
        story.When(new RuleFacts(Id("1"), [Id("2"), Id("3")], "They showed me the order"), With(Analyst));
        Assert.Equal("SingleSource Superseded Superseded", story.Statuses());
    }

    [Fact]
    public void A_conclusion_is_no_source_of_its_own_and_falls_with_what_it_cites()
    {
        var story = Story().Recorded(Plan("1", "3000"), Plan("2", "3000", "our analyst") with { Method = FactMethod.Analyse, Rests = [Id("1")] });
        Assert.Equal("SingleSource SingleSource", story.Statuses());
        story.When(new WithdrawFact(Id("1"), "misheard"), With(Analyst));
        Assert.Equal("Withdrawn Disputed", story.Statuses());
    }

    [Fact]
    public void What_was_got_under_a_pretence_bears_nothing_out()
    {
        var story = Story().Recorded(Plan("1", "3000"), Plan("2", "3000", "Wu") with { Basis = LawfulBasis.Pretext });
        Assert.Equal(FactStatus.SingleSource, story.StatusOf("1"));
        Assert.Equal(Id("1"), story.Judged().Find(Book.Playbook.FindTopic("plan")!)!.Best!.Known.Fact.Id);
    }

    [Fact]
    public void What_hasnt_changed_is_not_judged_again()
    {
        var story = Story().Recorded(Plan("1", "3000"), Plan("2", "20").About(FactCategory.Personnel, "headcount"));
        var before = story.Judged();
        Assert.Same(before, Judgement.Pass(story.State!.Dossier, Book.Playbook, Noon.AddDays(1), Readership.Everything, before));
        story.Recorded(Plan("3", "3000", "Wu"));
        var after = Judgement.Pass(story.State!.Dossier, Book.Playbook, Noon, Readership.Everything, before);
        Assert.Same(before.Find(Book.Playbook.FindTopic("headcount")!), after.Find(Book.Playbook.FindTopic("headcount")!));
        Assert.Equal(FactStatus.Corroborated, after.Find(Id("1"))!.Status);
    }

    [Fact]
    public void A_dossier_as_it_was_before_has_nothing_of_what_came_later()
    {
        var story = Story().Recorded(Plan("1", "3000"));
        var then = story.State!.Dossier;
        var now = story.Recorded(Plan("2", "20").About(FactCategory.Personnel, "headcount")).Judged();
        var past = Judgement.Pass(then, Book.Playbook, Noon, Readership.Everything, now);
        Assert.Equal((1, (JudgedMatter?)null), (past.Count, past.Find(Book.Playbook.FindTopic("headcount")!)));
    }
}
