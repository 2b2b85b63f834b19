using LeadGrains.Domain;
using LeadGrains.Grains.Views;

namespace LeadGrains.Storage.Views;

/// <summary>Makes the views anew from the log, beside the ones being read, and lets them take over. Commands go on meanwhile.</summary>
/// <param name="source">Must read the log itself, so that nothing erased comes back from memory.</param>
/// <param name="head">The log's last position.</param>
public sealed class ViewRebuild(ViewDatabase views, ViewSource source, Func<WorkspaceId, CancellationToken, Task<long>> head)
{
    /// <param name="workspaces">All there are: what is not named here is gone from the views afterwards.</param>
    public async Task Run(IReadOnlyList<WorkspaceId> workspaces, IProgress<RebuildProgress>? progress = null, CancellationToken cancellation = default)
    {
        await using var fresh = await views.Beside("next", cancellation);
        try
        {
            foreach (var workspace in workspaces)
                await Follow(fresh, workspace, await head(workspace, cancellation), progress, cancellation);
            await views.Become(fresh, () => Overtake(fresh, workspaces, progress, cancellation), cancellation);
        }
        catch
        {
            await fresh.Drop();
            throw;
        }
    }

    /// <summary>Nobody may find the new views behind what the old ones showed.</summary>
    private async Task Overtake(ViewDatabase fresh, IReadOnlyList<WorkspaceId> workspaces, IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        foreach (var workspace in workspaces)
            await Follow(fresh, workspace, await head(workspace, cancellation), progress, cancellation);
    }

    private async Task Follow(ViewDatabase fresh, WorkspaceId workspace, long to, IProgress<RebuildProgress>? progress, CancellationToken cancellation)
    {
        long position;
        await using (var session = await fresh.Read(cancellation))
            position = await session.Position(workspace, cancellation);
        await foreach (var at in Replay.Into(fresh, source, workspace, position, to, cancellation))
            progress?.Report(new(workspace, at, to));
    }
}

/// <param name="Done">Position reached.</param>
/// <param name="Of">Position to reach.</param>
public sealed record RebuildProgress(WorkspaceId Workspace, long Done, long Of);
