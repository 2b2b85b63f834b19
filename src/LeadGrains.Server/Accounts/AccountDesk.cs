using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Grains;
using LeadGrains.Grains.Accounts;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Accounts;

public sealed class AccountDesk(IGrainFactory grains) : Desk<AccountId, IAccountGrain, Account, AccountResource>(EntityKind.Account, "accounts")
{
    protected override IAccountGrain Grain(WorkspaceId workspace, AccountId id) => grains.Account(workspace, id);

    protected override Task<Tracked<Account>?> Get(IAccountGrain grain) => grain.Get();

    protected override Task<Tracked<Account>?> AsOf(IAccountGrain grain, long seq) => grain.AsOf(seq);

    protected override ValueTask<AccountResource> Resource(WorkspaceId workspace, Tracked<Account> state) => new(AccountResource.From(state));
}
