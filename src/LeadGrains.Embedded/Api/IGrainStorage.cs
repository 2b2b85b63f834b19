using Orleans.Runtime;

namespace Orleans.Storage;

/// <summary>Keeps states of grains. Each operation checks and then sets the state's version (ETag).</summary>
public interface IGrainStorage
{
    /// <summary>Fills <paramref name="grainState"/> from storage.</summary>
    Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

    /// <summary>Stores <paramref name="grainState"/>.</summary>
    /// <exception cref="InconsistentStateException">Storage holds another version than the one last seen.</exception>
    Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

    /// <summary>Removes the state.</summary>
    /// <exception cref="InconsistentStateException">Storage holds another version than the one last seen.</exception>
    Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
}
