using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Clockwork;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Tasks;
using Orleans.Runtime;

namespace LeadGrains.Grains.Contacts;

public sealed class ContactGrain([PersistentState("snapshot", "snapshots")] IPersistentState<Snapshot> snapshot, Journal journal)
    : EventSourcedGrain<Contact>(snapshot, journal), IContactGrain
{
    public Task<Tracked<Contact>?> Get(long seen = 0) => Read(seen);

    public Task<Tracked<Contact>?> AsOf(long seq) => ReadAsOf(seq);

    public async Task<bool> Exists() => await Read() is not null;

    public async Task<BuyingRole?> RoleAt(AccountId account) =>
        (await Read())?.State.Roles.FirstOrDefault(held => held.AccountId == account)?.Role;

    public Task<Reply<Contact>> Create(CreateContact command, Call call) => Decide(command, call, accounts: [command.AccountId]);

    public Task<Reply<Contact>> ChangeProfile(ChangeContactProfile command, Call call) => Decide(command, call);

    public Task<Reply<Contact>> StartEmployment(StartEmployment command, Call call) => Decide(command, call, accounts: [command.AccountId]);

    public Task<Reply<Contact>> EndEmployment(EndEmployment command, Call call) => Decide(command, call, accounts: [command.NewAccountId], stakeAt: command.AccountId);

    public Task<Reply<Contact>> StateKnows(StateKnows command, Call call) => Decide(command, call, contacts: [command.Other]);

    public Task<Reply<Contact>> StateKnowsUser(StateKnowsUser command, Call call) => Decide(command, call);

    public Task<Reply<Contact>> OptOut(OptOut command, Call call) => Decide(command, call);

    public Task<Reply<Contact>> OptIn(OptIn command, Call call) => Decide(command, call);

    public Task<Reply<Contact>> RecordSchool(RecordSchool command, Call call) => Decide(command, call);

    public Task<Reply<Contact>> WithdrawSchool(WithdrawSchool command, Call call) => Decide(command, call);

    public Task<Reply<Contact>> GiveRole(GiveRole command, Call call) => Decide(command, call, accounts: [command.AccountId], stakeAt: command.AccountId);

    public Task<Reply<Contact>> StateInfluence(StateInfluence command, Call call) =>
        Decide(command, call, accounts: [command.AccountId], contacts: [command.Other]);

    public Task<Reply<Contact>> LogInteraction(LogInteraction command, Call call) => Decide(command, call, contacts: [.. command.Participants]);

    public async Task<Tracked<TaskList>?> Tasks(long seen = 0) => (await Read(seen))?.Select(contact => contact.Tasks);

    public async Task<Tracked<TaskList>?> TasksAsOf(long seq) => (await ReadAsOf(seq))?.Select(contact => contact.Tasks);

    public Task<Reply<TaskList>> OpenTask(OpenTask command, Call call) => Do(command, call);

    public Task<Reply<TaskList>> ChangeTask(ChangeTask command, Call call) => Do(command, call);

    public Task<Reply<TaskList>> FinishTask(FinishTask command, Call call) => Do(command, call);

    public Task<Reply<TaskList>> DropTask(DropTask command, Call call) => Do(command, call);

    public async Task<Reply<TaskList>> Elapse(Elapse command, Call call) => (await Decide(command, call)).Select(contact => contact.Tasks);

    private async Task<Reply<TaskList>> Do(TaskCommand command, Call call) =>
        (await Decide(command, call)).Select(contact => contact.Tasks);

    private Task<Reply<Contact>> Decide(
        ICommand<Contact, ContactContext> command, Call call, AccountId?[]? accounts = null, ContactId[]? contacts = null, AccountId? stakeAt = null) =>
        Handle(command, call, async () => new ContactContext(
            call.Actor, Journal.Time.GetUtcNow(), Journal.PlaybookOf(Workspace), await Missing(accounts ?? []), await Missing(contacts ?? []),
            await StakeAt(stakeAt), Journal.Ids.NewText(), Journal.Directory.People(Workspace)));

    private async ValueTask<Stake?> StakeAt(AccountId? account) =>
        account is { } id && id.HasPrefix() ? await GrainFactory.Account(Workspace, id).Stake() : null;

    private async ValueTask<ImmutableArray<AccountId>> Missing(AccountId?[] accounts)
    {
        var missing = ImmutableArray.CreateBuilder<AccountId>();
        foreach (var account in accounts)
        {
            if (account is { } id && !(id.HasPrefix() && await GrainFactory.Account(Workspace, id).Exists()))
                missing.Add(id);
        }
        return missing.ToImmutable();
    }

    /// <summary>By the log, not by the other grains: two contacts that name each other at once must not wait for one another.</summary>
    private ValueTask<ImmutableArray<ContactId>> Missing(ContactId[] contacts) => Journal.Missing(Workspace, contacts.Where(contact => contact.Value != Stream.Value));
}
