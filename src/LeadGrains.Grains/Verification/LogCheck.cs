using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains.Verification;

/// <summary>
/// Replays the whole log and proves that positions and versions have no gap, that time never runs backwards, that every
/// stream folds, and that counters, limits and unique keys are what the folded states hold.
/// </summary>
/// <remarks>
/// Folds <see cref="StreamsAtOnce"/> streams at a time, by their hash, so that memory stays bounded however long the log is.
/// Commands may go on beside it: it looks at the log up to the head it finds, and at the guards only if nothing was added since.
/// </remarks>
public sealed class LogCheck(IEventLog log, ILogAudit audit, EventCodec codec)
{
    private const int PageSize = 5_000;
    private const long StreamsAtOnce = 1_000_000;

    public async Task Run(WorkspaceId workspace, Findings findings, Action<long, long> progress, CancellationToken cancellation)
    {
        var head = await log.Head(workspace, cancellation);
        var parts = (int)(1 + head / StreamsAtOnce);
        var held = new HeldByEvents();
        for (var part = 0; part < parts; part++)
            await Fold(workspace, head, part, parts, held, findings, progress, cancellation);
        if (await log.Head(workspace, cancellation) == head)
            await CompareGuards(workspace, held, findings, cancellation);
        else
            findings.Count("guards skipped: commands were running");
    }

    private async Task Fold(
        WorkspaceId workspace, long head, int part, int parts, HeldByEvents held, Findings findings, Action<long, long> progress, CancellationToken cancellation)
    {
        var streams = new Dictionary<StreamId, StreamFold>();
        var (seq, at) = (0L, DateTimeOffset.MinValue);
        while (seq < head)
        {
            var page = await log.Read(workspace, seq, (int)Math.Min(PageSize, head - seq), cancellation);
            if (page.Count == 0)
            {
                findings.Differs($"position {seq + 1}: missing, though the head is {head}");
                return;
            }
            foreach (var entry in await codec.Decode(workspace, page, cancellation))
            {
                if (part == 0)
                    CheckOrder(entry, seq, at, findings);
                (seq, at) = (entry.Seq, entry.At);
                FoldInto(streams, entry, part, parts, findings);
            }
            progress(part * head + seq, parts * head);
        }
        foreach (var (id, stream) in streams)
        {
            findings.Count($"{id.Kind.ToString().ToLowerInvariant()} streams");
            held.Add(id, stream.Holds());
        }
    }

    private static void CheckOrder(StoredEvent entry, long before, DateTimeOffset at, Findings findings)
    {
        findings.Count("events");
        findings.Expect(entry.Seq == before + 1, () => $"position {before + 1}: missing, {entry.Seq} follows {before}");
        findings.Expect(entry.At >= at, () => $"position {entry.Seq}: time runs backwards, {entry.At:O} after {at:O}");
    }

    private static void FoldInto(Dictionary<StreamId, StreamFold> streams, StoredEvent entry, int part, int parts, Findings findings)
    {
        foreach (var id in entry.Links.Prepend(entry.Stream))
        {
            if ((uint)string.GetHashCode(id.Value, StringComparison.Ordinal) % (uint)parts != part)
                continue;
            if (!streams.TryGetValue(id, out var stream))
                streams[id] = stream = StreamFold.Of(id);
            if (id == entry.Stream)
                findings.Expect(entry.Version == stream.Version + 1, () => $"position {entry.Seq}: version {entry.Version} of {id} follows {stream.Version}");
            stream.Fold(entry, findings);
        }
    }

    private async Task CompareGuards(WorkspaceId workspace, HeldByEvents held, Findings findings, CancellationToken cancellation)
    {
        await foreach (var (name, value) in All((after, limit) => audit.CountersAfter(workspace, after, limit, cancellation)))
        {
            findings.Count("counters");
            held.Counts.Remove(name, out var count);
            held.Limits.Remove(name, out var limit);
            findings.Expect(count == value.Value, () => $"counter {name}: {value.Value} is kept, the events say {count}");
            findings.Expect(limit == value.Limit, () => $"counter {name}: limit {value.Limit?.ToString() ?? "none"} is kept, the events say {limit?.ToString() ?? "none"}");
        }
        await foreach (var (key, holder) in All((after, limit) => audit.KeysAfter(workspace, after, limit, cancellation)))
        {
            findings.Count("unique keys");
            findings.Expect(held.Keys.Remove(key, out var expected) && expected == holder, () => $"unique key {key}: kept for {holder}, the events say {expected.Value ?? "nobody"}");
        }
        foreach (var (name, count) in held.Counts.Where(left => left.Value != 0))
            findings.Differs($"counter {name}: not kept, the events say {count}");
        foreach (var (key, holder) in held.Keys)
            findings.Differs($"unique key {key}: not kept, the events say {holder}");
    }

    private static async IAsyncEnumerable<KeyValuePair<string, T>> All<T>(Func<string, int, Task<IReadOnlyList<KeyValuePair<string, T>>>> pageAfter)
    {
        var after = "";
        while (await pageAfter(after, PageSize) is { Count: > 0 } page)
        {
            foreach (var item in page)
                yield return item;
            after = page[^1].Key;
        }
    }

    private sealed class HeldByEvents
    {
        public Dictionary<string, int> Counts { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, int?> Limits { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, StreamId> Keys { get; } = new(StringComparer.Ordinal);

        public void Add(StreamId stream, Holdings holdings)
        {
            foreach (var counter in holdings.Counts)
                Counts[counter] = Counts.GetValueOrDefault(counter) + 1;
            foreach (var (counter, limit) in holdings.Limits)
                Limits[counter] = limit;
            foreach (var key in holdings.Keys)
                Keys[key] = stream;
        }
    }

    private abstract class StreamFold
    {
        public abstract long Version { get; }

        public static StreamFold Of(StreamId id) => id.Kind switch
        {
            EntityKind.Account => new Of<Account>(id),
            EntityKind.Contact => new Of<Contact>(id),
            EntityKind.Lead => new Of<Lead>(id),
            _ => new Of<Workspace>(id),
        };

        public abstract void Fold(StoredEvent entry, Findings findings);

        public abstract Holdings Holds();
    }

    private sealed class Of<TState>(StreamId id) : StreamFold where TState : class, IAggregate<TState>
    {
        private Folded<TState> _folded = Folded<TState>.Nothing;

        public override long Version => _folded.Version;

        public override void Fold(StoredEvent entry, Findings findings)
        {
            try
            {
                _folded = _folded.With(id, entry);
            }
            catch (Exception e) when (e is InvalidOperationException or ArgumentException or KeyNotFoundException)
            {
                findings.Differs($"position {entry.Seq}: {entry.Type} does not fold into {id}: {e.Message}");
            }
        }

        public override Holdings Holds() => TState.Holds(_folded.State);
    }
}
