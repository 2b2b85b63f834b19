namespace LeadGrains.Server.Hosting;

/// <summary>
/// A clock that stands still where the machine's is stepped back, until that has caught up. Whatever remembers instants may count
/// on it: Orleans lets no grain come to life that would be collected before one that is remembered already.
/// </summary>
public sealed class ForwardTime(TimeProvider machine) : TimeProvider
{
    private long latest;

    public override TimeZoneInfo LocalTimeZone => machine.LocalTimeZone;

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override DateTimeOffset GetUtcNow()
    {
        var now = machine.GetUtcNow().UtcTicks;
        var seen = Interlocked.Read(ref latest);
        while (now > seen)
        {
            var before = Interlocked.CompareExchange(ref latest, now, seen);
            seen = before == seen ? now : before;
        }

        return new(seen, TimeSpan.Zero);
    }

    public override long GetTimestamp() => machine.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => machine.CreateTimer(callback, state, dueTime, period);
}
