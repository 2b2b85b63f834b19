using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using Orleans.Runtime;

namespace LeadGrains.Grains.Accounts;

public sealed class AccountGrain([PersistentState("snapshot", "snapshots")] IPersistentState<Snapshot> snapshot, Journal journal)
    : EventSourcedGrain<Account>(snapshot, journal), IAccountGrain
{
    public Task<Tracked<Account>?> Get() => Read();

    public Task<Tracked<Account>?> AsOf(long seq) => ReadAsOf(seq);

    public async Task<bool> Exists() => await Read() is not null;

    public Task<Reply<Account>> Create(CreateAccount command, Call call) => Handle(command, call, () => Context(call));

    public Task<Reply<Account>> ChangeProfile(ChangeAccountProfile command, Call call) => Handle(command, call, () => Context(call));

    public Task<Reply<Account>> Amend(AmendAccount command, Call call) => Handle(command, call, () => Context(call));

    public Task<Reply<Account>> Relate(RelateAccount command, Call call) => Handle(command, call, async () =>
        new AccountContext(call.Actor, Journal.Directory.People(Workspace), await Exists(command.To)));

    public Task<Reply<Account>> MarkFormer(MarkAccountFormer command, Call call) => Handle(command, call, () => Context(call));

    private ValueTask<AccountContext> Context(Call call) => ValueTask.FromResult(new AccountContext(call.Actor, Journal.Directory.People(Workspace)));

    /// <summary>By the log, not by the other grain: two accounts that relate to each other at once must not wait for one another.</summary>
    private async ValueTask<bool> Exists(AccountId other) =>
        other.Value == Stream.Value || await Journal.StreamExists(Workspace, other);
}
