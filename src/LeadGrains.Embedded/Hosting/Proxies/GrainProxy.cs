using Orleans.Runtime;

namespace LeadGrains.Embedded;

/// <summary>A reference to a grain: what <see cref="ProxyFactory"/>'s classes derive from. Equal where it means the same grain.</summary>
internal abstract class GrainProxy(GrainKind kind, string key) : IAddressable, IEquatable<GrainProxy>
{
    public GrainKind Kind => kind;

    public string Key => key;

    public GrainId GrainId => GrainId.Create(kind.Type, key);

    public void Send(IRequest request) => kind.Host.Send(kind, key, request);

    public bool Equals(GrainProxy? other) => other is not null && other.Kind == kind && string.Equals(other.Key, key, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as GrainProxy);

    public override int GetHashCode() => HashCode.Combine(kind, key);

    public override string ToString() => $"{kind.Type}/{key}";
}
