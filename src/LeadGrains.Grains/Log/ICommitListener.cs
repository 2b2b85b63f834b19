using LeadGrains.Domain;

namespace LeadGrains.Grains.Log;

/// <summary>Hears of every batch this process committed, in order and before its appends are acknowledged.</summary>
public interface ICommitListener
{
    /// <summary>Must be quick and must not throw.</summary>
    ValueTask Committed(WorkspaceId workspace, IReadOnlyList<StoredEvent> batch);
}
