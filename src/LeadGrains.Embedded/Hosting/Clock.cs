namespace LeadGrains.Embedded;

/// <summary>Spans in the unit of timestamps.</summary>
internal static class Clock
{
    public static long Ticks(this TimeProvider time, TimeSpan span) => (long)(span.TotalSeconds * time.TimestampFrequency);
}
