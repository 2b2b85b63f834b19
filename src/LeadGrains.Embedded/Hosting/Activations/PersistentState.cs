using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LeadGrains.Embedded;

/// <summary>What is loaded before a grain activates.</summary>
internal interface IPersistentStateFacet
{
    /// <summary>Loads it.</summary>
    Task LoadAsync(CancellationToken cancellationToken);
}

/// <summary>A grain's state in its storage; it is its own message to the storage.</summary>
internal sealed class PersistentState<T>(Activation activation, string name, IGrainStorage storage)
    : IPersistentState<T>, IGrainState<T>, IPersistentStateFacet
{
    private T? _state = Initial();
    private bool _recordExists;
    private bool _loaded;

    public T State
    {
        get => _state!;
        set => _state = value;
    }

    T? IGrainState<T>.State
    {
        get => _state;
        set => _state = value;
    }

    public string? Etag { get; private set; }

    string? IGrainState<T>.ETag
    {
        get => Etag;
        set => Etag = value;
    }

    public bool RecordExists => _loaded ? _recordExists : throw new InvalidOperationException($"State {name} is not loaded yet.");

    bool IGrainState<T>.RecordExists
    {
        get => _recordExists;
        set => _recordExists = value;
    }

    public static IPersistentStateFacet Make(Activation activation, PersistentStateAttribute configuration) =>
        new PersistentState<T>(activation, configuration.StateName, Storage(activation, configuration.StorageName));

    public Task LoadAsync(CancellationToken cancellationToken) => ReadStateAsync();

    public async Task ReadStateAsync()
    {
        await Guard(storage.ReadStateAsync(name, activation.GrainId, this), "read");
        _loaded = true;
    }

    public Task WriteStateAsync() => Guard(storage.WriteStateAsync(name, activation.GrainId, this), "written");

    public Task ClearStateAsync() => Guard(storage.ClearStateAsync(name, activation.GrainId, this), "cleared");

    private static IGrainStorage Storage(Activation activation, string? storage) =>
        (storage is null
            ? activation.ActivationServices.GetService<IGrainStorage>()
            : activation.ActivationServices.GetKeyedService<IGrainStorage>(storage))
        ?? throw new OrleansException($"{activation} wants a grain storage {storage ?? "(the default one)"} that is not registered.");

    // As in Orleans, a grain finds an object there even when nothing is stored.
    private static T? Initial()
    {
        var type = typeof(T);
        if (type.IsValueType || type == typeof(string) || type.IsArray || type.IsAbstract) return default;
        return type.GetConstructor([]) is null ? (T)RuntimeHelpers.GetUninitializedObject(type) : Activator.CreateInstance<T>();
    }

    private async Task Guard(Task operation, string done)
    {
        try
        {
            await operation;
        }
        catch (Exception problem) when (problem is not OrleansException)
        {
            throw new OrleansException($"State {name} of {activation} could not be {done}.", problem);
        }

        _state ??= Initial();
    }
}
