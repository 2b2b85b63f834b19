using LeadGrains.Domain;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Relationships;

namespace LeadGrains.Server.Introductions;

/// <summary>One workspace's index and how far it has followed the log. Whoever finds it up to date waits for nobody.</summary>
internal sealed class FollowedRelations(WorkspaceId workspace, LogTail tail, EventCodec codec, Func<RelationshipRules> rulesNow, TimeProvider time) : IDisposable
{
    private const int Page = 4_000;

    private readonly SemaphoreSlim one = new(1);
    private volatile Built? built;

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
            var now = built is { } known && Holds(known) ? known : built = await Build();
            await Follow(now.Index);
            return now.Index.Current;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    /// <summary>Other rules weigh all differently, and what was erased since is in it still.</summary>
    private bool Holds(Built known) => ReferenceEquals(known.Rules, rulesNow()) && known.Epoch == codec.Epoch;

    private async Task<Built> Build()
    {
        var (rules, epoch) = (rulesNow(), codec.Epoch);
        var builder = new RelationIndexBuilder(rules, time.GetUtcNow());
        var seq = 0L;
        while (await tail.Read(workspace, seq, Page) is { Count: > 0 } events)
        {
            foreach (var stored in events)
                foreach (var change in Changes(stored)) builder.Add(change);
            seq = events[^1].Seq;
        }
        return new(builder.Build(seq), rules, epoch);
    }

    private async Task Follow(RelationIndex index)
    {
        while (await tail.Read(workspace, index.Current.Seq, Page) is { Count: > 0 } events)
            index.Apply([.. events.SelectMany(Changes)], events[^1].Seq);
    }

    private static IEnumerable<RelationChange> Changes(StoredEvent stored) =>
        RelationFold.Changes(stored.Event!, new EventMeta(stored.Seq, stored.Version, stored.At, stored.By, stored.Stream));

    private sealed record Built(RelationIndex Index, RelationshipRules Rules, long Epoch);
}
