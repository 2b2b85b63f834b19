using System.Collections.Frozen;
using System.Text.Json.Serialization;
using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains.Log;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Live;

/// <summary>
/// What every watcher pulls from, however it is connected: the log at the watcher's own cursor, filtered by topics.
/// A commit only wakes it.
/// </summary>
public sealed class ChangeFeed(LogTail tail, Authors authors, LiveOptions options, History history)
{
    private const int ChunkSize = 500;

    /// <summary>How many positions one read passes over at most, so that a rare topic can't hold a server up.</summary>
    private const int MaxScan = 20_000;

    public long Head(WorkspaceId workspace) => tail.Head(workspace);

    /// <summary>Whether the cursor can't be followed: too old, or of what was written after the backup that this store was restored from.</summary>
    /// <remarks>A cursor ahead of what this server has heard of may come from another one: then the log is asked first.</remarks>
    /// <param name="from">The history that the cursor belongs to, if its holder knows.</param>
    public async ValueTask<bool> IsGone(WorkspaceId workspace, long after, string? from, CancellationToken cancellation)
    {
        if (after > Head(workspace))
            await tail.CatchUp(workspace, cancellation);
        var head = Head(workspace);
        return after > head || options.KeepChanges is { } kept && after < head - kept || !history.Shares(from, workspace, after);
    }

    /// <summary>The next changes on these topics (empty: all) above a position.</summary>
    /// <param name="reader">What they may not read is veiled: they learn that something happened, and on no topic that would tell more.</param>
    /// <returns><see cref="FeedPage.To"/> is the position read up to, whether anything matched or not.</returns>
    public async ValueTask<FeedPage> Read(WorkspaceId workspace, long after, int limit, FrozenSet<string> topics, Actor reader, CancellationToken cancellation)
    {
        var matching = new List<StoredEvent>();
        var to = after;
        while (matching.Count < limit && to - after < MaxScan)
        {
            var entries = await tail.Read(workspace, to, topics.Count == 0 ? Math.Min(ChunkSize, limit - matching.Count) : ChunkSize, cancellation);
            if (entries.Count == 0)
                break;
            foreach (var entry in entries)
            {
                if (matching.Count == limit)
                    break;
                to = entry.Seq;
                if (Matches(entry, topics, reader))
                    matching.Add(entry);
            }
        }
        var by = await authors.Of(workspace, matching.Select(entry => entry.By), cancellation);
        return new FeedPage(after, to, Math.Max(to, Head(workspace)), [.. matching.Select(entry => ToChange(entry, by[entry.By], reader))])
        {
            Traces = [.. matching.Where(entry => entry.Trace is not null).Select(entry => entry.Trace)],
        };
    }

    /// <summary>Completes when there is something above the position, or when patience ends.</summary>
    public async Task WaitBeyond(WorkspaceId workspace, long seq, CancellationTokenSource patience, CancellationToken cancellation)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            await tail.WaitBeyond(workspace, seq, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            // Nothing came in time.
        }
    }

    private static bool Matches(StoredEvent entry, FrozenSet<string> topics, Actor reader)
    {
        if (topics.Count == 0 || topics.Contains(ChangeTopics.Workspace))
            return true;
        foreach (var topic in entry.Topics)
        {
            if (topics.Contains(topic) && (Veil.Leaves(topic) || !Veil.Hides(entry, reader)))
                return true;
        }
        return false;
    }

    private static Change ToChange(StoredEvent entry, Author by, Actor reader)
    {
        var entity = entry.Event switch
        {
            UserCreated user => new ChangedEntity(EntityKind.User, user.Id.Value, entry.Version),
            UserCapacityChanged user => new ChangedEntity(EntityKind.User, user.Id.Value, entry.Version),
            UserSchooled user => new ChangedEntity(EntityKind.User, user.Id.Value, entry.Version),
            UserSchoolWithdrawn user => new ChangedEntity(EntityKind.User, user.Id.Value, entry.Version),
            TeamCreated team => new ChangedEntity(EntityKind.Team, team.Id.Value, entry.Version),
            TeamMarketSet team => new ChangedEntity(EntityKind.Team, team.Id.Value, entry.Version),
            _ => new ChangedEntity(entry.Stream.Kind, entry.Stream.Value, entry.Version),
        };
        var hidden = Veil.Hides(entry, reader);
        return new Change(
            entry.Seq, entry.At, EventNames.PublicName(entry.Type), entity, by,
            hidden || Veil.Trims(entry, reader) ? ChangeData.Veiled(entry) : ChangeData.Of(entry),
            [ChangeTopics.Workspace, .. hidden ? entry.Topics.Where(Veil.Leaves) : entry.Topics]);
    }
}

/// <param name="From">The position read from, exclusive.</param>
/// <param name="To">The position read up to, inclusive.</param>
/// <param name="Head">The last position when it was read.</param>
public sealed record FeedPage(long From, long To, long Head, IReadOnlyList<Change> Changes)
{
    /// <summary>Spans that made the changes, where somebody traces.</summary>
    [JsonIgnore]
    public IReadOnlyList<string?> Traces { get; init; } = [];
}
