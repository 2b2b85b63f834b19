using System.Collections.Frozen;
using LeadGrains.Domain;

namespace LeadGrains.Server.Live;

/// <summary>What can be watched.</summary>
public static class Topics
{
    public const int MaxCount = 100;

    private static readonly FrozenSet<string> Plain = FrozenSet.Create(StringComparer.Ordinal, ChangeTopics.Workspace, ChangeTopics.Pool, ChangeTopics.Reassignments);

    private static readonly string[] Kinds = [ChangeTopics.Account, ChangeTopics.Contact, ChangeTopics.Lead, ChangeTopics.Owner, ChangeTopics.Team];

    public const string Expected = "topics are workspace, pool, reassignments, account:{id}, contact:{id}, lead:{id}, owner:{userId}, team:{teamId}; at most 100";

    public static bool TryRead(IEnumerable<string>? names, out FrozenSet<string> topics)
    {
        topics = (names ?? []).ToFrozenSet(StringComparer.Ordinal);
        return topics.Count <= MaxCount && topics.All(IsKnown);
    }

    public static bool TryRead(string? list, out FrozenSet<string> topics) =>
        TryRead(list?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), out topics);

    private static bool IsKnown(string topic) =>
        Plain.Contains(topic) || Kinds.Any(kind => topic.Length > kind.Length && topic.Length <= kind.Length + Id.MaxLength && topic.StartsWith(kind, StringComparison.Ordinal));
}
