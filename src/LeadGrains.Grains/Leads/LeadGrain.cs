using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Clockwork;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Tasks;
using Orleans.Runtime;

namespace LeadGrains.Grains.Leads;

/// <summary>Calls accounts and contacts; nothing but the server calls a lead, so that no call cycle can arise.</summary>
public sealed class LeadGrain([PersistentState("snapshot", "snapshots")] IPersistentState<Snapshot> snapshot, Journal journal)
    : EventSourcedGrain<Lead>(snapshot, journal), ILeadGrain
{
    public Task<Tracked<Lead>?> Get(long seen = 0) => Read(seen);

    public Task<Tracked<Lead>?> AsOf(long seq) => ReadAsOf(seq);

    public Task<Reply<Lead>> Create(CreateLead command, Call call) => Handle(command, call, async () =>
        Context(call) with { AccountExists = await Exists(command.AccountId) });

    public Task<Reply<Lead>> ChangeDetails(ChangeLeadDetails command, Call call) => Handle(command, call, async () =>
        Context(call) with { AccountExists = await Exists(command.AccountId) });

    public Task<Reply<Lead>> Identify(IdentifyLead command, Call call) => Decide(command, call);

    public Task<Reply<Lead>> SignalCustomer(SignalCustomer command, Call call) => Handle(command, call, async () =>
        State?.AccountId is { } account && command.ContactId is { } contact && contact.HasPrefix()
            ? Context(call) with { RoleOfContact = await GrainFactory.Contact(Workspace, contact).RoleAt(account) }
            : Context(call));

    public Task<Reply<Lead>> WithdrawSignal(WithdrawSignal command, Call call) => Decide(command, call);

    public Task<Reply<Lead>> Assess(AssessLead command, Call call) => command.FactIds.IsDefaultOrEmpty ? Decide(command, call) : Handle(command, call, async () =>
        State?.AccountId is { } account
            ? Context(call) with { StandingFacts = await GrainFactory.Account(Workspace, account).Standing(command.FactIds, call.Actor, call.Seen) }
            : Context(call));

    public Task<Reply<Lead>> Win(WinLead command, Call call) => Decide(command, call);

    public Task<Reply<Lead>> Lose(LoseLead command, Call call) => Handle(command, call, async () =>
        Context(call) with { AccountExists = await Exists(command.CompetitorAccountId) });

    public Task<Reply<Lead>> Disqualify(DisqualifyLead command, Call call) => Decide(command, call);

    public Task<Reply<Lead>> Nurture(NurtureLead command, Call call) => Decide(command, call);

    public Task<Reply<Lead>> Cool(CoolLead command, Call call) => Decide(command, call);

    public Task<Reply<Lead>> Reopen(ReopenLead command, Call call) => Decide(command, call);

    public Task<Reply<Lead>> Reassign(ReassignLead command, Call call) => Decide(command, call);

    public Task<Reply<Lead>> ReassignChosen(ReassignChosen command, Call call) => Decide(command, call);

    public Task<Reply<Lead>> Claim(ClaimLead command, Call call) => Decide(command, call);

    public Task<Reply<Lead>> Release(ReleaseLead command, Call call) => Decide(command, call);

    public Task<Reply<Lead>> LogInteraction(LogInteraction command, Call call) => Handle<LeadContext>(command, call, async () =>
        Context(call) with { MissingContacts = await Missing(command.Participants.Distinct()) });

    public Task<Reply<Lead>> Assist(AssistLead command, Call call) => Decide(command, call);

    public Task<Reply<Lead>> Refer(ReferLead command, Call call) => Handle(command, call, async () =>
        Context(call) with { MissingContacts = await Missing(command.ReferrerContactId is { } who ? [who] : []) });

    public Task<Reply<Lead>> Consent(ConsentToName command, Call call) => Decide(command, call);

    public async Task<Tracked<TaskList>?> Tasks(long seen = 0) => (await Read(seen))?.Select(lead => lead.Tasks);

    public async Task<Tracked<TaskList>?> TasksAsOf(long seq) => (await ReadAsOf(seq))?.Select(lead => lead.Tasks);

    public Task<Reply<TaskList>> OpenTask(OpenTask command, Call call) => Do(command, call);

    public Task<Reply<TaskList>> ChangeTask(ChangeTask command, Call call) => Do(command, call);

    public Task<Reply<TaskList>> FinishTask(FinishTask command, Call call) => Do(command, call);

    public Task<Reply<TaskList>> DropTask(DropTask command, Call call) => Do(command, call);

    public async Task<Reply<TaskList>> Elapse(Elapse command, Call call) => (await Decide(command, call)).Select(lead => lead.Tasks);

    private async Task<Reply<TaskList>> Do(TaskCommand command, Call call) =>
        (await Decide(command, call)).Select(lead => lead.Tasks);

    private Task<Reply<Lead>> Decide(ICommand<Lead, LeadContext> command, Call call) => Handle(command, call, () => ValueTask.FromResult(Context(call)));

    private LeadContext Context(Call call)
    {
        var people = Journal.Directory.People(Workspace);
        // Teams as they are now: since the request came in, another server's news of them may have arrived.
        var actor = call.Actor is { Role: Role.Manager, User: { } manager } ? call.Actor with { ManagedTeams = people.ManagedTeams(manager) } : call.Actor;
        return new(actor, people, Journal.PlaybookOf(people), Journal.Time.GetUtcNow(), MissingContacts: []);
    }

    private async ValueTask<ImmutableArray<ContactId>> Missing(IEnumerable<ContactId> contacts)
    {
        var missing = ImmutableArray.CreateBuilder<ContactId>();
        foreach (var contact in contacts)
        {
            if (!(contact.HasPrefix() && await GrainFactory.Contact(Workspace, contact).Exists()))
                missing.Add(contact);
        }
        return missing.ToImmutable();
    }

    private async ValueTask<bool> Exists(AccountId? account) => account is not { } id || (id.HasPrefix() && await GrainFactory.Account(Workspace, id).Exists());
}
