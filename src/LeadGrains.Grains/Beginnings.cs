using System.Collections.Concurrent;
using LeadGrains.Domain;

namespace LeadGrains.Grains;

/// <summary>
/// What is being begun from this process under an id made for it a moment ago. Nobody else knows the id, so nothing can have been recorded
/// under it, and its grain need not look before it decides. Should something be there all the same, the append finds it, as ever.
/// </summary>
public sealed class Beginnings
{
    private readonly ConcurrentDictionary<string, byte> _keys = new(StringComparer.Ordinal);

    /// <summary>Calls a grain whose id was made for this call.</summary>
    public async Task<T> Begin<T>(WorkspaceId workspace, StreamId stream, Func<Task<T>> call)
    {
        var key = GrainKey.Of(workspace, stream);
        _keys[key] = 0;
        try
        {
            return await call();
        }
        finally
        {
            _keys.TryRemove(key, out _);
        }
    }

    /// <param name="grainKey">As <see cref="GrainKey.Of"/> makes it.</param>
    public bool Holds(string grainKey) => !_keys.IsEmpty && _keys.ContainsKey(grainKey);

    /// <summary>The same, and then no more: a second activation has to look.</summary>
    public bool Take(string grainKey) => !_keys.IsEmpty && _keys.TryRemove(grainKey, out _);
}
