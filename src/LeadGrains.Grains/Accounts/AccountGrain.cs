using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using Orleans.Runtime;

namespace LeadGrains.Grains.Accounts;

public sealed class AccountGrain([PersistentState("snapshot", "snapshots")] IPersistentState<Snapshot> snapshot, Journal journal)
    : EventSourcedGrain<Account>(snapshot, journal), IAccountGrain
{
    public async Task<Tracked<AccountSummary>?> Get(long seen = 0) => (await Read(seen))?.Select(AccountSummary.Of);

    public Task<Tracked<Account>?> Neighbourhood(long seen = 0) => Read(seen);

    public async Task<Tracked<AccountSummary>?> AsOf(long seq) => (await ReadAsOf(seq))?.Select(AccountSummary.Of);

    public async Task<bool> Exists() => await Read() is not null;

    public async Task<string?> Name() => (await Read())?.State.Profile.Name;

    public Task<Reply<AccountSummary>> Create(CreateAccount command, Call call) => Decide(command, call, () => Context(call));

    public Task<Reply<AccountSummary>> ChangeProfile(ChangeAccountProfile command, Call call) => Decide(command, call, () => Context(call));

    public Task<Reply<AccountSummary>> Amend(AmendAccount command, Call call) => Decide(command, call, () => Context(call));

    public Task<Reply<AccountSummary>> Relate(RelateAccount command, Call call) => Decide(command, call, async () =>
        new AccountContext(call.Actor, Journal.Directory.People(Workspace), await Exists(command.To)));

    public Task<Reply<AccountSummary>> MarkFormer(MarkAccountFormer command, Call call) => Decide(command, call, () => Context(call));

    private async Task<Reply<AccountSummary>> Decide(ICommand<Account, AccountContext> command, Call call, Func<ValueTask<AccountContext>> context) =>
        (await Handle(command, call, context)).Select(AccountSummary.Of);

    private ValueTask<AccountContext> Context(Call call) => ValueTask.FromResult(new AccountContext(call.Actor, Journal.Directory.People(Workspace)));

    /// <summary>By the log, not by the other grain: two accounts that relate to each other at once must not wait for one another.</summary>
    private async ValueTask<bool> Exists(AccountId other) =>
        other.Value == Stream.Value || await Journal.StreamExists(Workspace, other);
}
