using System.Collections.Immutable;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Intelligence;

/// <param name="Needed">Topics that the stage needs, those of the stages before it included.</param>
/// <param name="Known">Of these, how many are known by a fact that stands.</param>
/// <param name="Corroborated">Of these, how many by independent sources, undisputed.</param>
public sealed record CategoryCoverage(FactCategory Category, int Needed, int Known, int Corroborated)
{
    /// <summary>Every category, in their order.</summary>
    /// <param name="stage">As far as any active lead of the account has come.</param>
    public static ImmutableArray<CategoryCoverage> Of(Judgement judgement, LeadStage stage) =>
    [
        .. Enum.GetValues<FactCategory>().Select(category =>
        {
            var needed = Needs(judgement.By, stage).Where(topic => topic.Category == category).ToList();
            return new CategoryCoverage(
                category, needed.Count, needed.Count(topic => judgement.Find(topic)?.Best is not null),
                needed.Count(topic => judgement.Find(topic)?.Status == FactStatus.Corroborated));
        }),
    ];

    /// <summary>What stages up to this one need to know.</summary>
    public static IEnumerable<Topic> Needs(Playbook playbook, LeadStage stage) => playbook.Topics.Where(topic => topic.Stages.Any(needs => needs <= stage));
}

/// <summary>The next question to ask.</summary>
/// <param name="Why">What is the matter with it: Disputed, Stale, SingleSource; null: nothing is known.</param>
public sealed record Gap(Topic Topic, FactStatus? Why)
{
    /// <summary>What is unknown first, then what is doubtful, then what one source alone says; within each the most important first.</summary>
    public static ImmutableArray<Gap> Of(Judgement judgement, LeadStage stage) =>
    [
        .. CategoryCoverage.Needs(judgement.By, stage)
            .Select(topic => (Topic: topic, Matter: judgement.Find(topic)))
            .Where(known => known.Matter?.Status != FactStatus.Corroborated)
            .Select(known => new Gap(known.Topic, WhyOf(known.Matter)))
            .OrderBy(gap => gap.Why == FactStatus.SingleSource ? 1 : 0)
            .ThenByDescending(gap => gap.Topic.Importance),
    ];

    private static FactStatus? WhyOf(JudgedMatter? matter) =>
        matter?.Status ?? (matter?.Facts.Any(fact => fact.Status == FactStatus.Stale) == true ? FactStatus.Stale : null);
}

/// <summary>Two numbers that don't go together.</summary>
public sealed record PlausibilityWarning(PlausibilityRule Rule, FactId Left, FactId Right)
{
    public static ImmutableArray<PlausibilityWarning> Of(Judgement judgement) => [.. judgement.By.Plausibility.Select(rule => Check(rule, judgement)).OfType<PlausibilityWarning>()];

    private static PlausibilityWarning? Check(PlausibilityRule rule, Judgement judgement)
    {
        if (Number(rule.Left, judgement) is not var (left, over) || Number(rule.Right, judgement) is not var (right, under)) return null;
        if (under == 0) return rule.Most is not null && over > 0 ? new(rule, left, right) : null;
        var ratio = over / under;
        return ratio > rule.Most || ratio < rule.Least ? new(rule, left, right) : null;
    }

    /// <summary>The number to go by, in the topic's own unit.</summary>
    private static (FactId Id, decimal Amount)? Number(string code, Judgement judgement)
    {
        if (judgement.By.FindTopic(code) is not { } topic || judgement.Find(topic)?.Best?.Known.Fact is not { } fact) return null;
        if (Measure.Of(fact.Value?.Text, fact.Unit ?? topic.Unit, judgement.By) is not { } measure) return null;
        var (quantity, factor) = Measure.Scale(topic.Unit, judgement.By);
        return measure.Quantity == quantity ? (fact.Id, measure.Amount / factor) : null;
    }
}
