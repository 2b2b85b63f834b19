using Orleans;
using Orleans.Concurrency;

namespace LeadGrains.Simulation.Tests.Embedded;

/// <summary>A grain that does what a test tells it to.</summary>
internal interface IProbe : IGrainWithStringKey
{
    Task Write(Func<ProbeGrain, Task> body);

    [ReadOnly]
    Task Read(Func<ProbeGrain, Task> body);
}

internal sealed class ProbeGrain(EventLog log, ScopedThing scoped) : Grain, IProbe, IDisposable
{
    public Func<DeactivationReason, CancellationToken, Task>? OnEnd { get; set; }

    public EventLog Log => log;

    public ScopedThing Scoped => scoped;

    public IGrainFactory Grains => GrainFactory;

    public async Task Write(Func<ProbeGrain, Task> body) => await body(this);

    public async Task Read(Func<ProbeGrain, Task> body) => await body(this);

    public void End() => DeactivateOnIdle();

    public void Keep(TimeSpan span) => DelayDeactivation(span);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        log.Add($"{this.GetPrimaryKeyString()} activated");
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        log.Add($"{this.GetPrimaryKeyString()} deactivating {reason.ReasonCode}");
        if (OnEnd is not null) await OnEnd(reason, cancellationToken);
        log.Add($"{this.GetPrimaryKeyString()} deactivated");
    }

    public void Dispose() => log.Add($"{this.GetPrimaryKeyString()} disposed");
}
