using System.Collections.Concurrent;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LeadGrains.Simulation.Tests.Embedded;

/// <summary>Grain storage in memory that checks versions and can be told to fail.</summary>
internal sealed class MemoryStorage : IGrainStorage
{
    private int _version;

    public ConcurrentDictionary<string, (object? State, string ETag)> Rows { get; } = new(StringComparer.Ordinal);

    public Exception? Failure { get; set; }

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (Failure is { } failure) return Task.FromException(failure);
        grainState.RecordExists = Rows.TryGetValue($"{stateName}:{grainId}", out var row);
        if (grainState.RecordExists) (grainState.State, grainState.ETag) = ((T?)row.State, row.ETag);
        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var row = $"{stateName}:{grainId}";
        var stored = Rows.TryGetValue(row, out var found) ? found.ETag : null;
        if (!string.Equals(stored, grainState.ETag, StringComparison.Ordinal))
            return Task.FromException(new InconsistentStateException("Changed by somebody else.", stored, grainState.ETag));
        (grainState.ETag, grainState.RecordExists) = ($"v{Interlocked.Increment(ref _version)}", true);
        Rows[row] = (grainState.State, grainState.ETag);
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Rows.TryRemove($"{stateName}:{grainId}", out _);
        (grainState.State, grainState.ETag, grainState.RecordExists) = (default, null, false);
        return Task.CompletedTask;
    }
}
