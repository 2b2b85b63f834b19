using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Views;

namespace LeadGrains.Server.Imports.Applying;

/// <summary>
/// Keeps an import no further ahead of the views than memory holds events, which spares reading them back; and lets it end
/// only when lists show what it brought. Views that don't move hold nothing up.
/// </summary>
internal sealed class ShownSoon(Projector projector, LogTail tail, WorkspaceId workspace)
{
    private const int FurthestAhead = 12_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private bool stuck;

    public async ValueTask KeepUp(CancellationToken cancellation)
    {
        if (!stuck)
            stuck = !await Reach(tail.Head(workspace) - FurthestAhead, cancellation);
    }

    public async Task All(CancellationToken cancellation) => await Reach(tail.Head(workspace), cancellation);

    private async ValueTask<bool> Reach(long seq, CancellationToken cancellation)
    {
        for (var before = projector.Position; !await projector.WaitFor(seq, Patience, cancellation); before = projector.Position)
        {
            if (projector.Position == before)
                return false;
        }
        return true;
    }
}
