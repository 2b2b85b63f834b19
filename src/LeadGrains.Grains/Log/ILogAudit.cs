using LeadGrains.Domain;

namespace LeadGrains.Grains.Log;

/// <summary>Everything the guards hold, for <c>verify</c>: it must equal what the events say.</summary>
public interface ILogAudit
{
    IAsyncEnumerable<(string Name, CounterValue Value)> AllCounters(WorkspaceId workspace, CancellationToken cancellation = default);

    IAsyncEnumerable<(string Key, StreamId Holder)> AllKeys(WorkspaceId workspace, CancellationToken cancellation = default);
}
