using System.Collections.Concurrent;
using LeadGrains.Domain;

namespace LeadGrains.Grains.Log;

/// <summary>One workspace's recent events, in a ring.</summary>
/// <remarks>Lives as long as the process.</remarks>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001", Justification = "the semaphore's handle is never asked for")]
internal sealed class WorkspaceTail
{
    private const int Capacity = 16_384;

    /// <summary>Of the texts of the events in the ring: an import's rows come to two thirds of it.</summary>
    private const long MostCharacters = 16 * 1024 * 1024;

    private const int FetchSize = 1_000;

    private readonly WorkspaceId workspace;
    private readonly Func<IEventLog> log;
    private readonly EventCodec codec;
    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _publishing = new(1, 1);
    private readonly ConcurrentDictionary<StreamId, Mailbox[]> _mailboxes = new();
    private readonly StoredEvent?[] _ring = new StoredEvent?[Capacity];
    private readonly Signal _moved = new();
    private readonly SharedLook _looks;
    private long _head = -1;
    private long _epoch;
    private int _count;
    private long _characters;

    public WorkspaceTail(WorkspaceId workspace, Func<IEventLog> log, EventCodec codec)
    {
        (this.workspace, this.log, this.codec) = (workspace, log, codec);
        _epoch = codec.Epoch;
        _looks = new SharedLook(() => CatchUp(CancellationToken.None));
    }

    public long Head => Math.Max(0, Volatile.Read(ref _head));

    public async ValueTask Committed(IReadOnlyList<StoredEvent> batch)
    {
        if (batch.Count == 0)
            return;
        await _publishing.WaitAsync();
        try
        {
            if (_head < 0)
                _head = batch[0].Seq - 1;
            await FetchUpTo(batch[0].Seq - 1, CancellationToken.None);
            Publish(batch);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The batch is committed whatever happens here. What could not be fetched is fetched with the next commit or catch-up;
            // a grain that misses its own events loads them.
        }
        finally
        {
            _publishing.Release();
        }
    }

    public async Task CatchUp(CancellationToken cancellation) => await CatchUp(await log().Head(workspace, cancellation), cancellation);

    public async Task CatchUp(long head, CancellationToken cancellation)
    {
        if (head <= Volatile.Read(ref _head))
            return;
        await _publishing.WaitAsync(cancellation);
        try
        {
            if (_head < 0)
                Volatile.Write(ref _head, head);
            else
                await FetchUpTo(head, cancellation);
        }
        finally
        {
            _publishing.Release();
        }
    }

    public async ValueTask<bool> LookAgain(long known, CancellationToken cancellation)
    {
        await _looks.Next().WaitAsync(cancellation);
        return Head > known;
    }

    public Task WaitBeyond(long seq, CancellationToken cancellation) => _moved.WaitUntil(() => Head > seq, cancellation);

    public async ValueTask<IReadOnlyList<StoredEvent>> Read(long after, int limit, CancellationToken cancellation)
    {
        lock (_lock)
        {
            var recent = IsRecent(after);
            if (_head >= 0 && after >= _head)
                return [];
            if (recent)
                return Take(after, limit);
        }
        return await codec.Decode(workspace, await log().Read(workspace, after, limit, cancellation), cancellation);
    }

    public Mailbox Attach(StreamId stream, int capacity)
    {
        var mailbox = new Mailbox(capacity, Detach);
        _mailboxes.AddOrUpdate(stream, static (_, added) => [added], static (_, present, added) => [.. present, added], mailbox);
        return mailbox;

        void Detach(Mailbox gone)
        {
            while (_mailboxes.TryGetValue(stream, out var present))
            {
                var left = Array.FindAll(present, other => other != gone);
                if (left.Length == 0 ? _mailboxes.TryRemove(new(stream, present)) : _mailboxes.TryUpdate(stream, left, present))
                    return;
            }
        }
    }

    public IReadOnlyList<StoredEvent>? Recent(long after, int limit)
    {
        lock (_lock)
            return _head >= 0 && after >= _head ? [] : IsRecent(after) && _head - after <= limit ? Take(after, limit) : null;
    }

    /// <summary>Whether everything after that position is in the ring, and none of it was decoded with keys destroyed since.</summary>
    private bool IsRecent(long after)
    {
        if (_epoch != codec.Epoch)
        {
            Array.Clear(_ring);
            (_epoch, _count, _characters) = (codec.Epoch, 0, 0);
        }
        return _head >= 0 && after >= _head - _count;
    }

    private StoredEvent[] Take(long after, int limit)
    {
        var events = new StoredEvent[(int)Math.Min(limit, _head - after)];
        for (var i = 0; i < events.Length; i++)
            events[i] = _ring[(after + 1 + i) % Capacity]!;
        return events;
    }

    private async ValueTask FetchUpTo(long seq, CancellationToken cancellation)
    {
        // Whoever asks for what others did asks for what they erased before it, too.
        if (_head < seq)
            await codec.Look(cancellation);
        while (_head < seq)
        {
            var missed = await log().Read(workspace, _head, (int)Math.Min(FetchSize, seq - _head), cancellation);
            if (missed.Count == 0)
                throw new LogUnavailableException($"positions {_head + 1} to {seq} are committed but cannot be read");
            Publish(await codec.Decode(workspace, missed, cancellation));
        }
    }

    private void Publish(IReadOnlyList<StoredEvent> batch)
    {
        lock (_lock)
        {
            foreach (var entry in batch)
            {
                if (entry.Seq <= _head)
                    continue;
                Keep(entry);
                // Whoever sees the head moved finds what moved it in the mailboxes.
                Deliver(entry);
                Volatile.Write(ref _head, entry.Seq);
            }
        }
        _moved.Pulse();
    }

    private void Keep(StoredEvent entry)
    {
        if (_count == Capacity)
            DropOldest(entry.Seq);
        _ring[entry.Seq % Capacity] = entry;
        _characters += entry.Data.Length;
        _count++;
        while (_characters > MostCharacters && _count > 1)
            DropOldest(entry.Seq + 1);
    }

    /// <param name="next">The position after the ring's last.</param>
    private void DropOldest(long next)
    {
        ref var oldest = ref _ring[(next - _count--) % Capacity];
        _characters -= oldest!.Data.Length;
        oldest = null;
    }

    private void Deliver(StoredEvent entry)
    {
        Deliver(entry.Stream, entry);
        foreach (var link in entry.Links)
            Deliver(link, entry);
    }

    private void Deliver(StreamId stream, StoredEvent entry)
    {
        if (_mailboxes.TryGetValue(stream, out var mailboxes))
        {
            foreach (var mailbox in mailboxes)
                mailbox.Put(entry);
        }
    }
}
