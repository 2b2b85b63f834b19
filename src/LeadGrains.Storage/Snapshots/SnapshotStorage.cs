using System.Globalization;
using System.Text.Json;
using LeadGrains.Grains;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace LeadGrains.Storage.Snapshots;

/// <summary>Keeps grains' states as JSON, each with a version that a writer must have seen. All of it may be deleted at any time.</summary>
public sealed class SnapshotStorage : IGrainStorage
{
    /// <summary>The name by which grains ask for it.</summary>
    public const string Name = "snapshots";

    private readonly ISnapshotDatabase database;

    private readonly Beginnings? beginnings;

    /// <param name="beginnings">Of what only begins, no state is looked for.</param>
    internal SnapshotStorage(ISnapshotDatabase database, Beginnings? beginnings = null) => (this.database, this.beginnings) = (database, beginnings);

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var stored = beginnings?.Holds(grainId.Key.ToString()!) is true ? null : await database.Read(new(stateName, grainId.ToString()));
        (grainState.ETag, grainState.RecordExists) = (ETag(stored?.Version), stored is not null);
        if (stored is not null) grainState.State = JsonSerializer.Deserialize<T>(stored.Json, JsonSerializerOptions.Web)!;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = new SnapshotKey(stateName, grainId.ToString());
        var seen = Version(grainState.ETag);
        var json = JsonSerializer.Serialize(grainState.State, JsonSerializerOptions.Web);
        if (!await database.Write(key, json, seen)) throw await Conflict(key, grainState.ETag);
        (grainState.ETag, grainState.RecordExists) = (ETag((seen ?? 0) + 1), true);
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        var key = new SnapshotKey(stateName, grainId.ToString());
        if (Version(grainState.ETag) is { } seen && !await database.Delete(key, seen)) throw await Conflict(key, grainState.ETag);
        (grainState.ETag, grainState.RecordExists) = (null, false);
        grainState.State = default!;
    }

    private async Task<InconsistentStateException> Conflict(SnapshotKey key, string? seen)
    {
        var stored = ETag((await database.Read(key))?.Version);
        return new($"{key.State} of {key.Grain} was changed by another activation.", stored ?? "none", seen ?? "none");
    }

    private static string? ETag(long? version) => version?.ToString(CultureInfo.InvariantCulture);

    private static long? Version(string? etag) => etag is null ? null : long.Parse(etag, CultureInfo.InvariantCulture);
}

internal sealed record SnapshotKey(string State, string Grain);

internal sealed record StoredSnapshot(string Json, long Version);

/// <summary>What snapshots ask of a database.</summary>
internal interface ISnapshotDatabase
{
    Task<StoredSnapshot?> Read(SnapshotKey key);

    /// <summary>Writes version <paramref name="seen"/> + 1 over version <paramref name="seen"/> (null: nothing, then 1); false when something else is there.</summary>
    Task<bool> Write(SnapshotKey key, string json, long? seen);

    /// <summary>False when another version, or nothing, is there.</summary>
    Task<bool> Delete(SnapshotKey key, long seen);
}
