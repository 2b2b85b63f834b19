using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using LeadGrains.Domain;
using LeadGrains.Grains;

namespace LeadGrains.Server.Live;

/// <summary>Who watches now, how far each is, and how long changes take to reach them.</summary>
public sealed class Watchers(ChangeFeed feed, TimeProvider time)
{
    private static readonly Histogram<double> Delays = Telemetry.Duration("leadgrains.watch.delay", "From the commit of a change to its handing to a watcher that was waiting for it");

    private readonly ConcurrentDictionary<Watcher, byte> present = new();

    public int Count => present.Count;

    private DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Positions between the log's end and the watcher that is furthest from it; 0 without watchers.</summary>
    public long Lag => present.IsEmpty ? 0 : present.Keys.Max(watcher => Math.Max(0, feed.Head(watcher.Workspace) - watcher.Position));

    internal Watcher Begin(WorkspaceId workspace, long after)
    {
        var watcher = new Watcher(this, workspace, after, feed.Head(workspace));
        present.TryAdd(watcher, 0);
        return watcher;
    }

    /// <param name="behind">What stands before it is history to this watcher, not news.</param>
    internal sealed class Watcher(Watchers all, WorkspaceId workspace, long after, long behind) : IDisposable
    {
        private long position = after;

        public WorkspaceId Workspace => workspace;

        public long Position => Volatile.Read(ref position);

        /// <summary>The span, when somebody traces, lasts until the batch has been taken.</summary>
        public Activity? Delivers(FeedPage page)
        {
            Volatile.Write(ref position, page.To);
            if (Delays.Enabled && page.Changes.FirstOrDefault(change => change.Seq > behind) is { } news)
                Delays.Record(Math.Max(0, (all.Now - news.At).TotalSeconds));
            var span = Telemetry.Begin("watch deliver", page.Traces, ActivityKind.Producer);
            return span?.SetTag("leadgrains.changes", page.Changes.Count).SetTag("leadgrains.seq", page.To);
        }

        public void Dispose() => all.present.TryRemove(this, out _);
    }
}
