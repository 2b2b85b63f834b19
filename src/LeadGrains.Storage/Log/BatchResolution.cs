using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Storage.Log;

/// <summary>
/// Decides a whole batch in memory, in order, each member on what the accepted ones before it left. Pure: nothing is
/// numbered that will not be written, so no constraint can fail later and take the neighbours with it.
/// </summary>
internal sealed class BatchResolution
{
    /// <summary>How long a request's outcome is repeated.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromHours(24);

    private readonly Dictionary<StreamId, long> versions = [];
    private readonly BatchFacts facts;
    private readonly GuardLedger guards;
    private readonly Resolution resolution;

    private BatchResolution(BatchFacts facts, DateTimeOffset at, int appends)
    {
        this.facts = facts;
        guards = new GuardLedger(facts);
        resolution = new Resolution(at, facts.HeadSeq, appends) { Counters = guards.Counters, Keys = guards.Keys };
    }

    /// <param name="appends">In the order in which they take effect.</param>
    /// <param name="facts">Read under the lock; answers to <see cref="BatchQuestions.Of"/> the same appends.</param>
    /// <param name="now">The clock. When it is behind the head's time, the head's time holds.</param>
    public static Resolution Resolve(IReadOnlyList<Append> appends, BatchFacts facts, DateTimeOffset now)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(now.ToUnixTimeMilliseconds(), facts.HeadAt.ToUnixTimeMilliseconds()));
        var batch = new BatchResolution(facts, at, appends.Count);
        for (var i = 0; i < appends.Count; i++) batch.resolution.Results[i] = batch.Resolve(appends[i]);
        return batch.resolution;
    }

    private AppendResult Resolve(Append append)
    {
        // First: a replay must be recognised whatever the state is by now.
        if (Repeated(append.Idempotency) is { } repeated) return repeated;
        var version = versions.TryGetValue(append.Stream, out var own) ? own : facts.Versions.GetValueOrDefault(append.Stream);
        if (version != append.ExpectedVersion) return new AppendResult.VersionConflict(version);
        if (guards.TryApply(append, out var moved) is { } failed) return failed;
        var written = Number(append, moved);
        versions[append.Stream] = version + written.Length;
        Record(append);
        return new AppendResult.Committed(written);
    }

    private AppendResult? Repeated(IdempotencyRecord? record)
    {
        if (record is null) return null;
        var key = RequestKey.Of(record);
        if (!resolution.Requests.TryGetValue(key, out var first) && !facts.Requests.TryGetValue(key, out first)) return null;
        if (first.At <= resolution.At - Remembered) return null;
        return first.Hash == record.RequestHash ? new AppendResult.AlreadyDone(first.Outcome) : new AppendResult.KeyReused();
    }

    private ImmutableArray<StoredEvent> Number(Append append, ImmutableSortedDictionary<string, CounterValue> moved)
    {
        var written = ImmutableArray.CreateBuilder<StoredEvent>(append.Events.Length);
        foreach (var e in append.Events)
        {
            var stored = new StoredEvent(
                ++resolution.HeadSeq, resolution.At, append.Stream, append.ExpectedVersion + written.Count + 1, append.By,
                e.Type, e.Data, e.KeyIds, e.Topics, e.Links, moved, e.Effect, e.Event, append.Trace);
            written.Add(stored);
            resolution.Events.Add(stored);
            resolution.Appends.Add(append.Id);
        }
        return written.MoveToImmutable();
    }

    private void Record(Append append)
    {
        if (append.Idempotency is not { } record) return;
        var seq = append.Events.IsEmpty ? record.UnchangedSeq : resolution.HeadSeq;
        var outcome = new Outcome(append.Stream, append.ExpectedVersion + append.Events.Length, seq, record.Refusal);
        resolution.Requests[RequestKey.Of(record)] = new(append.Id, record.RequestHash, outcome, resolution.At);
    }
}
