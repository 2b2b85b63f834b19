using System.Collections.Immutable;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Needs;
using LeadGrains.Grains.Tasks;
using Orleans.Concurrency;

namespace LeadGrains.Grains.Accounts;

/// <summary>One account, keyed <c>{workspace}/{accountId}</c>.</summary>
public interface IAccountGrain : ITaskSubject
{
    /// <summary>The account, or null when it does not exist.</summary>
    /// <param name="seen">A position up to which the reader has seen the log; the answer is no older.</param>
    [ReadOnly]
    Task<Tracked<AccountSummary>?> Get(long seen = 0);

    /// <summary>The account with its whole neighbourhood but without dossier, needs, tasks and alerts, or null when it does not exist.</summary>
    /// <param name="seen">As for <see cref="Get"/>.</param>
    [ReadOnly]
    Task<Tracked<Account>?> Neighbourhood(long seen = 0);

    /// <summary>The account as it was right after a position; null when it did not exist then.</summary>
    [ReadOnly]
    Task<Tracked<AccountSummary>?> AsOf(long seq);

    [ReadOnly]
    Task<bool> Exists();

    /// <summary>Who has a say in buying there; null when it does not exist.</summary>
    /// <param name="seen">As for <see cref="Get"/>.</param>
    [ReadOnly]
    Task<Tracked<Committee>?> Committee(long seen = 0);

    /// <summary>What it has to lose when its people change; null when it does not exist.</summary>
    [ReadOnly]
    Task<Stake?> Stake();

    /// <summary>Its name, which most answers about its leads show; null when it does not exist.</summary>
    [ReadOnly]
    Task<string?> Name();

    Task<Reply<AccountSummary>> Create(CreateAccount command, Call call);

    Task<Reply<AccountSummary>> ChangeProfile(ChangeAccountProfile command, Call call);

    Task<Reply<AccountSummary>> Amend(AmendAccount command, Call call);

    Task<Reply<AccountSummary>> Relate(RelateAccount command, Call call);

    Task<Reply<AccountSummary>> MarkFormer(MarkAccountFormer command, Call call);

    Task<Reply<AccountSummary>> RecordFact(RecordFact command, Call call);

    Task<Reply<AccountSummary>> WithdrawFact(WithdrawFact command, Call call);

    Task<Reply<AccountSummary>> RuleFacts(RuleFacts command, Call call);

    Task<Reply<AccountSummary>> RecordNeed(RecordNeed command, Call call);

    Task<Reply<AccountSummary>> VoiceNeed(VoiceNeed command, Call call);

    Task<Reply<AccountSummary>> EndNeed(EndNeed command, Call call);

    /// <summary>Its needs, those that ended too; null when the account does not exist.</summary>
    [ReadOnly]
    Task<Tracked<NeedBook>?> Needs(long seen = 0);

    /// <summary>Its dossier as somebody may see it; null when the account does not exist.</summary>
    [ReadOnly]
    Task<Tracked<AccountDossier>?> Dossier(DossierPage page, Actor reader, long seen = 0);

    /// <summary>One fact; null when it is not there, or not for this reader.</summary>
    [ReadOnly]
    Task<Tracked<JudgedFact>?> Fact(FactId id, Actor reader, long seen = 0);

    /// <summary>Of these facts, those that are there and for this reader.</summary>
    [ReadOnly]
    Task<ImmutableArray<JudgedFact>> Facts(ImmutableArray<FactId> ids, Actor reader, long seen = 0);

    /// <summary>The fact recorded last up to a position.</summary>
    [ReadOnly]
    Task<Tracked<JudgedFact>?> FactAt(long seq, Actor reader);

    /// <summary>Of these facts, those that stand and that the reader may read.</summary>
    [ReadOnly]
    Task<ImmutableArray<FactId>> Standing(ImmutableArray<FactId> ids, Actor reader, long seen = 0);
}
