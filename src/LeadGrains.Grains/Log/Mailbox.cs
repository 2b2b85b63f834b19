namespace LeadGrains.Grains.Log;

/// <summary>What has happened to one stream since its reader last looked. Dispose it to stop the delivery.</summary>
/// <remarks>One that nobody empties overflows: it drops everything and says so, and its reader loads from the log instead.</remarks>
public sealed class Mailbox(int capacity, Action<Mailbox> detach) : IDisposable
{
    public const int DefaultCapacity = 1_000;

    private readonly Lock _lock = new();
    private List<StoredEvent>? _events;
    private volatile bool _waiting;
    private bool _overflowed;

    /// <summary>Something is there to take, or was dropped. Costs one read of a field.</summary>
    public bool HasMail => _waiting;

    /// <summary>Takes all, in order; null when some were dropped.</summary>
    public IReadOnlyList<StoredEvent>? Take()
    {
        lock (_lock)
        {
            var taken = _overflowed ? null : _events ?? [];
            _events = null;
            _overflowed = false;
            _waiting = false;
            return taken;
        }
    }

    internal void Put(StoredEvent entry)
    {
        lock (_lock)
        {
            _waiting = true;
            if (_overflowed)
                return;
            (_events ??= []).Add(entry);
            if (_events.Count <= capacity)
                return;
            _events = null;
            _overflowed = true;
        }
    }

    public void Dispose() => detach(this);
}
