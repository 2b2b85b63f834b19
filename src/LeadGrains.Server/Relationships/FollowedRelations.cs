using LeadGrains.Domain;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;

namespace LeadGrains.Server.Relationships;

/// <summary>One workspace's index and how far it has followed the log. Whoever finds it up to date waits for nobody.</summary>
internal sealed class FollowedRelations(WorkspaceId workspace, RelationSource source) : IDisposable
{
    private const int Page = 4_000;

    private readonly SemaphoreSlim one = new(1);
    private volatile Built? built;

    /// <summary>Whether somebody has asked before: else the first has to wait.</summary>
    public bool IsBuilt => built is not null;

    /// <summary>As it was last, without a look at the log; null: nobody asked yet.</summary>
    public RelationGraph? Last => built?.Index.Current;

    public async ValueTask<RelationGraph> At(long seq, CancellationToken cancellation)
    {
        if (built is { } there && Holds(there) && there.Index.Current is { } graph && graph.Seq >= seq) return graph;
        // Who goes away does not end it for those who come after: a long log would never be read to its end.
        return await CatchUp().WaitAsync(cancellation);
    }

    private async Task<RelationGraph> CatchUp()
    {
        await one.WaitAsync();
        try
        {
            var now = built is { } known && ReferenceEquals(known.Rules, source.Rules()) ? known : await Build();
            await Follow(now.Index);
            built = now = await Forget(now);
            return now.Index.Current;
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Whoever changes it just now goes first: others will look the same names up again.</summary>
    public void Learn(IReadOnlyDictionary<string, Face> faces, long asOf)
    {
        if (built is not { Index: var index } || !one.Wait(0)) return;
        try
        {
            index.Apply([.. faces.Select(face => RelationChange.Show(face.Key, face.Value, asOf))], index.Current.Seq);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    /// <summary>Other rules weigh all differently, and who was erased since is in it still.</summary>
    private bool Holds(Built known) => ReferenceEquals(known.Rules, source.Rules()) && known.Epoch == source.Codec.Epoch;

    /// <summary>From the rows of the views.</summary>
    private async Task<Built> Build()
    {
        var rules = source.Rules();
        var builder = new RelationIndexBuilder(rules, source.Time.GetUtcNow());
        var seq = await source.Rows.Read(workspace, builder);
        return new(builder.Build(seq), rules, Epoch: -1);
    }

    private async Task Follow(RelationIndex index)
    {
        while (await source.Tail.Read(workspace, index.Current.Seq, Page) is { Count: > 0 } events)
            index.Apply(RelationFold.Changes(events, index.Current), events[^1].Seq);
    }

    /// <summary>Rows may still tell of people whose keys are gone: until all lists are made anew, the vault alone knows.</summary>
    private async Task<Built> Forget(Built known)
    {
        var epoch = source.Codec.Epoch;
        if (known.Epoch == epoch) return known;
        var (graph, present) = (known.Index.Current, await source.Vault.Subjects(workspace));
        var erased = Enumerable.Range(0, graph.NodeCount)
            .Where(node => graph.KindOf(node) == EntityKind.Contact).Select(graph.IdOf).Where(id => !present.Contains(id)).Select(RelationChange.Erase);
        known.Index.Apply([.. erased], graph.Seq);
        return known with { Epoch = epoch };
    }

    /// <param name="Epoch">Of the keys, when it last was looked who was erased.</param>
    private sealed record Built(RelationIndex Index, RelationshipRules Rules, long Epoch);
}

/// <summary>What a workspace's relations are made of.</summary>
/// <param name="Rules">As the playbook has them now.</param>
internal sealed record RelationSource(IRelationRows Rows, LogTail Tail, EventCodec Codec, IKeyVault Vault, Func<RelationshipRules> Rules, TimeProvider Time);
