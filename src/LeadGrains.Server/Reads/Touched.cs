using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Server.Reads;

/// <summary>
/// Follows one workspace's log far enough to say when something last happened that concerns a topic's leads. A lead's event bears the topics
/// of its account, and of its owner, its team and the pool before and after it, so what has not been touched has the same rows as before.
/// </summary>
internal sealed class Touched(WorkspaceId workspace, LogTail tail)
{
    /// <summary>Above so many events at once everything counts as touched.</summary>
    private const int MostFollowed = 4_096;

    /// <summary>Above so many topics everything counts as touched, and they are collected anew.</summary>
    private const int MostTopics = 20_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, long> last = new(StringComparer.Ordinal);
    private long followed;
    private long everything;

    /// <summary>Whether nothing beyond a position concerns the topic, as far as the log is known here.</summary>
    /// <param name="upTo">As far as that is.</param>
    public bool IsUntouched(string topic, long since, out long upTo)
    {
        lock (gate)
        {
            Follow();
            upTo = followed;
            return everything <= since && last.GetValueOrDefault(topic) <= since;
        }
    }

    private void Follow()
    {
        var head = tail.Head(workspace);
        if (head <= followed) return;
        if (tail.Recent(workspace, followed, MostFollowed) is not { } news)
        {
            (followed, everything) = (head, head);
            last.Clear();
            return;
        }

        foreach (var happened in news) Note(happened);
    }

    private void Note(StoredEvent happened)
    {
        followed = happened.Seq;
        switch (happened.Stream.Kind)
        {
            case EntityKind.Lead:
                foreach (var topic in happened.Topics)
                    if (IsKept(topic)) last[topic] = happened.Seq;
                break;
            case EntityKind.Contact:
                break; // no lead's row holds anything of a contact
            default:
                everything = happened.Seq; // an account's name stands beside its leads
                break;
        }

        if (last.Count <= MostTopics) return;
        everything = happened.Seq;
        last.Clear();
    }

    private static bool IsKept(string topic) =>
        topic == ChangeTopics.Pool || topic.StartsWith(ChangeTopics.Owner, StringComparison.Ordinal) || topic.StartsWith(ChangeTopics.Team, StringComparison.Ordinal)
        || topic.StartsWith(ChangeTopics.Account, StringComparison.Ordinal);
}
