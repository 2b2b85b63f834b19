using Orleans.Core;

namespace Orleans
{
    /// <summary>Marks attributes by which a constructor parameter asks for something made for this activation.</summary>
    public interface IFacetMetadata;
}

namespace Orleans.Runtime
{
    /// <summary>A named state of a grain, loaded before the grain activates.</summary>
    public interface IPersistentState<TState> : IStorage<TState>;

    /// <summary>Where a persistent state is kept and under which name.</summary>
    public interface IPersistentStateConfiguration
    {
        /// <summary>The state's name within the grain.</summary>
        string StateName { get; }

        /// <summary>The storage's name; the default storage where null.</summary>
        string? StorageName { get; }
    }

    /// <summary>On a constructor parameter of type <see cref="IPersistentState{TState}"/>: which state it is.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    public class PersistentStateAttribute : Attribute, IFacetMetadata, IPersistentStateConfiguration
    {
        /// <summary>Names the state and, if not the default one, its storage.</summary>
        public PersistentStateAttribute(string stateName, string? storageName = null)
        {
            ArgumentNullException.ThrowIfNull(stateName);
            StateName = stateName;
            StorageName = storageName;
        }

        /// <inheritdoc/>
        public string StateName { get; }

        /// <inheritdoc/>
        public string? StorageName { get; }
    }
}
