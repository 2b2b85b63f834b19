namespace LeadGrains.Embedded;

/// <summary>
/// The requests of an activation, in order of arrival: first those that run, then those that wait. Nobody overtakes: a request
/// runs alone, or beside others when all of them are read-only; a reader that comes after a waiting writer waits with it, so
/// neither kind can starve the other. Orleans is laxer on both counts: its readers overtake a waiting writer for as long as the
/// reader that came first runs, and once that one is done a writer may start beside readers that still run. So a read-only method
/// must not rely, across its awaits, on the grain standing still. Not thread-safe.
/// </summary>
internal struct RequestQueue
{
    private IRequest? _last;
    private IRequest? _waiting;

    /// <summary>How many run.</summary>
    public int Running { get; private set; }

    /// <summary>The oldest request, running or waiting.</summary>
    public IRequest? First { get; private set; }

    public void Add(IRequest request)
    {
        request.Previous = _last;
        if (_last is null) First = request;
        else _last.Next = request;
        _last = request;
        _waiting ??= request;
    }

    /// <summary>The next request that may run now beside those that do; from here on it runs.</summary>
    public IRequest? Admit()
    {
        if (_waiting is not { } next || (Running > 0 && !(First!.IsReadOnly && next.IsReadOnly))) return null;
        _waiting = next.Next;
        Running++;
        return next;
    }

    /// <summary>Takes out a request that runs.</summary>
    public void Remove(IRequest running)
    {
        if (running.Previous is { } previous) previous.Next = running.Next;
        else First = running.Next;
        if (running.Next is { } next) next.Previous = running.Previous;
        else _last = running.Previous;
        (running.Previous, running.Next) = (null, null);
        Running--;
    }

    /// <summary>Takes out all requests; none of them runs.</summary>
    public List<IRequest> TakeAll()
    {
        var all = All().ToList();
        foreach (var request in all) (request.Previous, request.Next) = (null, null);
        this = default;
        return all;
    }

    public readonly IEnumerable<IRequest> All()
    {
        for (var request = First; request is not null; request = request.Next) yield return request;
    }
}
