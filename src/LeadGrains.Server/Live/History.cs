using LeadGrains.Domain;
using LeadGrains.Storage.Ops;

namespace LeadGrains.Server.Live;

/// <summary>
/// Which course of events this server's positions belong to. It changes only when a store is restored from a backup: then
/// positions beyond the backup are taken anew, by other events, and a watcher that saw the old ones must start over.
/// </summary>
public sealed class History(HistoryRows rows)
{
    /// <summary>Tells the present history with every answer to a read; a watcher may hand it back as <c>history</c>.</summary>
    public const string Header = "LeadGrains-History";

    private IReadOnlyList<HistoryRow> all = [];

    /// <summary>Id of the present one.</summary>
    public string Id { get; private set; } = "";

    /// <summary>Before anything is served; while servers run on a store it doesn't change.</summary>
    public async Task Load(CancellationToken cancellation)
    {
        all = await rows.All(cancellation);
        Id = all[^1].Id;
    }

    /// <summary>Whether a position of that history is one of the present history too.</summary>
    /// <param name="history">Null: not told, and taken on trust.</param>
    public bool Shares(string? history, WorkspaceId workspace, long position)
    {
        if (history is null || history == Id) return true;
        var known = all.TakeWhile(row => row.Id != history).Count();
        return known < all.Count && all.Skip(known + 1).All(later => position <= later.Begins.GetValueOrDefault(workspace.Value));
    }
}
