using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;

namespace LeadGrains.Embedded;

/// <content>From the first request to the end. Stations follow each other in the order of <see cref="State"/>.</content>
internal sealed partial class Activation
{
    [ThreadStatic]
    private static Activation? _underConstruction;

    private IServiceScope? _scope;
    private Ending? _ending;
    private long _keepUntil;
    private State _state;
    private bool _isCollected;

    private enum State : byte
    {
        New,
        Activating,
        Active,
        Deactivating,
        Ended,
    }

    /// <summary>The activation whose grain is being constructed on this thread.</summary>
    public static Activation? UnderConstruction => _underConstruction;

    public object? GrainInstance { get; private set; }

    public IServiceProvider ActivationServices => _scope?.ServiceProvider ?? Host.Services;

    public Task Deactivated
    {
        get
        {
            lock (Gate)
            {
                if (_state == State.Ended) return Task.CompletedTask;
                return (_ending ??= new()).Done.Task;
            }
        }
    }

    public bool HasEnded => _state == State.Ended;

    private bool IsEnding => _ending is { Reason: not null };

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (Gate)
        {
            if (_state == State.Ended) return;
            (_ending ??= new()).Reason ??= deactivationReason;
            Proceed();
        }
    }

    /// <summary>Deactivates it if it is idle, not used after <paramref name="lastUsed"/>, and not kept beyond <paramref name="now"/>.</summary>
    public bool TryCollect(DeactivationReason reason, long lastUsed, long now)
    {
        lock (Gate)
        {
            if (!IsIdle(lastUsed, now)) return false;
            _isCollected = true;
            Deactivate(reason);
            return true;
        }
    }

    private bool IsIdle(long lastUsed, long now) =>
        _state == State.Active && _requests.First is null && _lastUsed <= lastUsed && _keepUntil <= now && !IsEnding;

    /// <inheritdoc cref="Grain.DelayDeactivation"/>
    public void KeepFor(TimeSpan span) => _keepUntil =
        span == Timeout.InfiniteTimeSpan || span > Clock.ForEver ? long.MaxValue
        : span <= TimeSpan.Zero ? 0
        : Host.Time.GetTimestamp() + Host.Time.Ticks(span);

    /// <summary>Makes the grain object, in a scope of its own.</summary>
    public IReadOnlyList<IPersistentStateFacet> Construct()
    {
        _scope = Host.Services.CreateScope();
        _underConstruction = this;
        try
        {
            (GrainInstance, var facets) = kind.Constructor.Construct(this);
            return facets;
        }
        finally
        {
            _underConstruction = null;
        }
    }

    /// <summary>Disposes the grain, if it wants that, and its services.</summary>
    public async ValueTask DisposeAsync()
    {
        if (GrainInstance is IAsyncDisposable slow) await slow.DisposeAsync();
        else (GrainInstance as IDisposable)?.Dispose();
        if (_scope is IAsyncDisposable scope) await scope.DisposeAsync();
        else _scope?.Dispose();
    }

    /// <summary>Requests may run now.</summary>
    public void BecomeActive()
    {
        lock (Gate)
        {
            _state = State.Active;
            _lastUsed = Host.Time.GetTimestamp();
            Proceed();
        }

        Host.Sweep.Began(this);
    }

    /// <summary>It is gone; whoever waited goes on to a fresh activation, or fails where this one could not be activated.</summary>
    public void End(Exception? failedActivation)
    {
        List<IRequest> waiting;
        lock (Gate)
        {
            waiting = _requests.TakeAll();
            if (failedActivation is null && waiting.Count > 0) kind.Succeed(this, waiting);
            else kind.Forget(this);
            _state = State.Ended;
        }

        if (failedActivation is null) Host.Sweep.Ended(_isCollected);
        _ending?.Done.TrySetResult();
        if (failedActivation is not null) waiting.ForEach(request => request.Fail(failedActivation));
        Host.FellIdle?.Invoke();
    }

    /// <summary>Takes over requests before anybody else can bring one.</summary>
    public void Inherit(IEnumerable<IRequest> waiting, Action publish)
    {
        lock (Gate)
        {
            publish();
            foreach (var request in waiting) TryAccept(request);
        }
    }

    private void Pass(State station)
    {
        _state = station;
        Enqueue(station == State.Activating ? new ActivateTurn(this) : new DeactivateTurn(this, _ending!.Reason!.Value));
    }

    private sealed class Ending
    {
        public DeactivationReason? Reason { get; set; }

        /// <summary>Set in a turn of the activation, where nobody else's continuation is ever inlined. Were it asynchronous, whoever
        /// waits with a limit would go on by way of the thread pool, where no simulation can follow.</summary>
        public TaskCompletionSource Done { get; } = new();
    }
}
