using FsCheck;
using FsCheck.Fluent;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Tests.Fixture;
using static LeadGrains.Domain.Tests.Intelligence.FactStories;

namespace LeadGrains.Domain.Tests.Intelligence;

/// <summary>Against the rules said once more, plainly and slowly.</summary>
public sealed class VerificationPropertyTests
{
    private static readonly string[] Names = ["A", "B", "C", "D"];

    /// <param name="Value">Multiples of 100: with a tenth of tolerance only equal ones agree.</param>
    /// <param name="Last">Its last day after the tenth of March.</param>
    private sealed record Told(int Value, int Source, int HeardFrom, int Last, bool Tainted);

    private static readonly Arbitrary<Told[]> Reports = (
        from value in Gen.Choose(1, 3)
        from source in Gen.Choose(0, 3)
        from heard in Gen.Choose(0, 7)
        from last in Gen.Choose(0, 4)
        from tainted in Gen.Choose(0, 9)
        select new Told(value * 100, source, heard, last, tainted == 0)).ArrayOf(7).ToArbitrary();

    [Fact]
    public void Statuses_are_what_the_rules_say() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(Reports, reports =>
    {
        var told = reports.Select((one, i) => Plan($"{i}", $"{one.Value}").From(Names[one.Source], Heard(one)) with
        {
            ValidUntil = DateOnly.FromDateTime(Noon.UtcDateTime).AddDays(one.Last),
            Basis = one.Tainted ? LawfulBasis.Pretext : LawfulBasis.OwnDealings,
        }).ToArray();
        var now = Noon.AddDays(2);
        return Story().Recorded(told).Statuses(now) == string.Join(' ', reports.Select(one => Plainly(one, reports)));
    }));

    private static string? Heard(Told one) => one.HeardFrom < Names.Length && one.HeardFrom != one.Source ? Names[one.HeardFrom] : null;

    private static FactStatus Plainly(Told one, Told[] all)
    {
        if (one.Last < 2) return FactStatus.Stale;
        var live = all.Where(other => other.Last >= 2 && !other.Tainted).ToArray();
        if (one.Tainted) return FactStatus.SingleSource;
        if (live.Any(other => other.Value != one.Value)) return FactStatus.Disputed;
        return live.Where(other => other.Value == one.Value).Select(other => Origin(other, all)).Distinct().Count() > 1 ? FactStatus.Corroborated : FactStatus.SingleSource;
    }

    /// <summary>All that can be reached by "had it from", and of these the ones that lead nowhere else, or the whole circle.</summary>
    private static string Origin(Told one, Told[] all)
    {
        var from = Heard(one) ?? Names[one.Source];
        var path = new List<string> { from };
        while (all.LastOrDefault(other => Names[other.Source] == path[^1] && Heard(other) is not null) is { } before)
        {
            if (path.Contains(Heard(before)!)) return path.Skip(path.IndexOf(Heard(before)!)).Min(StringComparer.Ordinal)!;
            path.Add(Heard(before)!);
        }
        return path[^1];
    }
}
