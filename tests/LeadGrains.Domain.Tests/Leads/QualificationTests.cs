using LeadGrains.Domain.Leads;

namespace LeadGrains.Domain.Tests.Leads;

/// <summary>Type and effectiveness against tables written down independently, over every combination.</summary>
public sealed class QualificationTests
{
    /// <summary>Rows: recognition. Columns: Unknown, Open, Interested, PrefersCompetitor, RejectsUs.</summary>
    private static readonly Dictionary<Recognition, string> Types = new()
    {
        [Recognition.Unaware] = "Problem Problem Problem Problem Exclusion",
        [Recognition.AwareNotActing] = "Pain Pain Pain Pain Exclusion",
        [Recognition.Wavering] = "Pain Pain Pain Pain Exclusion",
        [Recognition.WantsToSolve] = "OpportunityType OpportunityType OpportunityType Competition Exclusion",
    };

    [Fact]
    public void The_type_follows_from_recognition_and_stance()
    {
        foreach (var recognition in Enum.GetValues<Recognition>())
        {
            var types = Enum.GetValues<Stance>().Select(stance => Qualification.Unknown with { Recognition = recognition, Stance = stance });
            Assert.Equal(Types[recognition], string.Join(' ', types.Select(qualification => qualification.Type)));
        }
    }

    /// <summary>Money, Authority and Need as letters in any order (Unknown, No, Likely, Confirmed): the effective ones.</summary>
    private static readonly HashSet<string> Effective = ["LLU", "CLU", "CCU", "LLL", "CLL", "CCL", "CCC"];

    [Fact]
    public void Effective_is_none_no_and_two_likely_or_better()
    {
        var all = Enum.GetValues<Assessment>();
        var combinations = from money in all from authority in all from need in all from fit in all select (money, authority, need, fit);
        foreach (var (money, authority, need, fit) in combinations)
        {
            var letters = string.Concat(new[] { money, authority, need }.Select(assessment => assessment.ToString()[0]).Order());
            var qualification = Qualification.Unknown with { Money = money, Authority = authority, Need = need, Fit = fit };
            Assert.True(Effective.Contains(letters) == qualification.Effective, $"{letters} {fit}");
        }
    }
}
