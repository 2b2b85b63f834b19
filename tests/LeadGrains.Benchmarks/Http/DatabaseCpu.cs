using System.Globalization;
using LeadGrains.Testing;

namespace LeadGrains.Benchmarks.Http;

/// <summary>The processor time that the tests' PostgreSQL has used, all its processes together, as Linux tells it.</summary>
internal static class DatabaseCpu
{
    private const double TicksPerSecond = 100; // what /proc counts in, everywhere

    /// <returns>Null where that can't be told.</returns>
    public static TimeSpan? Now()
    {
        if (!OperatingSystem.IsLinux()) return null;
        var parent = PostgresServer.Instance.ProcessId;
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var process) || Fields(folder) is not { } fields) continue;
            if (process == parent) ticks += Sum(fields, 11, 4); // and that of its children that have ended
            else if (fields[1] == parent) ticks += Sum(fields, 11, 2);
        }
        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    private static long Sum(long[] fields, int from, int count) => fields.AsSpan(from, count).ToArray().Sum();

    /// <returns>Numbers after the name: state (as 0), parent, …; null when it has ended.</returns>
    private static long[]? Fields(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return [.. stat[(stat.LastIndexOf(')') + 2)..].Split(' ').Take(15).Select(field => long.TryParse(field, CultureInfo.InvariantCulture, out var number) ? number : 0)];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
