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
    /// <summary>The account has been made or found by whoever imports: thousands of leads need not each ask for it.</summary>
    public Task<Reply<Lead>> Lead(WorkspaceId workspace, ImportLead command, Call call) =>
        Begin<Lead, LeadContext>(workspace, new StreamId(command.Id.Value), call, new LeadContext(call.Actor, journal.Directory.People(workspace), journal.Time.GetUtcNow(), MissingContacts: []), [command]);

    public Task<Reply<Account>> Account(WorkspaceId workspace, CreateAccount command, Call call) =>
        Begin<Account, AccountContext>(workspace, new StreamId(command.Id.Value), call, new AccountContext(call.Actor, journal.Directory.People(workspace)), [command]);

    /// <summary>The contact and, in the same append, the role held at the account, which has been made or found too.</summary>
    public Task<Reply<Contact>> Contact(WorkspaceId workspace, CreateContact command, GiveRole? role, Call call) =>
        Begin<Contact, ContactContext>(workspace, new StreamId(command.Id.Value), call, new ContactContext(call.Actor, journal.Time.GetUtcNow(), [], []), role is null ? [command] : [command, role]);

    private async Task<Reply<TState>> Begin<TState, TContext>(
        WorkspaceId workspace, StreamId stream, Call call, TContext context, ImmutableArray<ICommand<TState, TContext>> commands)
        where TState : class, IAggregate<TState>
    {
        var (events, refusal) = Decide(stream, call, context, commands);
        if (refusal is not null)
            return new(stream, null, 0, 0, refusal);
        var proposal = Proposal.Of(stream, Folded<TState>.Nothing, events, call.Actor.By, journal.Time.GetUtcNow(), unbounded: call.Actor.By.Kind == ActorKind.Import);
        var append = new Append(journal.Ids.NewGuid(), stream, 0, call.Actor.By, await proposal.Encode(journal, workspace), proposal.Guards, null);
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
            state = more.Aggregate(state, (now, happened) => TState.Evolve(now, happened, new EventMeta(1, 1, journal.Time.GetUtcNow(), call.Actor.By, stream)));
            events = events.AddRange(more);
        }
        return (events, null);
    }
}
