using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Orleans;

namespace LeadGrains.Embedded;

/// <summary>
/// The regular pass: fails calls without an answer, deactivates grains that are idle or too many. Every tick looks only at those
/// that were called lately; all activations are walked through rarely, or while there are too many.
/// </summary>
internal sealed class ActivationSweep : IDisposable
{
    private const int WalksPerIdleSpan = 20;

    /// <summary>Of too many, this part of what is allowed goes besides: else all are walked through at every tick while new ones come.</summary>
    private const double Besides = 0.1;

    private readonly ConcurrentQueue<Activation> _called = new();
    private readonly GrainHost _host;
    private readonly ITimer _timer;
    private long _nextWalk;
    private int _wanted;

    public ActivationSweep(GrainHost host)
    {
        _host = host;
        _timer = host.Time.CreateTimer(static sweep => ((ActivationSweep)sweep!).Sweep(), this, host.Options.SweepEvery, host.Options.SweepEvery);
    }

    /// <summary>Looks at this activation from the next tick on, until <see cref="Activation.FailLate"/> says it has no requests.</summary>
    public void Watch(Activation called) => _called.Enqueue(called);

    public void Dispose() => _timer.Dispose();

    private void Sweep()
    {
        var now = _host.Time.GetTimestamp();
        var late = now - _host.Time.Ticks(_host.Options.ResponseTimeout);
        for (var left = _called.Count; left > 0 && _called.TryDequeue(out var activation); left--)
        {
            if (activation.FailLate(late)) _called.Enqueue(activation);
        }

        if (now < _nextWalk && !TooMany()) return;
        _nextWalk = now + _host.Time.Ticks(_host.Options.IdleAfter / WalksPerIdleSpan);
        if (Interlocked.Increment(ref _wanted) == 1) _ = CollectAllAsync();
    }

    private bool TooMany() => _host.Kinds.Sum(kind => kind.Count) > _host.Options.MaxActivations;

    // One collection at a time; what falls due during a long one is looked at right after it.
    private async Task CollectAllAsync()
    {
        int seen;
        do
        {
            seen = Volatile.Read(ref _wanted);
            await CollectAsync();
        }
        while (Interlocked.CompareExchange(ref _wanted, 0, seen) != seen);
    }

    private async Task CollectAsync()
    {
        try
        {
            var now = _host.Time.GetTimestamp();
            var reason = new DeactivationReason(DeactivationReasonCode.ActivationIdle, "Nobody called it for a while.");
            await Bounded.ForEach(
                Collectable(now), _host.Options.ParallelDeactivations,
                idle => idle.Activation.TryCollect(reason, idle.LastUsed, now) ? idle.Activation.Deactivated : Task.CompletedTask);
        }
        catch (Exception problem)
        {
            _host.Logger.LogError(problem, "A collection of idle grains failed");
        }
    }

    private IEnumerable<(Activation Activation, long LastUsed)> Collectable(long now)
    {
        var idleSince = now - _host.Time.Ticks(_host.Options.IdleAfter);
        var (live, young, old) = (0, new List<(Activation Activation, long LastUsed)>(), new List<(Activation, long)>());
        var mayBeTooMany = TooMany();
        foreach (var activation in _host.Activations)
        {
            live++;
            if (activation.IsIdle(idleSince, now)) old.Add((activation, idleSince));
            else if (mayBeTooMany && activation.IsIdle(long.MaxValue, now)) young.Add((activation, activation.LastUsed));
        }

        var kept = _host.Options.MaxActivations - (int)(_host.Options.MaxActivations * Besides);
        return old.Concat(young.OrderBy(idle => idle.LastUsed).Take(live - old.Count - kept));
    }
}
