using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Grains.Clockwork;

/// <summary>The deadlines that the views keep.</summary>
public interface IDeadlines
{
    /// <summary>Of each kind the first ones.</summary>
    /// <param name="except">Streams that are not asked for.</param>
    /// <param name="limit">So many of each kind at most.</param>
    Task<IReadOnlyList<DeadlineRow>> First(WorkspaceId workspace, IReadOnlyCollection<StreamId> except, int limit, CancellationToken cancellation = default);
}

/// <summary>Who makes the views follow the log.</summary>
public interface IViewKeeper
{
    /// <summary>Whether it is this process: of several servers one does.</summary>
    bool Leads { get; }

    /// <summary>Waits until the views have come to a position.</summary>
    /// <returns>False when they had not within the time.</returns>
    Task<bool> WaitFor(long seq, TimeSpan timeout, CancellationToken cancellation = default);
}
