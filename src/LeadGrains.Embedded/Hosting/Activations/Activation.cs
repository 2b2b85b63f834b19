using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LeadGrains.Embedded;

/// <summary>One grain in memory: here, how it takes requests; in the other file, the stations of its life.</summary>
internal sealed partial class Activation(GrainKind kind, string key) : TurnScheduler, IGrainContext
{
    private RequestQueue _requests;
    private long _lastUsed;
    private bool _isWatched;

    public GrainKind Kind => kind;

    public string Key => key;

    public GrainHost Host => kind.Host;

    public GrainId GrainId => GrainId.Create(kind.Type, key);

    public long LastUsed => Volatile.Read(ref _lastUsed);

    /// <summary>Whether it has, or had a moment ago, a request or a station of life to pass.</summary>
    public bool IsBusy => _requests.First is not null || _state is State.Activating or State.Deactivating;

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
            if (!_isWatched) Host.Sweep.Watch(this);
            _isWatched = true;
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

    /// <summary>Fails what was sent before then and has no answer; false when there is nothing to come back for.</summary>
    public bool FailLate(long sentBefore)
    {
        List<IRequest> late;
        lock (Gate)
        {
            _isWatched = _requests.First is not null;
            if (!_isWatched) return false;
            late = [.. _requests.All().Where(request => request.SentAt < sentBefore && !request.IsAnswered)];
        }

        foreach (var request in late)
            request.Fail(new TimeoutException($"{this} did not answer {request.Method} within {Host.Options.ResponseTimeout}."));
        return true;
    }

    /// <summary>Who waits for the oldest request, where call chains are kept.</summary>
    public CallChain? OldestCaller()
    {
        lock (Gate) return _requests.First?.Caller;
    }

    public override string ToString() => $"{kind.Type}/{key}";

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
}
