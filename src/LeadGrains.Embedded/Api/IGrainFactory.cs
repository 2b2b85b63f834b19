namespace Orleans;

/// <summary>Makes references to grains. Making one neither calls nor activates the grain.</summary>
public interface IGrainFactory
{
    /// <summary>Refers to the grain named <paramref name="primaryKey"/>.</summary>
    /// <param name="primaryKey">The grain's key; not empty.</param>
    /// <param name="grainClassNamePrefix">Start of the full name of the grain class; wanted only where an interface has several.</param>
    /// <typeparam name="TGrainInterface">The interface to call the grain through.</typeparam>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;
}
