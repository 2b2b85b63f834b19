using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Grains.Tasks;
using Orleans.Concurrency;

namespace LeadGrains.Grains.Leads;

/// <summary>One lead, keyed <c>{workspace}/{leadId}</c>.</summary>
public interface ILeadGrain : ITaskSubject
{
    /// <summary>The lead, or null when it does not exist.</summary>
    /// <param name="seen">A position up to which the reader has seen the log; the answer is no older.</param>
    [ReadOnly]
    Task<Tracked<Lead>?> Get(long seen = 0);

    /// <summary>The lead as it was right after a position; null when it did not exist then.</summary>
    [ReadOnly]
    Task<Tracked<Lead>?> AsOf(long seq);

    Task<Reply<Lead>> Create(CreateLead command, Call call);

    Task<Reply<Lead>> ChangeDetails(ChangeLeadDetails command, Call call);

    Task<Reply<Lead>> Identify(IdentifyLead command, Call call);

    Task<Reply<Lead>> SignalCustomer(SignalCustomer command, Call call);

    Task<Reply<Lead>> WithdrawSignal(WithdrawSignal command, Call call);

    Task<Reply<Lead>> Assess(AssessLead command, Call call);

    Task<Reply<Lead>> Win(WinLead command, Call call);

    Task<Reply<Lead>> Lose(LoseLead command, Call call);

    Task<Reply<Lead>> Disqualify(DisqualifyLead command, Call call);

    Task<Reply<Lead>> Nurture(NurtureLead command, Call call);

    Task<Reply<Lead>> Cool(CoolLead command, Call call);

    Task<Reply<Lead>> Reopen(ReopenLead command, Call call);

    Task<Reply<Lead>> Reassign(ReassignLead command, Call call);

    Task<Reply<Lead>> ReassignChosen(ReassignChosen command, Call call);

    Task<Reply<Lead>> Claim(ClaimLead command, Call call);

    Task<Reply<Lead>> Release(ReleaseLead command, Call call);

    Task<Reply<Lead>> LogInteraction(LogInteraction command, Call call);

    Task<Reply<Lead>> Assist(AssistLead command, Call call);

    Task<Reply<Lead>> Refer(ReferLead command, Call call);

    Task<Reply<Lead>> Consent(ConsentToName command, Call call);
}
