using System.Globalization;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Server.Reads;

/// <summary>Where the log was at a time. Time never runs backwards in it, so a few looks at single events find the place.</summary>
public sealed class PastPositions(IEventLog log)
{
    /// <param name="at">An instant, a position, or null: the head.</param>
    /// <returns>The last position at or before it; null when it is neither, or beyond the head.</returns>
    public async ValueTask<long?> Of(WorkspaceId workspace, string? at, long head, CancellationToken cancellation)
    {
        if (at is null) return head;
        if (long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var position)) return position <= head ? position : null;
        if (!DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)) return null;
        var (from, to) = (0L, head);
        while (from < to)
        {
            var middle = from + ((to - from + 1) / 2);
            if (await TimeOf(workspace, middle, cancellation) <= instant) from = middle;
            else to = middle - 1;
        }
        return from;
    }

    /// <returns>When the event at a position was recorded; null at the beginning.</returns>
    public async ValueTask<DateTimeOffset?> TimeOf(WorkspaceId workspace, long position, CancellationToken cancellation) =>
        position <= 0 ? null : (await log.Read(workspace, position - 1, 1, cancellation))[0].At;
}
