using LeadGrains.Embedded;
using Orleans.Runtime;

namespace Orleans;

/// <summary>What is known of a grain from the grain itself or a reference to it.</summary>
public static class GrainExtensions
{
    /// <summary>The id of a grain or of the grain that a reference means.</summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static GrainId GetGrainId(this IAddressable grain) => grain switch
    {
        GrainProxy proxy => proxy.GrainId,
        IGrainBase own => own.GrainContext.GrainId,
        _ => throw NoGrain(grain),
    };

    /// <summary>The string key of a grain or of the grain that a reference means.</summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public static string GetPrimaryKeyString(this IAddressable grain) => grain switch
    {
        GrainProxy proxy => proxy.Key,
        IGrainBase { GrainContext: Activation own } => own.Key,
        _ => throw NoGrain(grain),
    };

    /// <summary>A reference to the same grain, to be handed to others or called through another interface.</summary>
    /// <exception cref="ArgumentException">It is no grain.</exception>
    public static TGrainInterface AsReference<TGrainInterface>(this IAddressable grain) => grain switch
    {
        GrainProxy proxy => (TGrainInterface)(object)proxy.Kind.Host.Refer(typeof(TGrainInterface), proxy.Key),
        IGrainBase { GrainContext: Activation own } => (TGrainInterface)(object)own.Host.Refer(typeof(TGrainInterface), own.Key),
        _ => throw NoGrain(grain),
    };

    private static Exception NoGrain(IAddressable grain) => grain is null
        ? new ArgumentNullException(nameof(grain))
        : new ArgumentException($"{grain.GetType()} is neither a grain of this runtime nor a reference to one.", nameof(grain));
}
