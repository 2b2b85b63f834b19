using LeadGrains.Domain;

namespace LeadGrains.Grains.Log;

/// <summary>Everything the guards hold, in order of name, for <c>verify</c>: it must equal what the events say.</summary>
public interface ILogAudit
{
    /// <summary>Up to <paramref name="limit"/> counters with a name above <paramref name="after"/> (ordinal).</summary>
    Task<IReadOnlyList<KeyValuePair<string, CounterValue>>> CountersAfter(WorkspaceId workspace, string after, int limit, CancellationToken cancellation = default);

    /// <summary>Up to <paramref name="limit"/> unique keys above <paramref name="after"/> (ordinal), with the streams that hold them.</summary>
    Task<IReadOnlyList<KeyValuePair<string, StreamId>>> KeysAfter(WorkspaceId workspace, string after, int limit, CancellationToken cancellation = default);
}
