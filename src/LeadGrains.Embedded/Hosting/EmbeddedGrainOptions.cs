using Orleans;

namespace LeadGrains.Embedded;

/// <summary>Which grains a process hosts, and within which limits.</summary>
public sealed class EmbeddedGrainOptions
{
    /// <summary>An activation that nobody called for so long is deactivated, give or take a twentieth. Default 15 minutes.</summary>
    public TimeSpan IdleAfter { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Above so many live activations, whoever comes makes room: idle ones are deactivated whatever their age, those first that were not called
    /// for longest, by and large. It may be passed while most have just been called. Default 100,000.
    /// </summary>
    public int MaxActivations { get; set; } = 100_000;

    /// <summary>How often late answers are looked for, and a part of all activations for idle ones. Default one second.</summary>
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>A call not answered in this time fails with <see cref="TimeoutException"/>; its grain goes on. Default 30 s.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Loading state and <see cref="Grain.OnActivateAsync"/> may take this long together. Default 30 s.</summary>
    public TimeSpan ActivationTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary><see cref="Grain.OnDeactivateAsync"/> may take this long; then the activation ends without it. Default 10 s.</summary>
    public TimeSpan DeactivationTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>At shutdown, running requests may take this long, and the deactivation of all grains as long again. Default 15 s.</summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many activations are collected or shut down at the same time. Default 64.</summary>
    public int ParallelDeactivations { get; set; } = 64;

    /// <summary>
    /// For tests: copies every argument and result, given its declared type, so that what could not travel between servers fails
    /// here as well. Tokens and grain references pass as they are. See <see cref="MessageCopy.ThroughJson"/>. Null: no copies.
    /// </summary>
    public Func<object?, Type, object?>? CopyMessages { get; set; }

    /// <summary>For tests: a call back into a grain that waits further up its call chain throws instead of running into the time-out.</summary>
    public bool RefuseCallCycles { get; set; }

    internal Dictionary<Type, Type> Grains { get; } = [];

    internal bool AreSound =>
        new[] { IdleAfter, SweepEvery, ResponseTimeout, ActivationTimeout, DeactivationTimeout, DrainTimeout }
            .All(span => span > TimeSpan.Zero && span <= Clock.ForEver)
        && MaxActivations > 0 && ParallelDeactivations > 0;

    /// <summary>Hosts <typeparamref name="TGrain"/> behind <typeparamref name="TInterface"/>. A class may stand behind several interfaces.</summary>
    /// <exception cref="ArgumentException">Another class stands behind that interface already.</exception>
    public EmbeddedGrainOptions AddGrain<TInterface, TGrain>()
        where TInterface : IGrainWithStringKey
        where TGrain : IGrainBase, TInterface
    {
        Grains.Add(typeof(TInterface), typeof(TGrain));
        return this;
    }
}
