using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using LeadGrains.Server.Auth;

namespace LeadGrains.Server.Live;

/// <summary>One watcher's loop, however it is connected: pull from its own cursor, wait for more, tell the head when it is quiet.</summary>
public sealed class Watching(ChangeFeed feed, CredentialWatch credentials, Watchers watchers, LiveOptions options, TimeProvider time)
{
    private const int BatchSize = 500;

    /// <summary>
    /// Batches without end: those with changes as soon as there are any, and an empty one (a heartbeat) at once when there is
    /// nothing to catch up with, then whenever it has been quiet. Ends when the credentials no longer hold: they are looked at before every batch.
    /// </summary>
    /// <param name="end">Ends the watch in good order.</param>
    public async IAsyncEnumerable<FeedPage> From(
        Credential credential, FrozenSet<string> topics, long after, CancellationToken end, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var watcher = watchers.Begin(credential.Workspace, after);
        var reader = credential.Reader;
        var told = after;
        var cursor = after;
        var quietSince = long.MinValue;
        while (!end.IsCancellationRequested && await credentials.Current(credential, cancellation) is not null)
        {
            var page = await feed.Read(credential.Workspace, cursor, BatchSize, topics, reader, cancellation);
            cursor = page.To;
            var left = quietSince == long.MinValue ? TimeSpan.Zero : options.Heartbeat - time.GetElapsedTime(quietSince);
            if (page.Changes.Count == 0 && left > TimeSpan.Zero)
            {
                using var patience = new CancellationTokenSource(left, time);
                await using var ended = end.UnsafeRegister(static waiting => ((CancellationTokenSource)waiting!).Cancel(), patience);
                await feed.WaitBeyond(credential.Workspace, cursor, patience, cancellation);
                continue;
            }
            if (page.Changes.Count == 0 && page.To < page.Head)
                continue;
            using (watcher.Delivers(page))
                yield return page with { From = told };
            told = cursor;
            quietSince = time.GetTimestamp();
        }
    }
}
