using LeadGrains.Domain;
using LeadGrains.Server.Imports.Checking;

namespace LeadGrains.Server.Imports.Applying;

/// <summary>Rows are looked up many at a time and applied side by side, so that commits fill; memory stays that of a few chunks.</summary>
internal static class InFlight
{
    /// <summary>Chunks under way at once: while some are committed together, as many wait and another one is made ready.</summary>
    private const int Most = 6;

    /// <param name="keys">What is to be looked up for a row, two keys at most.</param>
    /// <param name="apply">Gets a chunk and who holds those keys.</param>
    /// <param name="before">Adds what a chunk needs to what was found.</param>
    public static async Task Run<T>(
        IAsyncEnumerable<T> rows,
        Func<T, string[]> keys,
        Func<T[], IReadOnlyDictionary<string, StreamId>, Task> apply,
        ImportTarget target,
        CancellationToken cancellation,
        Func<IReadOnlyDictionary<string, StreamId>, T[], Task<IReadOnlyDictionary<string, StreamId>>>? before = null)
    {
        var underWay = new Queue<Task>();
        try
        {
            await foreach (var chunk in rows.Chunk(ImportCheck.Chunk).WithCancellation(cancellation))
            {
                await target.Shown.KeepUp(cancellation);
                var there = await target.Holders(chunk.SelectMany(keys), cancellation);
                if (before is not null)
                    there = await before(there, chunk);
                if (underWay.Count == Most)
                    await underWay.Dequeue();
                underWay.Enqueue(apply(chunk, there));
            }
        }
        finally
        {
            await Task.WhenAll(underWay);
        }
    }

    /// <summary>Applies the rows of a chunk side by side.</summary>
    public static Func<T[], IReadOnlyDictionary<string, StreamId>, Task> Each<T>(Func<T, IReadOnlyDictionary<string, StreamId>, ValueTask> apply) =>
        (chunk, there) => Task.WhenAll(chunk.Select(row => apply(row, there).AsTask()));
}
