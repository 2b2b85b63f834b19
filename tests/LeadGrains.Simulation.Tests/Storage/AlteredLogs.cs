using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Simulation.Tests.Storage;

/// <summary>The log as grains see it, with something done to their appends: what planted bugs are made of.</summary>
internal abstract class AlteredLog(IEventLog inner) : IEventLog
{
    protected IEventLog Inner => inner;

    public abstract Task<AppendResult> Append(WorkspaceId workspace, Append append, CancellationToken cancellation = default);

    public Task<IReadOnlyList<StoredEvent>> Load(WorkspaceId workspace, StreamId stream, long afterSeq, CancellationToken cancellation = default) =>
        inner.Load(workspace, stream, afterSeq, cancellation);

    public Task<IReadOnlyList<StoredEvent>> Read(WorkspaceId workspace, long afterSeq, int limit, CancellationToken cancellation = default) =>
        inner.Read(workspace, afterSeq, limit, cancellation);

    public Task<long> Version(WorkspaceId workspace, StreamId stream, CancellationToken cancellation = default) => inner.Version(workspace, stream, cancellation);

    public Task<long> Head(WorkspaceId workspace, CancellationToken cancellation = default) => inner.Head(workspace, cancellation);

    public Task<IReadOnlyDictionary<string, StreamId>> Holders(WorkspaceId workspace, IReadOnlyCollection<string> keys, CancellationToken cancellation = default) =>
        inner.Holders(workspace, keys, cancellation);

    public Task<IReadOnlyDictionary<string, CounterValue>> Counters(WorkspaceId workspace, IReadOnlyCollection<string> names, CancellationToken cancellation = default) =>
        inner.Counters(workspace, names, cancellation);
}

/// <summary>A planted bug: appends whatever the version is by now.</summary>
internal sealed class VersionlessLog(IEventLog inner) : AlteredLog(inner)
{
    public override async Task<AppendResult> Append(WorkspaceId workspace, Append append, CancellationToken cancellation = default) =>
        await Inner.Append(workspace, append with { ExpectedVersion = await Inner.Version(workspace, append.Stream, cancellation) }, cancellation);
}

/// <summary>A planted bug: looks whether there is room, and then appends whether there still is.</summary>
internal sealed class LaxCapacityLog(IEventLog inner) : AlteredLog(inner)
{
    public override async Task<AppendResult> Append(WorkspaceId workspace, Append append, CancellationToken cancellation = default)
    {
        foreach (var guard in append.Guards.OfType<Guard.Count>().Where(count => count is { Delta: > 0, Unbounded: false }))
        {
            var counters = await Inner.Counters(workspace, [guard.Counter], cancellation);
            if (counters.TryGetValue(guard.Counter, out var now) && now.Value + guard.Delta > now.Limit) return new AppendResult.GuardFailed(guard, now, Holder: null);
        }
        return await Inner.Append(workspace, append with { Guards = [.. append.Guards.Select(Lax)] }, cancellation);
    }

    private static Guard Lax(Guard guard) => guard is Guard.Count count ? count with { Unbounded = true } : guard;
}
