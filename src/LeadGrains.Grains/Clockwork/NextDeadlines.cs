using LeadGrains.Domain.Clockwork;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Grains.Clockwork;

/// <summary>Which deadline of each kind comes first, as far as this process has heard: so that nobody asks the database whether it is time yet.</summary>
/// <remarks>Thread-safe: who keeps the views adds to it.</remarks>
public sealed class NextDeadlines
{
    private readonly Lock _lock = new();
    private readonly Dictionary<DeadlineKind, DateTimeOffset> _since = [];

    public void Add(IEnumerable<Deadline> deadlines)
    {
        lock (_lock)
        {
            foreach (var deadline in deadlines)
            {
                if (!_since.TryGetValue(deadline.Kind, out var known) || deadline.Since < known)
                    _since[deadline.Kind] = deadline.Since;
            }
        }
    }

    /// <summary>Before what there is is looked up anew: what is added meanwhile is kept.</summary>
    public void Clear()
    {
        lock (_lock)
            _since.Clear();
    }

    /// <summary>When the first one comes by a playbook, which may be another than a moment ago; null: none does.</summary>
    public DateTimeOffset? At(Limits limits)
    {
        lock (_lock)
            return _since.Min(known => new Deadline(known.Key, "", known.Value).At(limits));
    }
}
