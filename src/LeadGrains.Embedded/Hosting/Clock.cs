namespace LeadGrains.Embedded;

/// <summary>Spans in the unit of timestamps.</summary>
internal static class Clock
{
    /// <summary>Longer than any process lives, short enough to be added to any timestamp.</summary>
    public static TimeSpan ForEver { get; } = TimeSpan.FromDays(36_500);

    public static long Ticks(this TimeProvider time, TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
