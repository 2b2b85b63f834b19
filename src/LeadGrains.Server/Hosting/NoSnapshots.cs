using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LeadGrains.Server.Hosting;

/// <summary>Keeps nothing: grains then load from the log alone, which changes nothing but the time it takes.</summary>
public sealed class NoSnapshots : IGrainStorage
{
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.CompletedTask;

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.CompletedTask;

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) => Task.CompletedTask;
}
