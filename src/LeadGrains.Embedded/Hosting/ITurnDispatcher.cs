namespace LeadGrains.Embedded;

/// <summary>
/// Decides when and where an activation that has work runs. Together with <see cref="TimeProvider"/> this is all that makes the
/// host's behaviour depend on the machine.
/// </summary>
internal interface ITurnDispatcher
{
    /// <summary>How many turns an activation may take before it has to queue up again.</summary>
    int TurnsAtOnce { get; }

    /// <summary>Runs <paramref name="ready"/> later: never while its caller may hold a lock, never in its caller's execution context.</summary>
    void Dispatch(IThreadPoolWorkItem ready);

    /// <summary>The same for one that has taken <see cref="TurnsAtOnce"/> and is still not done: behind all that waits.</summary>
    void DispatchAgain(IThreadPoolWorkItem ready) => Dispatch(ready);

    /// <summary>Hands a request over, whose activation may run as far as it can before this returns.</summary>
    void Deliver(GrainKind kind, string key, IRequest request) => kind.Deliver(key, request);
}
