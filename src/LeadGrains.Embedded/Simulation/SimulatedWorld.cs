using System.Diagnostics.CodeAnalysis;

namespace LeadGrains.Embedded.Simulation;

/// <summary>
/// A world on one thread, the one that makes it: a seed decides which of the things that are ready runs next, and time passes only when nothing is ready.
/// The same seed gives the same run, down to every step. Everything in it lives in a <see cref="SimulatedProcess"/>.
/// </summary>
/// <remarks>
/// Code stays inside as long as every await captures its context. What gets out, by ConfigureAwait(false) or by primitives that
/// hop over the thread pool, is found as soon as it touches the simulation again, and ends the run.
/// </remarks>
[SuppressMessage("Security", "CA5394", Justification = "a seeded choice, not a secret")]
public sealed class SimulatedWorld(int seed)
{
    private readonly Random _choice = new(seed);
    private readonly List<Ready> _ready = [];
    private readonly Timeline _timeline = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private volatile Exception? _failure;
    private ulong _trace = 14_695_981_039_346_656_037;
    private int _processes;

    /// <summary>How many steps were taken.</summary>
    public long Steps { get; private set; }

    /// <summary>A fingerprint of all steps and notes so far: equal for equal runs.</summary>
    public ulong Trace => _trace;

    /// <summary>Since the world began.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks(_timeline.Now);

    internal Timeline Timeline => _timeline;

    public SimulatedProcess NewProcess(string name) => new(this, name, ++_processes);

    /// <summary>Mixes something that happened into <see cref="Trace"/>.</summary>
    public void Note(string what)
    {
        foreach (var letter in what) Mix(letter);
    }

    /// <summary>Ends the run with this.</summary>
    public void Fail(Exception failure) => _failure ??= failure;

    /// <summary>Runs until it is done.</summary>
    /// <param name="limit">Simulated time by which it must be.</param>
    /// <exception cref="TimeoutException">It was not done by then, or nothing was left that could happen.</exception>
    public void Run(Func<bool> done, TimeSpan limit)
    {
        var context = SynchronizationContext.Current;
        try
        {
            while (true)
            {
                if (_failure is { } failure) throw new SimulationFailedException(failure.Message, failure);
                if (done()) return;
                if (Elapsed > limit) throw new TimeoutException($"Not done after {limit} of simulated time.");
                if (!Step()) throw new TimeoutException("Not done, yet nothing can happen any more: something waits for ever, or has left the simulation.");
            }
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    internal void Enqueue(Ready ready)
    {
        CheckInside();
        _ready.Add(ready);
    }

    /// <summary>Notices code that has got out of the simulation.</summary>
    internal void CheckInside()
    {
        if (Environment.CurrentManagedThreadId == _thread) return;
        Fail(new EscapedException($"Code left the simulation and came back from another thread:\n{Environment.StackTrace}"));
    }

    /// <returns>False when nothing can happen.</returns>
    private bool Step()
    {
        while (_ready.Count == 0)
        {
            if (!_timeline.FireNext()) return false;
        }

        var chosen = _ready.Count == 1 ? 0 : _choice.Next(_ready.Count);
        Mix((ulong)_timeline.Now);
        Mix(((ulong)_ready.Count << 32) | (uint)chosen);
        var ready = _ready[chosen];
        Mix((ulong)ready.Process.Number);
        _ready[chosen] = _ready[^1];
        _ready.RemoveAt(_ready.Count - 1);
        Steps++;
        ready.Process.Run(ready);
        return true;
    }

    private void Mix(ulong value) => _trace = (_trace ^ value) * 1_099_511_628_211;
}

/// <summary>Something that may run next.</summary>
internal readonly record struct Ready(SimulatedProcess Process, object Work, object? State);

/// <summary>Something inside a simulation went wrong.</summary>
public sealed class SimulationFailedException(string message, Exception inner) : Exception(message, inner);

/// <summary>Code has left the simulation, so the run would not repeat.</summary>
public sealed class EscapedException(string message) : Exception(message);
