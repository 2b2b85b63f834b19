using System.Diagnostics;
using System.Globalization;

namespace LeadGrains.Benchmarks;

/// <summary>How fast something went.</summary>
/// <param name="P50">Milliseconds.</param>
/// <param name="P99">Milliseconds.</param>
/// <param name="Bytes">Allocated per operation; NaN where that can't be told.</param>
/// <param name="Cpu">Microseconds of processor time of the measured process per operation; NaN where that can't be told.</param>
/// <param name="DatabaseCpu">The same of the database.</param>
internal sealed record Figures(double PerSecond, double P50, double P99, double Bytes = double.NaN, double Cpu = double.NaN, double DatabaseCpu = double.NaN)
{
    public override string ToString() =>
        $"{PerSecond,9:N0}/s   p50 {P50,7:N2} ms   p99 {P99,7:N2} ms"
        + (double.IsNaN(Cpu) ? "" : $"   cpu {Cpu,6:N0} µs") + (double.IsNaN(Bytes) ? "" : $"   {Bytes,7:N0} B");

    /// <param name="milliseconds">One per operation.</param>
    public static Figures Of(List<double> milliseconds, double seconds, double bytes = double.NaN, TimeSpan? cpu = null, TimeSpan? databaseCpu = null)
    {
        milliseconds.Sort();
        var count = milliseconds.Count;
        return count == 0
            ? throw new InvalidOperationException("Nothing was done in the time.")
            : new(
                count / seconds, milliseconds[count / 2], milliseconds[count * 99 / 100], bytes / count,
                cpu?.TotalMicroseconds / count ?? double.NaN, databaseCpu?.TotalMicroseconds / count ?? double.NaN);
    }
}

internal static class Bench
{
    /// <summary>How many rounds each side has, in turn.</summary>
    public static int Rounds { get; set; } = 3;

    /// <summary>How long one side of one round takes.</summary>
    public static TimeSpan Duration { get; set; } = TimeSpan.FromSeconds(3);

    private const int MostToWarm = 12;

    /// <summary>So many runs that did not take less: another load on the machine makes one or two of a side look warm that is not.</summary>
    private const int Level = 3;

    /// <summary>What takes longer than this to come to rest or to answer fails the run.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Runs an operation by so many callers at once, each waiting for its own, for <see cref="Duration"/>.</summary>
    public static async Task<Figures> Load(int callers, Func<int, Task> operation)
    {
        var (allocated, cpu, started) = (GC.GetTotalAllocatedBytes(), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var counter = -1;
        var times = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Caller()));
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return Figures.Of([.. times.SelectMany(mine => mine)], seconds, GC.GetTotalAllocatedBytes() - allocated, Environment.CpuUsage.TotalTime - cpu);

        async Task<List<double>> Caller()
        {
            await Task.Yield();
            var mine = new List<double>();
            while (Stopwatch.GetElapsedTime(started) < Duration)
            {
                var before = Stopwatch.GetTimestamp();
                await operation(Interlocked.Increment(ref counter));
                mine.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            }
            return mine;
        }
    }

    /// <summary>Runs several sides in turn, round by round, so that what else the machine does hits all alike; the median round of each. Before, each is run until it is warm.</summary>
    public static async Task<Figures[]> InTurn(params Func<Task<Figures>>[] sides)
    {
        foreach (var side in sides) await Warm(side);
        var rounds = sides.Select(_ => new List<Figures>()).ToArray();
        for (var round = 0; round < Rounds; round++)
            for (var side = 0; side < sides.Length; side++)
                rounds[side].Add(await sides[side]());
        return [.. rounds.Select(Median)];
    }

    /// <summary>
    /// Runs a side until an operation takes no less processor time than before: code that is compiled in steps takes its time
    /// to become what it is from then on, and the more of it there is, the longer.
    /// </summary>
    private static async Task Warm(Func<Task<Figures>> side)
    {
        var (least, level) = (double.PositiveInfinity, 0);
        for (var run = 0; run < MostToWarm && level < Level; run++)
        {
            var cpu = (await side()).Cpu;
            level = cpu < least * 0.95 ? 0 : level + 1;
            least = cpu < least ? cpu : least;
        }
    }

    public static Figures Median(IReadOnlyList<Figures> rounds) => rounds.OrderBy(round => round.PerSecond).ElementAt(rounds.Count / 2);

    /// <summary>As the report says it: two figures and no more pretence than that.</summary>
    public static string Text(double value) => double.IsNaN(value) ? "–" : value.ToString(value >= 100 ? "N0" : "0.##", CultureInfo.InvariantCulture);
}
