using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Leads;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains;

/// <summary>
/// Begins streams under ids that were made for them a moment ago. Nobody can have called their grains yet, so none need live:
/// the same decision, guards and links go to the log, and the expected version 0 decides. So an import of a million rows
/// keeps none of them in memory.
/// </summary>
/// <remarks>Repeats no outcome by an Idempotency-Key: what is imported is known by its external ids.</remarks>
public sealed class Founding(Journal journal)
{
    /// <summary>Many leads, each for itself, their appends handed over together so that they fill commits. Their accounts have been made or found by whoever imports.</summary>
    public async Task<Reply<Lead>[]> Leads(WorkspaceId workspace, IReadOnlyList<ImportLead> commands, Call call)
    {
        var people = journal.Directory.People(workspace);
        var context = new LeadContext(call.Actor, people, journal.PlaybookOf(people), journal.Time.GetUtcNow(), MissingContacts: []);
        var begun = new Begun[commands.Count];
        for (var i = 0; i < begun.Length; i++)
            begun[i] = await Decided<Lead, LeadContext>(workspace, new StreamId(commands[i].Id.Value), call, context, [commands[i]]);
        return await Task.WhenAll(begun.Select(one => Appended<Lead>(workspace, one)));
    }

    public Task<Reply<Account>> Account(WorkspaceId workspace, CreateAccount command, Call call) =>
        Begin<Account, AccountContext>(workspace, new StreamId(command.Id.Value), call, new AccountContext(call.Actor, journal.Directory.People(workspace), journal.PlaybookOf(workspace), journal.Time.GetUtcNow()), [command]);

    /// <summary>The contact and, in the same append, the role held at the account, which has been made or found too.</summary>
    public Task<Reply<Contact>> Contact(WorkspaceId workspace, CreateContact command, GiveRole? role, Call call) =>
        Begin<Contact, ContactContext>(workspace, new StreamId(command.Id.Value), call, new ContactContext(call.Actor, journal.Time.GetUtcNow(), journal.PlaybookOf(workspace), [], []), role is null ? [command] : [command, role]);

    private async Task<Reply<TState>> Begin<TState, TContext>(
        WorkspaceId workspace, StreamId stream, Call call, TContext context, ImmutableArray<ICommand<TState, TContext>> commands)
        where TState : class, IAggregate<TState> => await Appended<TState>(workspace, await Decided(workspace, stream, call, context, commands));

    private async ValueTask<Begun> Decided<TState, TContext>(
        WorkspaceId workspace, StreamId stream, Call call, TContext context, ImmutableArray<ICommand<TState, TContext>> commands)
        where TState : class, IAggregate<TState>
    {
        var (events, refusal) = Decide(stream, call, context, commands);
        if (refusal is not null)
            return new(stream, null, refusal);
        var proposal = Proposal.Of(stream, Folded<TState>.Nothing, events, call.Actor.By, journal.Time.GetUtcNow(), unbounded: call.Actor.By.IsImport);
        return new(stream, new Append(journal.Ids.NewGuid(), stream, 0, call.Actor.By, await proposal.Encode(journal, workspace), proposal.Guards), null);
    }

    private async Task<Reply<TState>> Appended<TState>(WorkspaceId workspace, Begun begun) where TState : class
    {
        var (stream, append, refusal) = begun;
        if (append is null)
            return new(stream, null, 0, 0, refusal);
        return await journal.Log.Append(workspace, append) switch
        {
            AppendResult.Committed { Events: var written } => new(stream, null, written[^1].Version, written[^1].Seq, Events: written.Length),
            AppendResult.GuardFailed failed => new(stream, null, 0, 0, failed.Refusal(stream)),
            _ => new(stream, null, 0, 0, Refusal.AlreadyExists),
        };
    }

    private (ImmutableArray<DomainEvent> Events, Refusal? Refusal) Decide<TState, TContext>(
        StreamId stream, Call call, TContext context, ImmutableArray<ICommand<TState, TContext>> commands)
        where TState : class, IAggregate<TState>
    {
        ImmutableArray<DomainEvent> events = [];
        TState? state = null;
        foreach (var command in commands)
        {
            var decision = command.Decide(state, context);
            if (decision is Decision.Refused { Refusal: var refusal })
                return ([], refusal);
            var more = ((Decision.Accepted)decision).Events;
            events = events.AddRange(more);
            if (commands.Length > 1)
                state = more.Aggregate(state, (now, happened) => TState.Evolve(now, happened, new EventMeta(1, 1, journal.Time.GetUtcNow(), call.Actor.By, stream)));
        }
        return (events, null);
    }

    /// <summary>What is decided but not yet written: an append, or a refusal.</summary>
    private readonly record struct Begun(StreamId Stream, Append? Append, Refusal? Refusal);
}
