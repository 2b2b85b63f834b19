using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using Orleans;
using Orleans.Runtime;

namespace LeadGrains.Grains;

/// <summary>
/// The living memory of one stream: folds its own and linked events, decides commands on them, appends what was decided.
/// It is right without being the only activation: the log's expected version decides.
/// </summary>
public abstract class EventSourcedGrain<TState>(IPersistentState<Snapshot> snapshot, Journal journal) : Grain
    where TState : class, IAggregate<TState>
{
    /// <summary>How often a command is decided anew after losing to another append.</summary>
    private const int MaxAttempts = 8;

    private Folded<TState> _folded = Folded<TState>.Nothing;
    private Mailbox? _mailbox;
    private Task? _loading;
    private long _epoch = journal.Codec.Epoch;
    private readonly SnapshotKeeper<TState> _snapshots = new(snapshot, journal);

    protected WorkspaceId Workspace { get; private set; }

    protected StreamId Stream { get; private set; }

    protected Journal Journal => journal;

    protected TState? State => _folded.State;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        (Workspace, Stream) = GrainKey.Parse(this.GetPrimaryKeyString());
        // The mailbox first: whatever is committed while loading is in the log, the mailbox, or both.
        var began = journal.Time.GetTimestamp();
        _mailbox = journal.Tail.Attach(Workspace, Stream);
        try
        {
            if (journal.Beginnings?.Take(this.GetPrimaryKeyString()) is not true)
            {
                _folded = await _snapshots.Restore(Workspace, cancellationToken);
                await LoadTail(cancellationToken);
            }
        }
        catch
        {
            _mailbox.Dispose();
            throw;
        }
        GrainMetrics.Activated(Stream.Kind, journal.Time.GetElapsedTime(began));
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _mailbox?.Dispose();
        GrainMetrics.Deactivated(Stream.Kind);
        await _snapshots.SaveAtEnd(Workspace, _folded, cancellationToken);
    }

    /// <summary>The state, caught up with everything known in this process, and at least up to what the reader has seen.</summary>
    protected async Task<Tracked<TState>?> Read(long seen = 0)
    {
        await journal.HearOf(Workspace, seen);
        await Sync();
        return _folded.State is { } state ? new Tracked<TState>(state, _folded.Version, _folded.Seq) : null;
    }

    /// <summary>The state as it was right after a position, from the log alone.</summary>
    protected async Task<Tracked<TState>?> ReadAsOf(long seq)
    {
        var entries = await journal.Log.Load(Workspace, Stream, 0);
        var decoded = await journal.Codec.Decode(Workspace, entries);
        var then = Folded<TState>.Nothing.With(Stream, decoded.TakeWhile(entry => entry.Seq <= seq));
        return then.State is { } state ? new Tracked<TState>(state, then.Version, then.Seq) : null;
    }

    /// <summary>Decides, appends, folds, answers; decides anew when another append came first.</summary>
    /// <param name="context">Looked up before each decision.</param>
    /// <exception cref="LogUnavailableException">The outcome is not known to have been committed.</exception>
    protected async Task<Reply<TState>> Handle<TContext>(ICommand<TState, TContext> command, Call call, Func<ValueTask<TContext>> context)
    {
        var name = command.GetType().Name;
        var began = journal.Time.GetTimestamp();
        using var span = Telemetry.Begin(name, call.Trace);
        Reply<TState>? reply = null;
        try
        {
            return reply = await Decided(command, span is null ? call : call with { Trace = span.Id }, context);
        }
        finally
        {
            GrainMetrics.Answered(name, reply, journal.Time.GetElapsedTime(began));
            span?.SetTag("leadgrains.stream.kind", Stream.Kind.ToString()).SetTag("leadgrains.seq", reply?.Seq).SetTag("leadgrains.refusal", reply?.Refusal?.Code);
        }
    }

    private async Task<Reply<TState>> Decided<TContext>(ICommand<TState, TContext> command, Call call, Func<ValueTask<TContext>> context)
    {
        Refusal? refusedByGuard = null;
        var looked = false;
        await journal.HearOf(Workspace, call.Seen);
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var known = journal.Tail.Head(Workspace);
            await Sync();
            var decision = refusedByGuard ?? await Decide(command, call, context);
            // What is written is checked by the append. A decision that writes nothing must not rest on what others have changed since.
            if (!looked && decision is Decision.Refused or Decision.Accepted { Events: [] } && refusedByGuard is null)
            {
                looked = true;
                if (await journal.Tail.LookAgain(Workspace, known))
                    continue;
            }
            if (decision is Decision.Refused && call.Idempotency is null || decision is Decision.Accepted { Events: [] } && call.Idempotency is null)
                return Unchanged((decision as Decision.Refused)?.Refusal);
            switch (await Append(decision, call))
            {
                case AppendResult.Committed { Events: [] }:
                    return Unchanged((decision as Decision.Refused)?.Refusal);
                case AppendResult.Committed committed:
                    return await Committed(committed.Events);
                case AppendResult.AlreadyDone done:
                    return new(done.Outcome.Stream, null, done.Outcome.Version, done.Outcome.Seq, done.Outcome.Refusal, Replayed: true);
                case AppendResult.KeyReused:
                    return Unchanged(new Refusal("idempotency.key_reused", "This Idempotency-Key was used for another request.", RefusalKind.KeyReused));
                case AppendResult.GuardFailed failed when call.Idempotency is null:
                    return Unchanged(failed.Refusal(Stream));
                case AppendResult.GuardFailed failed:
                    refusedByGuard = failed.Refusal(Stream);
                    break;
                case AppendResult.VersionConflict:
                    refusedByGuard = null;
                    GrainMetrics.Retried(command.GetType().Name);
                    await LoadTail(CancellationToken.None);
                    break;
            }
        }
        throw new LogUnavailableException($"{Stream} was changed by others {MaxAttempts} times while a command was decided");
    }

    private async ValueTask<Decision> Decide<TContext>(ICommand<TState, TContext> command, Call call, Func<ValueTask<TContext>> context) =>
        call.IfMatch is { } expected && expected != _folded.Version ? Refusal.VersionMismatch : command.Decide(_folded.State, await context());

    private async Task<AppendResult> Append(Decision decision, Call call)
    {
        var proposal = decision is Decision.Accepted { Events: var events }
            ? Proposal.Of(Stream, _folded, events, call.Actor.By, journal.Time.GetUtcNow(), unbounded: call.Actor.By.IsImport)
            : Proposal.Empty;
        try
        {
            var append = new Append(
                journal.Ids.NewGuid(), Stream, _folded.Version, call.Actor.By, await proposal.Encode(journal, Workspace), proposal.Guards,
                call.Idempotency is { } key
                    ? new IdempotencyRecord(key.Principal, key.Key, key.RequestHash, (decision as Decision.Refused)?.Refusal, _folded.OwnSeq)
                    : null,
                call.Trace);
            return await journal.Log.Append(Workspace, append);
        }
        catch
        {
            // What was committed is unknown: the next activation learns it from the log.
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task<Reply<TState>> Committed(ImmutableArray<StoredEvent> events)
    {
        await Sync();
        var last = events[^1];
        if (_folded.Seq < last.Seq)
            await LoadTail(CancellationToken.None);
        await _snapshots.SaveWhenDue(Workspace, _folded);
        return new(Stream, _folded.State, last.Version, last.Seq, Events: events.Length);
    }

    private Reply<TState> Unchanged(Refusal? refusal) =>
        new(Stream, refusal is null ? _folded.State : null, _folded.Version, _folded.OwnSeq, refusal);

    /// <summary>
    /// Folds what the mailbox holds, or everything anew when keys were destroyed; a mailbox that overflowed means loading from the log. Reads may interleave: while one
    /// of them loads, the others wait for it, or mail would be folded ahead of what is still on its way.
    /// </summary>
    private async ValueTask Sync()
    {
        while (_loading is { } loading)
            await loading;
        if (_epoch != journal.Codec.Epoch)
        {
            _epoch = journal.Codec.Epoch;
            await Load(Folded<TState>.Nothing, CancellationToken.None);
        }
        if (_mailbox is not { HasMail: true })
            return;
        if (_mailbox.Take() is { } mail)
            Fold(mail);
        else
            await LoadTail(CancellationToken.None);
    }

    private Task LoadTail(CancellationToken cancellation) => Load(_folded, cancellation);

    /// <summary>Folds what the log has beyond a state, in one step as others see it.</summary>
    private Task Load(Folded<TState> from, CancellationToken cancellation)
    {
        if (_loading is not null)
            return _loading;
        var load = Run();
        if (!load.IsCompleted)
            _loading = load;
        return load;

        async Task Run()
        {
            try
            {
                var entries = await journal.Log.Load(Workspace, Stream, from.Seq, cancellation);
                var decoded = await journal.Codec.Decode(Workspace, entries, cancellation);
                _folded = from.With(Stream, decoded);
                _snapshots.Folded(decoded.Count);
            }
            finally
            {
                _loading = null;
            }
        }
    }

    private void Fold(IReadOnlyList<StoredEvent> entries)
    {
        _folded = _folded.With(Stream, entries);
        _snapshots.Folded(entries.Count);
    }
}
