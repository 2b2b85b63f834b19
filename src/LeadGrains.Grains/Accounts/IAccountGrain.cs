using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using Orleans;
using Orleans.Concurrency;

namespace LeadGrains.Grains.Accounts;

/// <summary>One account, keyed <c>{workspace}/{accountId}</c>.</summary>
public interface IAccountGrain : IGrainWithStringKey
{
    /// <summary>The account, or null when it does not exist.</summary>
    [ReadOnly]
    Task<Tracked<Account>?> Get();

    /// <summary>The account as it was right after a position; null when it did not exist then.</summary>
    [ReadOnly]
    Task<Tracked<Account>?> AsOf(long seq);

    [ReadOnly]
    Task<bool> Exists();

    Task<Reply<Account>> Create(CreateAccount command, Call call);

    Task<Reply<Account>> ChangeProfile(ChangeAccountProfile command, Call call);

    Task<Reply<Account>> Amend(AmendAccount command, Call call);

    Task<Reply<Account>> Relate(RelateAccount command, Call call);

    Task<Reply<Account>> MarkFormer(MarkAccountFormer command, Call call);
}
