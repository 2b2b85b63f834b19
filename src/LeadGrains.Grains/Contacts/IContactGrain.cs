using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Grains.Tasks;
using Orleans.Concurrency;

namespace LeadGrains.Grains.Contacts;

/// <summary>One contact, keyed <c>{workspace}/{contactId}</c>.</summary>
public interface IContactGrain : ITaskSubject
{
    /// <summary>The contact, or null when it does not exist.</summary>
    /// <param name="seen">A position up to which the reader has seen the log; the answer is no older.</param>
    [ReadOnly]
    Task<Tracked<Contact>?> Get(long seen = 0);

    /// <summary>The contact as it was right after a position; null when it did not exist then.</summary>
    [ReadOnly]
    Task<Tracked<Contact>?> AsOf(long seq);

    [ReadOnly]
    Task<bool> Exists();

    /// <summary>The buying role held now at an account, or null. A contact that does not exist holds none.</summary>
    [ReadOnly]
    Task<BuyingRole?> RoleAt(AccountId account);

    Task<Reply<Contact>> Create(CreateContact command, Call call);

    Task<Reply<Contact>> ChangeProfile(ChangeContactProfile command, Call call);

    Task<Reply<Contact>> StartEmployment(StartEmployment command, Call call);

    Task<Reply<Contact>> EndEmployment(EndEmployment command, Call call);

    Task<Reply<Contact>> StateKnows(StateKnows command, Call call);

    Task<Reply<Contact>> StateKnowsUser(StateKnowsUser command, Call call);

    Task<Reply<Contact>> OptOut(OptOut command, Call call);

    Task<Reply<Contact>> OptIn(OptIn command, Call call);

    Task<Reply<Contact>> RecordSchool(RecordSchool command, Call call);

    Task<Reply<Contact>> WithdrawSchool(WithdrawSchool command, Call call);

    Task<Reply<Contact>> GiveRole(GiveRole command, Call call);

    Task<Reply<Contact>> StateInfluence(StateInfluence command, Call call);

    Task<Reply<Contact>> LogInteraction(LogInteraction command, Call call);
}
