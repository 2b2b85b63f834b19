using System.Collections.Concurrent;
using Orleans.Runtime;

namespace LeadGrains.Embedded;

/// <summary>A grain class and its live activations, one per key.</summary>
internal sealed class GrainKind(GrainHost host, Type grainClass)
{
    private readonly ConcurrentDictionary<string, Activation> _live = new(StringComparer.Ordinal);

    public GrainHost Host => host;

    public Type Class => grainClass;

    /// <summary>The name by Orleans' convention, so that stored states keep their names: class name, lower case, without "Grain".</summary>
    public GrainType Type { get; } = GrainType.Create(
        (grainClass.Name.EndsWith("Grain", StringComparison.OrdinalIgnoreCase) && grainClass.Name.Length > 5 ? grainClass.Name[..^5] : grainClass.Name)
        .ToLowerInvariant());

    public GrainConstructor Constructor { get; } = new(grainClass);

    public int Count => _live.Count;

    public IEnumerable<Activation> Activations => _live.Select(pair => pair.Value);

    public void Deliver(string key, IRequest request)
    {
        // An activation leaves the directory before it refuses, so the second turn finds another one.
        while (!_live.GetOrAdd(key, static (key, kind) => new(kind, key), this).TryAccept(request))
        {
        }
    }

    /// <summary>Removes an activation that ends.</summary>
    public void Forget(Activation ended) => _live.TryRemove(new(ended.Key, ended));

    /// <summary>Puts a fresh activation, with the requests left over, in the place of one that ends.</summary>
    public void Succeed(Activation ended, IEnumerable<IRequest> waiting)
    {
        var fresh = new Activation(this, ended.Key);
        fresh.Inherit(waiting, () => _live[ended.Key] = fresh);
    }
}
