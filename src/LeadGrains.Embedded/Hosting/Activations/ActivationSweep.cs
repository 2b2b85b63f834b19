using Microsoft.Extensions.Logging;
using Orleans;

namespace LeadGrains.Embedded;

/// <summary>The regular pass over all activations: fails calls without an answer, deactivates what is idle or too much.</summary>
internal sealed class ActivationSweep : IDisposable
{
    private readonly GrainHost _host;
    private readonly ITimer _timer;
    private int _wanted;

    public ActivationSweep(GrainHost host)
    {
        _host = host;
        _timer = host.Time.CreateTimer(static sweep => ((ActivationSweep)sweep!).Sweep(), this, host.Options.SweepEvery, host.Options.SweepEvery);
    }

    public void Dispose() => _timer.Dispose();

    private void Sweep()
    {
        var late = _host.Time.GetTimestamp() - _host.Time.Ticks(_host.Options.ResponseTimeout);
        foreach (var activation in _host.Activations) activation.FailLate(late);
        if (Interlocked.Increment(ref _wanted) == 1) _ = CollectAllAsync();
    }

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
            await Parallel.ForEachAsync(
                Collectable(now),
                new ParallelOptions { MaxDegreeOfParallelism = _host.Options.ParallelDeactivations },
                (idle, _) => idle.Activation.TryCollect(reason, idle.LastUsed, now) ? new(idle.Activation.Deactivated) : default);
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
        var mayBeTooMany = _host.Kinds.Sum(kind => kind.Count) > _host.Options.MaxActivations;
        foreach (var activation in _host.Activations)
        {
            live++;
            if (activation.IsIdle(idleSince, now)) old.Add((activation, idleSince));
            else if (mayBeTooMany && activation.IsIdle(long.MaxValue, now)) young.Add((activation, activation.LastUsed));
        }

        return old.Concat(young.OrderBy(idle => idle.LastUsed).Take(live - old.Count - _host.Options.MaxActivations));
    }
}
