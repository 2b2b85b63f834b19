using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Storage.Log;

/// <summary>
/// What this writer knows of the log from its own last batches. As long as the head stands where it left it, nobody else has
/// written and all of this still holds: then a batch need not ask before it commits. Who else writes shows at the head.
/// </summary>
internal sealed class KnownFacts
{
    /// <summary>Of streams and of counters; when there are more, all are forgotten.</summary>
    private const int MostKnown = 50_000;

    private readonly Dictionary<StreamId, long> versions = [];
    private readonly Dictionary<string, CounterValue> counters = new(StringComparer.Ordinal);
    private long headSeq = -1;
    private DateTimeOffset headAt;
    private bool alone;

    /// <summary>The answers, all of them, or null: some are not known, or other servers write too.</summary>
    /// <remarks>A stream never heard of is taken for new when an append creates it: were it there, its first version would be taken.</remarks>
    public BatchFacts? Answer(IReadOnlyList<Append> appends, BatchQuestions questions)
    {
        if (!alone || questions.Keys.Count > 0 || questions.Requests.Count > 0) return null;
        var facts = new BatchFacts { HeadSeq = headSeq, HeadAt = headAt };
        foreach (var name in questions.Counters)
        {
            if (!counters.TryGetValue(name, out var value)) return null;
            facts.Counters[name] = value;
        }
        foreach (var append in appends)
        {
            if (versions.TryGetValue(append.Stream, out var version)) facts.Versions[append.Stream] = version;
            else if (append.ExpectedVersion > 0 && !facts.Versions.ContainsKey(append.Stream)) return null;
        }
        return facts;
    }

    /// <summary>Takes what was read under the lock, and what was written then.</summary>
    public void Learn(BatchQuestions questions, BatchFacts facts, Resolution resolution)
    {
        alone = facts.HeadSeq == headSeq;
        if (!alone) Clear();
        foreach (var stream in questions.Streams) versions[stream] = facts.Versions.GetValueOrDefault(stream);
        foreach (var name in questions.Counters) counters[name] = facts.Counters.TryGetValue(name, out var value) ? value : new CounterValue(0, Limit: null);
        (headSeq, headAt) = (facts.HeadSeq, facts.HeadAt);
        if (resolution.Writes) Learn(resolution);
    }

    /// <summary>Takes what was written.</summary>
    public void Learn(Resolution written)
    {
        if (versions.Count > MostKnown || counters.Count > MostKnown) Clear();
        foreach (var e in written.Events) versions[e.Stream] = e.Version;
        foreach (var (name, value) in written.Counters) counters[name] = value;
        (headSeq, headAt) = (written.HeadSeq, written.At);
    }

    public void Forget()
    {
        Clear();
        (headSeq, alone) = (-1, false);
    }

    private void Clear()
    {
        versions.Clear();
        counters.Clear();
    }
}
