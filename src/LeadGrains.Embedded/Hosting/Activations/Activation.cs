using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LeadGrains.Embedded;

/// <summary>One grain in memory: admits its requests, runs their turns, and knows the stations of its life.</summary>
internal sealed class Activation(GrainKind kind, string key) : TurnScheduler, IGrainContext
{
    [ThreadStatic]
    private static Activation? _underConstruction;

    private RequestQueue _requests;
    private IServiceScope? _scope;
    private Ending? _ending;
    private long _lastUsed;
    private long _keepUntil;
    private State _state;

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

    public GrainKind Kind => kind;

    public string Key => key;

    public GrainHost Host => kind.Host;

    public GrainId GrainId => GrainId.Create(kind.Type, key);

    public object? GrainInstance { get; private set; }

    public IServiceProvider ActivationServices => _scope?.ServiceProvider ?? Host.Services;

    public long LastUsed => Volatile.Read(ref _lastUsed);

    /// <summary>Whether it has, or had a moment ago, a request or a station of life to pass.</summary>
    public bool IsBusy => _requests.First is not null || _state is State.Activating or State.Deactivating;

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

    protected override ITurnDispatcher Dispatcher => Host.Dispatcher;

    /// <summary>Takes a request over, to run it or to hand it to the next activation; false when it is too late for both.</summary>
    public bool TryAccept(IRequest request)
    {
        lock (Gate)
        {
            if (_state == State.Ended) return false;
            request.Target = this;
            _requests.Add(request);
            _lastUsed = request.SentAt;
            if (_state == State.New) Pass(State.Activating);
            else AdmitReady();
            return true;
        }
    }

    /// <summary>A request is done. The grain is free before the caller has the answer.</summary>
    public void Complete(IRequest request, Exception? problem = null)
    {
        bool idle;
        lock (Gate)
        {
            if (problem is InconsistentStateException { IsSourceActivation: true } conflict)
            {
                conflict.IsSourceActivation = false;
                Deactivate(new(DeactivationReasonCode.ApplicationError, conflict, "Its state in storage is not the one it knows."));
            }

            _requests.Remove(request);
            Proceed();
            idle = _requests.First is null;
            if (idle) _lastUsed = Host.Time.GetTimestamp();
        }

        if (idle) Host.FellIdle?.Invoke();
    }

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
            Deactivate(reason);
            return true;
        }
    }

    /// <summary>Whether <see cref="TryCollect"/> would, unless something happens in between.</summary>
    public bool IsIdle(long lastUsed, long now) =>
        _state == State.Active && _requests.First is null && _lastUsed <= lastUsed && _keepUntil <= now && !IsEnding;

    /// <inheritdoc cref="Grain.DelayDeactivation"/>
    public void KeepFor(TimeSpan span) => _keepUntil =
        span == Timeout.InfiniteTimeSpan || span > Clock.ForEver ? long.MaxValue
        : span <= TimeSpan.Zero ? 0
        : Host.Time.GetTimestamp() + Host.Time.Ticks(span);

    /// <summary>Fails what was sent before then and has no answer.</summary>
    public void FailLate(long sentBefore)
    {
        if (_requests.First is null) return;
        List<IRequest> late;
        lock (Gate) late = [.. _requests.All().Where(request => request.SentAt < sentBefore && !request.IsAnswered)];
        foreach (var request in late)
            request.Fail(new TimeoutException($"{this} did not answer {request.Method} within {Host.Options.ResponseTimeout}."));
    }

    /// <summary>Who waits for the oldest request, where call chains are kept.</summary>
    public CallChain? OldestCaller()
    {
        lock (Gate) return _requests.First?.Caller;
    }

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

    /// <summary>Requests may run now.</summary>
    public void BecomeActive()
    {
        lock (Gate)
        {
            _state = State.Active;
            _lastUsed = Host.Time.GetTimestamp();
            Proceed();
        }
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
            _ending?.Done.TrySetResult();
        }

        _scope?.Dispose();
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

    public override string ToString() => $"{kind.Type}/{key}";

    private bool IsEnding => _ending is { Reason: not null };

    private void Proceed()
    {
        if (_state != State.Active) return;
        if (!IsEnding) AdmitReady();
        else if (_requests.Running == 0) Pass(State.Deactivating);
    }

    private void AdmitReady()
    {
        while (_state == State.Active && !IsEnding && _requests.Admit() is { } request)
        {
            if (request.IsAnswered) _requests.Remove(request);
            else Enqueue(request);
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

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
