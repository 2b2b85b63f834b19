using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using Orleans;
using Orleans.Concurrency;

namespace LeadGrains.Grains.Accounts;

/// <summary>One account, keyed <c>{workspace}/{accountId}</c>.</summary>
public interface IAccountGrain : IGrainWithStringKey
{
    /// <summary>The account, or null when it does not exist.</summary>
    /// <param name="seen">A position up to which the reader has seen the log; the answer is no older.</param>
    [ReadOnly]
    Task<Tracked<AccountSummary>?> Get(long seen = 0);

    /// <summary>The account with its whole neighbourhood, or null when it does not exist.</summary>
    /// <param name="seen">As for <see cref="Get"/>.</param>
    [ReadOnly]
    Task<Tracked<Account>?> Neighbourhood(long seen = 0);

    /// <summary>The account as it was right after a position; null when it did not exist then.</summary>
    [ReadOnly]
    Task<Tracked<AccountSummary>?> AsOf(long seq);

    [ReadOnly]
    Task<bool> Exists();

    /// <summary>Its name, which most answers about its leads show; null when it does not exist.</summary>
    [ReadOnly]
    Task<string?> Name();

    Task<Reply<AccountSummary>> Create(CreateAccount command, Call call);

    Task<Reply<AccountSummary>> ChangeProfile(ChangeAccountProfile command, Call call);

    Task<Reply<AccountSummary>> Amend(AmendAccount command, Call call);

    Task<Reply<AccountSummary>> Relate(RelateAccount command, Call call);

    Task<Reply<AccountSummary>> MarkFormer(MarkAccountFormer command, Call call);
}
