using System.Runtime.CompilerServices;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>Projects a stretch of the log into views that nobody else writes.</summary>
internal static class Replay
{
    private const int BatchSize = 2_000;

    /// <returns>The positions reached, batch by batch.</returns>
    /// <exception cref="LogUnavailableException">The log ends before <paramref name="to"/>.</exception>
    public static async IAsyncEnumerable<long> Into(
        ViewDatabase views, ViewSource source, WorkspaceId workspace, long from, long to, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var recent = new RecentRows();
        while (from < to)
        {
            var events = await source.Read(workspace, from, (int)Math.Min(BatchSize, to - from), cancellation);
            if (events.Count == 0)
                throw new LogUnavailableException($"The log of {workspace} ends at {from}, before {to}.");
            if (await ViewUpdate.Apply(views, workspace, from, events, recent, cancellation) is null)
                throw new InvalidOperationException($"Somebody else is writing the views of {workspace} too.");
            yield return from = events[^1].Seq;
        }
    }
}
