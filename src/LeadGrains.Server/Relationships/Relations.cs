using System.Collections.Concurrent;
using LeadGrains.Domain;
using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;

namespace LeadGrains.Server.Relationships;

/// <summary>
/// Each workspace's relations in this server's memory: made of the views when first asked for, and brought up to the log by whoever asks next.
/// Nothing is kept for workspaces that nobody asks.
/// </summary>
public sealed class Relations(
    IRelationRows rows, LogTail tail, EventCodec codec, IKeyVault vault, Func<WorkspaceId, Domain.Playbooks.Playbook> playbook, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<WorkspaceId, Lazy<FollowedRelations>> known = new();

    /// <summary>As they are at a position that this server has heard of, or later.</summary>
    public ValueTask<RelationGraph> At(WorkspaceId workspace, long seq, CancellationToken cancellation) =>
        known.GetOrAdd(workspace, id => new(() => new FollowedRelations(id, new(rows, tail, codec, vault, () => playbook(id).Ties, time)))).Value.At(seq, cancellation);

    /// <summary>The same, where they are in memory already; else null.</summary>
    public async ValueTask<RelationGraph?> IfBuilt(WorkspaceId workspace, long seq, CancellationToken cancellation = default) =>
        known.TryGetValue(workspace, out var followed) && followed.Value.IsBuilt ? await At(workspace, seq, cancellation) : null;

    /// <summary>As they were when somebody asked last; null: they are not in memory.</summary>
    public RelationGraph? Last(WorkspaceId workspace) => known.TryGetValue(workspace, out var followed) ? followed.Value.Last : null;

    /// <summary>Keeps names that were looked up, where relations are in memory.</summary>
    /// <param name="asOf">The position at which they were so.</param>
    public void Learn(WorkspaceId workspace, IReadOnlyDictionary<string, Face> faces, long asOf)
    {
        if (known.TryGetValue(workspace, out var followed)) followed.Value.Learn(faces, asOf);
    }

    public void Dispose()
    {
        foreach (var followed in known.Values) followed.Value.Dispose();
    }
}
