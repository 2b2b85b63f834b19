using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains.Views;

/// <summary>What views are made of: the log, decoded.</summary>
/// <param name="Read">Up to so many events above a position, in order.</param>
/// <param name="WaitBeyond">Completes when a position beyond the given one may be read.</param>
public sealed record ViewSource(
    Func<WorkspaceId, long, int, CancellationToken, ValueTask<IReadOnlyList<StoredEvent>>> Read,
    Func<WorkspaceId, long, CancellationToken, Task> WaitBeyond);
