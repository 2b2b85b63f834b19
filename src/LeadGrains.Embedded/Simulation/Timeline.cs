namespace LeadGrains.Embedded.Simulation;

/// <summary>The timers of a simulated world, by when they are due, and among those by age.</summary>
internal sealed class Timeline
{
    private readonly PriorityQueue<SimulatedTimer, (long Due, long Age)> _due = new();
    private long _ages;

    /// <summary>In ticks since the world began.</summary>
    public long Now { get; private set; }

    public void Add(SimulatedTimer timer) => _due.Enqueue(timer, (timer.Due, timer.Age = ++_ages));

    /// <summary>Moves on to the next time when something is due, and lets all of that be ready.</summary>
    /// <returns>False when no timer is left.</returns>
    public bool FireNext()
    {
        var fired = false;
        while (_due.TryPeek(out var timer, out var at) && (!fired || at.Due == Now))
        {
            _due.Dequeue();
            // Changed or disposed of since: an entry of the past.
            if (!timer.IsDue(at)) continue;
            Now = Math.Max(Now, at.Due);
            fired = true;
            timer.Fire();
        }

        return fired;
    }
}

/// <summary>A timer of a process: it dies with it.</summary>
internal sealed class SimulatedTimer(SimulatedProcess process, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan _period;
    private bool _armed;

    public long Due { get; private set; }

    public long Age { get; set; }

    public bool IsDue((long Due, long Age) entry) => _armed && entry == (Due, Age) && process.IsAlive;

    public void Fire()
    {
        _armed = false;
        process.Post(static timer => ((SimulatedTimer)timer!).Call(), this);
        if (_period > TimeSpan.Zero) Arm(_period);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        process.World.CheckInside();
        _period = period;
        _armed = false;
        if (dueTime >= TimeSpan.Zero) Arm(dueTime);
        return true;
    }

    public void Dispose() => _armed = false;

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Call() => callback(state);

    private void Arm(TimeSpan dueTime)
    {
        _armed = true;
        Due = process.World.Timeline.Now + dueTime.Ticks;
        process.World.Timeline.Add(this);
    }
}
