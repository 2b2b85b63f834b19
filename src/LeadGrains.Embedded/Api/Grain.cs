using LeadGrains.Embedded;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Base class of grain classes. Only the runtime constructs grains.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    /// <summary>Joins the activation that is being constructed on this thread.</summary>
    protected Grain() => GrainContext = Activation.UnderConstruction
        ?? throw new InvalidOperationException("Grains are constructed by the runtime, on their first call, and by nobody else.");

    /// <summary>The activation this object lives in.</summary>
    public IGrainContext GrainContext { get; }

    /// <summary>Makes references to other grains.</summary>
    protected IGrainFactory GrainFactory => Activation.Host;

    /// <summary>The services of this activation's own scope.</summary>
    protected internal IServiceProvider ServiceProvider => GrainContext.ActivationServices;

    private Activation Activation => (Activation)GrainContext;

    /// <summary>Runs after construction and loading of persistent state, before the first request.</summary>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs after the last request, within the host's time limit.</summary>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends this activation once its current requests are done; the next request finds a fresh one.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>
    /// Keeps this activation from being collected as idle for <paramref name="timeSpan"/>: zero takes an earlier wish back,
    /// <see cref="Timeout.InfiniteTimeSpan"/> keeps it for good. <see cref="DeactivateOnIdle"/> and shutdown go first.
    /// </summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => Activation.KeepFor(timeSpan);
}
