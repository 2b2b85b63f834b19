using System.Globalization;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;

namespace LeadGrains.Server.Relationships;

/// <summary>What carries an introduction, in the words of a reader.</summary>
internal static class TieWords
{
    /// <summary>Of classmates, where they learnt together, when records say so.</summary>
    public static LocalText Of(RelationKind kind, RelationGraph graph, EdgePair pair) =>
        kind == RelationKind.Classmate && graph.ClassOfBoth(pair) is { } school ? Of(school) : Of(kind);

    private static LocalText Of(EdgeRow school)
    {
        var from = school.Since!.Value.Year.ToString(CultureInfo.InvariantCulture);
        var years = school.Until is { } until ? $"{from}–{until.Year.ToString(CultureInfo.InvariantCulture)}" : from;
        return new($"都在{school.Title}上过学（{years}）", $"Both were at {school.Title}, {years}");
    }

    private static LocalText Of(RelationKind kind) => kind switch
    {
        RelationKind.Colleague => new("同事", "They are colleagues"),
        RelationKind.FormerColleague => new("以前的同事", "They were colleagues"),
        RelationKind.Classmate => new("同学", "They were classmates"),
        RelationKind.Friend => new("朋友", "They are friends"),
        RelationKind.Relative => new("亲戚", "They are relatives"),
        RelationKind.Professional => new("业内相识", "They know each other from work"),
        RelationKind.MetAt => new("见过面", "They have met"),
        RelationKind.Influence => new("能影响对方", "One sways the other"),
        _ => new("有往来", "They have been in touch"),
    };
}
