using FsCheck;
using FsCheck.Fluent;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Relationships;

namespace LeadGrains.Domain.Tests.Relationships;

/// <summary>What holds of every tie, whatever happened in it and in whatever order it was told.</summary>
public sealed class StrengthPropertyTests
{
    private static readonly DateTimeOffset Start = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(1_000);

    /// <summary>As far back as a tie can be read, before the latest of what makes it.</summary>
    private const int MostHalfLivesBefore = 500;

    private sealed record Case(TieHistory History, RelationshipRules Rules, DateTimeOffset Now)
    {
        public Case Readable()
        {
            var latest = History.Encounters.Select(one => one.At).Concat(History.Breaches).Append(Start).Max();
            var first = latest.AddDays(-(double)MostHalfLivesBefore * Rules.HalfLifeDays);
            return Now < first ? this with { Now = first } : this;
        }
    }

    private static readonly Gen<Encounter> Encounters =
        from kind in Gen.Choose(0, Enum.GetValues<InteractionKind>().Length - 1)
        from hour in Gen.Choose(0, 24 * 365 * 5)
        select new Encounter((InteractionKind)kind, Start.AddHours(hour), hour);

    private static readonly Arbitrary<Case> Cases = (
        from stated in Gen.Choose(0, 6).ArrayOf(3)
        from met in Encounters.ArrayOf(12)
        from count in Gen.Choose(0, 12)
        from broken in Gen.Choose(0, 24 * 365 * 5).ArrayOf(2)
        from breaches in Gen.Choose(0, 2)
        from words in Gen.Choose(0, 3)
        from halfLife in Gen.Choose(1, 1_000)
        from penalty in Gen.Choose(0, 9)
        from now in Gen.Choose(0, 24 * 365 * 10)
        select new Case(
            new(
                [.. stated.Take(words).Select(kind => (KnowsKind)kind)],
                [.. met.Take(count)],
                [.. broken.Take(breaches).Select(hour => Start.AddHours(hour))]),
            RelationshipRules.Usual with { HalfLifeDays = halfLife, BreachPenalty = penalty / 10.0 },
            Start.AddHours(now)).Readable()).ToArbitrary();

    private static void Always(Func<Case, bool> holds) => Check.One(Often, Prop.ForAll(Cases, holds));

    private static double Of(Case one, TieHistory history) => history.Read(one.Rules, one.Now).Value;

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-9;

    [Fact]
    public void The_compact_form_says_the_same() => Always(one =>
        Near(Of(one, one.History), one.History.Compact(one.Rules).StrengthAt(one.Now, one.Rules)));

    [Fact]
    public void The_order_of_telling_is_all_the_same() => Always(one =>
    {
        var turned = one.History with { Encounters = [.. one.History.Encounters.Reverse()], Breaches = [.. one.History.Breaches.Reverse()] };
        return Near(Of(one, one.History), turned.Compact(one.Rules).StrengthAt(one.Now, one.Rules));
    });

    [Fact]
    public void It_is_from_0_to_1() => Always(one => Of(one, one.History) is >= 0 and <= 1);

    [Fact]
    public void Nothing_that_brings_people_together_weakens_it() => Always(one =>
        Enum.GetValues<InteractionKind>().All(kind => Of(one, one.History with { Encounters = one.History.Encounters.Add(new(kind, one.Now.AddDays(-30), 0)) }) >= Of(one, one.History))
        && Enum.GetValues<KnowsKind>().All(kind => Of(one, one.History with { Stated = one.History.Stated.Add(kind) }) >= Of(one, one.History)));

    [Fact]
    public void No_breach_strengthens_it() => Always(one =>
        Of(one, one.History with { Breaches = one.History.Breaches.Add(one.Now.AddDays(-1)) }) <= Of(one, one.History));

    [Fact]
    public void The_later_they_met_the_stronger() => Always(one =>
        one.History.Encounters.IsEmpty || Of(one, one.History with { Encounters = one.History.Encounters.SetItem(0, Later(one.History.Encounters[0])) }) >= Of(one, one.History));

    [Fact]
    public void Without_breaches_time_alone_never_strengthens_it() => Always(one =>
    {
        var history = one.History with { Breaches = [] };
        return history.Read(one.Rules, one.Now.AddDays(100)).Value <= Of(one, history);
    });

    private static Encounter Later(Encounter one) => one with { At = one.At.AddDays(7) };
}
