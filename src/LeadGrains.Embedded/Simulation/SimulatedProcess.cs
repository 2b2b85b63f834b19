using Microsoft.Extensions.DependencyInjection;

namespace LeadGrains.Embedded.Simulation;

/// <summary>One process of a simulated world: what runs in it shares nothing with others but messages, and ends all at once.</summary>
public sealed class SimulatedProcess
{
    private readonly Context _context;

    internal SimulatedProcess(SimulatedWorld world, string name, int number)
    {
        (World, Name, Number) = (world, name, number);
        _context = new(this);
        Time = new Clock(this);
    }

    public SimulatedWorld World { get; }

    public string Name { get; }

    /// <summary>False once killed: nothing of it ever runs again.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>The world's time; its timers call back in this process.</summary>
    public TimeProvider Time { get; }

    internal int Number { get; }

    /// <summary>Starts something in this process, from wherever; the task is of use inside the process only.</summary>
    public Task Start(Func<Task> work)
    {
        var running = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Post(static state => _ = ((Started)state!).Run(), new Started(work, running));
        return running.Task;
    }

    /// <summary>Lets a message arrive in this process: it is handled in some later step, or never if the process dies before.</summary>
    public void Post(Action message) => Post(static message => ((Action)message!)(), message);

    /// <summary>Ends it here and now: whatever was under way stays as it is.</summary>
    public void Kill() => IsAlive = false;

    /// <summary>Hosts grains in this process; to be called before <see cref="EmbeddedGrainServices.AddEmbeddedGrains"/>.</summary>
    public void Host(IServiceCollection services) =>
        services.AddSingleton(Time).AddSingleton<ITurnDispatcher>(new Dispatcher(this));

    internal void Post(SendOrPostCallback callback, object? state)
    {
        if (IsAlive) World.Enqueue(new(this, callback, state));
    }

    internal void Run(Ready ready)
    {
        if (!IsAlive) return;
        // A grain's turn must find its own scheduler, which a synchronisation context would hide.
        var isTurn = ready.Work is IThreadPoolWorkItem;
        SynchronizationContext.SetSynchronizationContext(isTurn ? null : _context);
        try
        {
            if (isTurn) ((IThreadPoolWorkItem)ready.Work).Execute();
            else ((SendOrPostCallback)ready.Work)(ready.State);
        }
        catch (Exception problem)
        {
            World.Fail(problem);
        }
    }

    public override string ToString() => Name;

    private sealed record Started(Func<Task> Work, TaskCompletionSource Running)
    {
        public async Task Run()
        {
            try
            {
                await Work();
                Running.SetResult();
            }
            catch (Exception problem)
            {
                Running.SetException(problem);
            }
        }
    }

    private sealed class Context(SimulatedProcess process) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => process.Post(d, state);

        public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("Nothing waits on the simulation's thread.");

        public override SynchronizationContext CreateCopy() => this;
    }

    private sealed class Dispatcher(SimulatedProcess process) : ITurnDispatcher
    {
        public int TurnsAtOnce => 1;

        public void Dispatch(IThreadPoolWorkItem ready)
        {
            if (process.IsAlive) process.World.Enqueue(new(process, ready, State: null));
        }
    }

    private sealed class Clock(SimulatedProcess process) : TimeProvider
    {
        private static readonly DateTimeOffset Beginning = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override long GetTimestamp()
        {
            process.World.CheckInside();
            return process.World.Timeline.Now;
        }

        public override DateTimeOffset GetUtcNow() => Beginning.AddTicks(GetTimestamp());

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new SimulatedTimer(process, callback, state);
            timer.Change(dueTime, period);
            return timer;
        }
    }
}
