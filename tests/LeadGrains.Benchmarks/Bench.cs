using System.Diagnostics;

namespace LeadGrains.Benchmarks;

/// <summary>How fast something went.</summary>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Bytes">Allocated per operation; NaN when it ran elsewhere.</param>
internal sealed record Figures(double PerSecond, double P50, double P99, double Bytes)
{
    public override string ToString() =>
        $"{PerSecond,9:N0}/s   p50 {P50,8:N2} ms   p99 {P99,8:N2} ms" + (double.IsNaN(Bytes) ? "" : $"   {Bytes,7:N0} B");
}

internal static class Bench
{
    public const int Rounds = 3;

    /// <summary>Runs an operation by so many callers at once, each waiting for its own, for a time.</summary>
    public static async Task<Figures> Load(int callers, TimeSpan duration, Func<int, Task> operation)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var started = Stopwatch.GetTimestamp();
        var counter = -1;
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Caller()));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var all = times.SelectMany(mine => mine).Order().ToArray();
        return new Figures(all.Length / seconds, all[all.Length / 2], all[all.Length * 99 / 100], (GC.GetTotalAllocatedBytes() - allocated) / (double)all.Length);

        async Task<List<double>> Caller()
        {
            await Task.Yield();
            var mine = new List<double>();
            while (Stopwatch.GetElapsedTime(started) < duration)
            {
                var before = Stopwatch.GetTimestamp();
                await operation(Interlocked.Increment(ref counter));
                mine.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            }
            return mine;
        }
    }

    public static Figures Median(IReadOnlyList<Figures> rounds) => rounds.OrderBy(round => round.PerSecond).ElementAt(rounds.Count / 2);
}
