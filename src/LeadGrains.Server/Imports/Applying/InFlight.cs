using System.Runtime.CompilerServices;
using LeadGrains.Domain;
using LeadGrains.Server.Imports.Checking;

namespace LeadGrains.Server.Imports.Applying;

/// <summary>Rows are looked up many at a time and applied side by side, so that commits fill; memory stays that of a few chunks.</summary>
internal static class InFlight
{
    /// <summary>Commands under way at once.</summary>
    private const int Most = 256;

    public static ParallelOptions Options(CancellationToken cancellation) => new() { MaxDegreeOfParallelism = Most, CancellationToken = cancellation };

    /// <param name="keys">What is to be looked up for a row, two keys at most.</param>
    /// <param name="apply">Gets who holds those keys.</param>
    public static Task Run<T>(
        IAsyncEnumerable<T> rows,
        Func<T, string[]> keys,
        Func<T, IReadOnlyDictionary<string, StreamId>, ValueTask> apply,
        ImportTarget target,
        CancellationToken cancellation,
        Func<IReadOnlyDictionary<string, StreamId>, T[], Task<IReadOnlyDictionary<string, StreamId>>>? before = null) =>
        Parallel.ForEachAsync(LookedUp(rows, keys, target, before, cancellation), Options(cancellation), (row, _) => apply(row.Row, row.There));

    private static async IAsyncEnumerable<(T Row, IReadOnlyDictionary<string, StreamId> There)> LookedUp<T>(
        IAsyncEnumerable<T> rows,
        Func<T, string[]> keys,
        ImportTarget target,
        Func<IReadOnlyDictionary<string, StreamId>, T[], Task<IReadOnlyDictionary<string, StreamId>>>? before,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var chunk in rows.Chunk(ImportCheck.Chunk).WithCancellation(cancellation))
        {
            var there = await target.Log.Holders(target.Workspace, chunk.SelectMany(keys).ToHashSet(StringComparer.Ordinal), cancellation);
            if (before is not null)
                there = await before(there, chunk);
            foreach (var row in chunk)
                yield return (row, there);
        }
    }
}
