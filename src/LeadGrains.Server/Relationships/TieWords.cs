using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains.Relationships;

namespace LeadGrains.Server.Relationships;

/// <summary>What carries an introduction, in the words of a reader.</summary>
internal static class TieWords
{
    public static LocalText Of(RelationKind kind) => kind switch
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
