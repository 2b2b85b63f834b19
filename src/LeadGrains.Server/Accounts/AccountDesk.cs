using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Grains;
using LeadGrains.Grains.Accounts;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Accounts;

public sealed class AccountDesk(IGrainFactory grains, Beginnings beginnings) : Desk<AccountId, IAccountGrain, AccountSummary, AccountResource>(EntityKind.Account, "accounts", beginnings)
{
    protected override IAccountGrain Grain(WorkspaceId workspace, AccountId id) => grains.Account(workspace, id);

    protected override Task<Tracked<AccountSummary>?> Get(IAccountGrain grain, long seen) => grain.Get(seen);

    protected override Task<Tracked<AccountSummary>?> AsOf(IAccountGrain grain, long seq) => grain.AsOf(seq);

    protected override ValueTask<AccountResource> Resource(WorkspaceId workspace, Tracked<AccountSummary> state) => new(AccountResource.From(state));
}
