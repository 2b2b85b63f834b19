using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Relationships;

namespace LeadGrains.Domain.Tests.Relationships;

public sealed class StrengthTests
{
    private static readonly DateTimeOffset Today = new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero);
    private static readonly RelationshipRules Rules = RelationshipRules.Usual;

    private static TieHistory Classmates => new([KnowsKind.MetAt, KnowsKind.Classmate], [], []);

    private static Encounter Met(int daysAgo, InteractionKind kind = InteractionKind.Meeting) => new(kind, Today.AddDays(-daysAgo), 1000 - daysAgo);

    [Fact]
    public void Strangers_have_none() => Assert.Equal(0, new TieHistory([], [], []).Read(Rules, Today).Value);

    [Fact]
    public void A_statement_counts_by_itself_and_of_several_the_strongest()
    {
        var reading = Classmates.Read(Rules, Today);
        Assert.Equal((0.5, KnowsKind.Classmate, 0.5, 1.0), (reading.Value, reading.Said, reading.Prior, reading.Kept));
        Assert.Equal(0.5, Classmates.Read(Rules, Today.AddYears(20)).Value);
    }

    [Fact]
    public void It_grows_with_meetings_and_falls_back_with_time()
    {
        var met = Classmates with { Encounters = [Met(0)] };
        Assert.Equal(0.6464, met.Read(Rules, Today).Value, 4);
        Assert.Equal(0.5796, met.Read(Rules, Today.AddDays(180)).Value, 4);
        Assert.Equal(0.5, met.Read(Rules, Today.AddYears(30)).Value, 4);
    }

    [Fact]
    public void It_says_which_five_weigh_most()
    {
        var tie = new TieHistory([], [Met(700), Met(1, InteractionKind.Email), .. Enumerable.Range(1, 5).Select(i => Met(i * 10, InteractionKind.Visit)), Met(400)], []);
        var reading = tie.Read(Rules, Today);
        Assert.Equal([10, 20, 30, 40, 50], reading.Heaviest.Select(one => (int)(Today - one.Encounter.At).TotalDays));
        Assert.Equal((8, true), (reading.Encounters, reading.Heaviest.Sum(one => one.Weight) < reading.Contact));
    }

    [Fact]
    public void A_breach_takes_its_share_and_is_forgiven()
    {
        var broken = Classmates with { Breaches = [Today] };
        Assert.Equal(0.35, broken.Read(Rules, Today).Value, 6);
        Assert.Equal(0.7, broken.Read(Rules, Today).Kept, 6);
        Assert.InRange(broken.Read(Rules, Today.AddDays(1800)).Value, 0.4998, 0.5);
        Assert.Equal(0.05, broken.Read(Rules with { BreachPenalty = 0.9 }, Today).Value, 6);
    }

    [Fact]
    public void Kinds_that_the_playbook_does_not_name_count_as_usual()
    {
        var rules = new RelationshipRules(30, 0, [new(InteractionKind.Call, 2)], [new(KnowsKind.Friend, 1)]);
        Assert.Equal((2, 0.5, 1, 0.8), (rules.WeightOf(InteractionKind.Call), rules.WeightOf(InteractionKind.Visit), rules.PriorOf(KnowsKind.Friend), rules.PriorOf(KnowsKind.Relative)));
    }
}
