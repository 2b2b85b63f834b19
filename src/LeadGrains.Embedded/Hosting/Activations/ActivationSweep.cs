using System.Collections.Concurrent;
using Orleans;

namespace LeadGrains.Embedded;

/// <summary>
/// Fails calls without an answer, and deactivates grains that are idle or too many, a few at a time: those that were not looked at for
/// longest come first. Whoever comes while there are too many makes room by looking at some; every tick looks at a part of all, for those that
/// nobody calls any more. So nothing ever goes through all activations at once, and nobody who was called since the last look has to go for another.
/// </summary>
internal sealed class ActivationSweep : IDisposable
{
    private const int RoundsPerIdleSpan = 20;

    /// <summary>How many the newcomer looks at: more than one, as some are found to be in use.</summary>
    private const int LooksOfNewcomer = 4;

    private static readonly DeactivationReason Idle = new(DeactivationReasonCode.ActivationIdle, "Nobody called it for a while.");

    private readonly ConcurrentQueue<Activation> _called = new();
    private readonly Lock _lock = new();
    private readonly Queue<(Activation Activation, long LastUsed)> _seen = new();
    private readonly GrainHost _host;
    private readonly ITimer _timer;
    private readonly double _partPerTick;
    private int _live;
    private int _leaving;
    private int _looks;

    public ActivationSweep(GrainHost host)
    {
        _host = host;
        _partPerTick = Math.Min(1, RoundsPerIdleSpan * (host.Options.SweepEvery / host.Options.IdleAfter));
        _timer = host.Time.CreateTimer(static sweep => ((ActivationSweep)sweep!).Sweep(), this, host.Options.SweepEvery, host.Options.SweepEvery);
    }

    private bool TooMany => _live - _leaving > _host.Options.MaxActivations;

    /// <summary>Looks at this activation from the next tick on, until <see cref="Activation.FailLate"/> says it has no requests.</summary>
    public void Watch(Activation called) => _called.Enqueue(called);

    /// <summary>From now on it may have to go.</summary>
    public void Began(Activation activation)
    {
        lock (_lock)
        {
            _live++;
            _seen.Enqueue((activation, activation.LastUsed));
            MakeRoom(LooksOfNewcomer);
        }
    }

    /// <summary>One that <see cref="Began"/>.</summary>
    /// <param name="collected">It was made to, here.</param>
    public void Ended(bool collected)
    {
        lock (_lock)
        {
            _live--;
            if (collected) _leaving--;
            GoOn();
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Sweep()
    {
        var late = _host.Time.GetTimestamp() - _host.Time.Ticks(_host.Options.ResponseTimeout);
        for (var left = _called.Count; left > 0 && _called.TryDequeue(out var activation); left--)
        {
            if (activation.FailLate(late)) _called.Enqueue(activation);
        }

        lock (_lock)
        {
            MakeRoom(_seen.Count);
            _looks = (int)Math.Ceiling(_seen.Count * _partPerTick);
            GoOn();
        }
    }

    private void MakeRoom(int looks)
    {
        while (TooMany && looks-- > 0 && LookAtNext())
        {
        }
    }

    /// <summary>With this tick's part, as far as not too many are leaving at once.</summary>
    private void GoOn()
    {
        while (_looks > 0 && LookAtNext()) _looks--;
    }

    /// <returns>False: nobody is there, or as many are leaving as may at once.</returns>
    private bool LookAtNext()
    {
        if (_leaving >= _host.Options.ParallelDeactivations || !_seen.TryDequeue(out var next)) return false;
        var (activation, lastUsed) = next;
        var now = _host.Time.GetTimestamp();
        var idleSince = now - _host.Time.Ticks(_host.Options.IdleAfter);
        if (activation.HasEnded) return true;
        if (activation.TryCollect(Idle, TooMany ? Math.Max(lastUsed, idleSince) : idleSince, now)) _leaving++;
        else _seen.Enqueue((activation, activation.LastUsed));
        return true;
    }
}
