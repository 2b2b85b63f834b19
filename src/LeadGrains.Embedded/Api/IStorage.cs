namespace Orleans.Core;

/// <summary>A stored state as the grain that owns it sees it.</summary>
public interface IStorage
{
    /// <summary>The version in storage as last read or written; null where nothing is stored.</summary>
    string? Etag { get; }

    /// <summary>Whether something was stored when last read or written.</summary>
    bool RecordExists { get; }

    /// <summary>Removes the state from storage.</summary>
    Task ClearStateAsync();

    /// <summary>Stores the state, if storage still holds the version last seen.</summary>
    Task WriteStateAsync();

    /// <summary>Replaces the state by what is stored.</summary>
    Task ReadStateAsync();

    /// <summary>Removes the state from storage.</summary>
    Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();

    /// <summary>Stores the state, if storage still holds the version last seen.</summary>
    Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();

    /// <summary>Replaces the state by what is stored.</summary>
    Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();
}

/// <summary>A stored state of a known type.</summary>
public interface IStorage<TState> : IStorage
{
    /// <summary>The state in memory.</summary>
    TState State { get; set; }
}
