using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Fixture.Cast;

namespace LeadGrains.Domain.Tests.Accounts;

/// <summary>Who has a say, who sways whom, how we get to whoever decides.</summary>
public sealed class CommitteeTests
{
    private static readonly ContactId Boss = new("con_boss"), Consultant = new("con_consultant"), Technician = new("con_technician");

    private static Story<Account> Story() => new Story<Account>(Acme).Given(Samples.Account)
        .Linked(Boss, new ContactEmployed(Acme, null, null), new ContactGivenRole(Acme, BuyingRole.DecisionMaker, Leaning.Neutral))
        .Linked(Technician, new ContactEmployed(Acme, null, null), new ContactGivenRole(Acme, BuyingRole.Influencer, Leaning.ForUs));

    private static string Path(Story<Account> story, params ContactId[] known) =>
        string.Join(' ', Committee.Of(story.State!).PathToDecision(known.ToHashSet()).Select(step => step.Id.Value["con_".Length..]));

    private static CommitteeRisk[] Risks(Story<Account> story, params ContactId[] known) => [.. Committee.Of(story.State!).Risks(known.ToHashSet())];

    [Fact]
    public void Roles_without_anybody_are_missing()
    {
        Assert.Equal<BuyingRole>([BuyingRole.Executor, BuyingRole.Informant], Committee.Of(Story().State!).Missing);
        Assert.Equal(4, Committee.Of(new Story<Account>(Acme).Given(Samples.Account).State!).Missing.Length);
    }

    [Fact]
    public void A_decision_maker_whom_we_know_is_the_whole_path()
    {
        Assert.Equal("boss", Path(Story(), Boss, Technician));
        Assert.Equal("", Path(Story(), Technician));
        Assert.Equal([CommitteeRisk.NoWayToDecisionMaker, CommitteeRisk.SingleThreaded], Risks(Story(), Technician));
        Assert.Equal([], Risks(Story(), Boss, Technician));
    }

    [Fact]
    public void What_outcomes_showed_moves_the_path_away_from_whom_was_only_said_to_matter()
    {
        var story = Story()
            .Linked(Technician, new ContactInfluences(Boss, Acme, 0.9, null, Personal.Of(Technician, "he says so himself")))
            .Linked(Technician, new ContactInfluences(Consultant, Acme, 0.5))
            .Linked(Consultant, new ContactInfluences(Boss, Acme, 0.6));
        Assert.Equal("technician boss", Path(story, Technician));
        story.Linked(Technician, new ContactInfluences(Boss, Acme, 0, InfluenceBasis.Observed, Personal.Of(Technician, "overruled twice")));
        Assert.Equal("technician consultant boss", Path(story, Technician));
        Assert.Equal([(0.5, InfluenceBasis.Claimed), (0, InfluenceBasis.Observed)],
            Committee.Of(story.State!).Influences.Where(one => one.From == Technician).Select(one => (one.Weight, one.Basis)).OrderByDescending(one => one.Weight));
    }

    [Fact]
    public void Of_equally_strong_ways_the_shorter_and_circles_end()
    {
        var story = Story()
            .Linked(Technician, new ContactInfluences(Consultant, Acme, 1), new ContactInfluences(Boss, Acme, 0.5))
            .Linked(Consultant, new ContactInfluences(Technician, Acme, 1), new ContactInfluences(Boss, Acme, 0.5));
        Assert.Equal("technician boss", Path(story, Technician));
        Assert.Equal("", Path(Story().Linked(Technician, new ContactInfluences(Consultant, Acme, 1)).Linked(Consultant, new ContactInfluences(Technician, Acme, 1)), Technician));
    }

    [Fact]
    public void Who_left_is_listed_and_holds_no_role()
    {
        var committee = Committee.Of(Story().Linked(Boss, new ContactLeft(Acme, new(2026, 3, 1), Other, null)).State!);
        Assert.Equal(Boss, committee.Leavers.Single().Id);
        Assert.Contains(BuyingRole.DecisionMaker, committee.Missing);
        Assert.Equal<CommitteeRisk>([CommitteeRisk.NoDecisionMaker], committee.Risks(new HashSet<ContactId>()));
    }

    [Fact]
    public void Buyers_against_us_are_a_risk_wherever_they_stand() => Assert.Contains(
        CommitteeRisk.BuyerAgainstUs, Risks(Story().Linked(Technician, new ContactGivenRole(Acme, BuyingRole.Executor, Leaning.ForCompetitor)), Boss));
}
