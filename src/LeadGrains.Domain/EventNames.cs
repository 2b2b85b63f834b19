using System.Collections.Frozen;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Domain.Tasks;
using LeadGrains.Domain.Workspaces;

namespace LeadGrains.Domain;

/// <summary>
/// Under which name the log keeps each event. Names outlive the code: a CLR type may be renamed, a name here never;
/// an event whose shape changes gets a new type and a new version.
/// </summary>
public static class EventNames
{
    private static readonly FrozenDictionary<string, Type> Types = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        ["account.created.v1"] = typeof(AccountCreated),
        ["account.profile-changed.v1"] = typeof(AccountProfileChanged),
        ["account.related.v1"] = typeof(AccountRelated),
        ["account.marked-former.v1"] = typeof(AccountMarkedFormer),
        ["account.turned-former.v1"] = typeof(AccountTurnedFormer),
        ["account.fact-recorded.v1"] = typeof(FactRecorded),
        ["account.fact-withdrawn.v1"] = typeof(FactWithdrawn),
        ["account.facts-ruled.v1"] = typeof(FactsRuled),
        ["account.need-recorded.v1"] = typeof(NeedRecorded),
        ["account.need-voiced.v1"] = typeof(NeedVoiced),
        ["account.need-met.v1"] = typeof(NeedMet),
        ["account.need-dropped.v1"] = typeof(NeedDropped),
        ["account.need-fell-back.v1"] = typeof(NeedFellBack),
        ["account.need-expired.v1"] = typeof(NeedExpired),
        ["alert.raised.v1"] = typeof(AlertRaised),
        ["contact.created.v1"] = typeof(ContactCreated),
        ["contact.profile-changed.v1"] = typeof(ContactProfileChanged),
        ["contact.employed.v1"] = typeof(ContactEmployed),
        ["contact.left.v1"] = typeof(ContactLeft),
        ["contact.knows.v1"] = typeof(ContactKnows),
        ["contact.knows-user.v1"] = typeof(ContactKnowsUser),
        ["contact.opted-out.v1"] = typeof(ContactOptedOut),
        ["contact.opted-in.v1"] = typeof(ContactOptedIn),
        ["contact.role-given.v1"] = typeof(ContactGivenRole),
        ["contact.influences.v1"] = typeof(ContactInfluences),
        ["contact.schooled.v1"] = typeof(ContactSchooled),
        ["contact.school-withdrawn.v1"] = typeof(ContactSchoolWithdrawn),
        ["contact.interaction.v1"] = typeof(ContactInteractionLogged),
        ["lead.created.v1"] = typeof(LeadCreated),
        ["lead.imported.v1"] = typeof(LeadImported),
        ["lead.details-changed.v1"] = typeof(LeadDetailsChanged),
        ["lead.account-set.v1"] = typeof(LeadAccountSet),
        ["lead.identified.v1"] = typeof(LeadIdentified),
        ["lead.customer-signal.v1"] = typeof(LeadCustomerSignalled),
        ["lead.assessed.v1"] = typeof(LeadAssessed),
        ["lead.signal-withdrawn.v1"] = typeof(LeadSignalWithdrawn),
        ["lead.won.v1"] = typeof(LeadWon),
        ["lead.lost.v1"] = typeof(LeadLost),
        ["lead.disqualified.v1"] = typeof(LeadDisqualified),
        ["lead.nurtured.v1"] = typeof(LeadNurtured),
        ["lead.cooled.v1"] = typeof(LeadCooled),
        ["lead.reopened.v1"] = typeof(LeadReopened),
        ["lead.reassigned.v1"] = typeof(LeadReassigned),
        ["lead.claimed.v1"] = typeof(LeadClaimed),
        ["lead.released.v1"] = typeof(LeadReleased),
        ["lead.interaction.v1"] = typeof(LeadInteractionLogged),
        ["lead.assisted.v1"] = typeof(LeadAssisted),
        ["lead.referred.v1"] = typeof(LeadReferred),
        ["lead.referral-consented.v1"] = typeof(LeadReferralConsented),
        ["lead.referral-breached.v1"] = typeof(LeadReferralBreached),
        ["task.opened.v1"] = typeof(TaskOpened),
        ["task.changed.v1"] = typeof(TaskChanged),
        ["task.done.v1"] = typeof(TaskDone),
        ["task.dropped.v1"] = typeof(TaskDropped),
        ["task.overdue.v1"] = typeof(TaskOverdue),
        ["task.escalated.v1"] = typeof(TaskEscalated),
        ["user.created.v1"] = typeof(UserCreated),
        ["user.capacity-changed.v1"] = typeof(UserCapacityChanged),
        ["user.schooled.v1"] = typeof(UserSchooled),
        ["user.school-withdrawn.v1"] = typeof(UserSchoolWithdrawn),
        ["team.created.v1"] = typeof(TeamCreated),
        ["team.market-set.v1"] = typeof(TeamMarketSet),
        ["playbook.changed.v1"] = typeof(PlaybookChanged),
        ["playbook.reset.v1"] = typeof(PlaybookReset),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> Names = Types.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>Every stored name, in ordinal order.</summary>
    public static IEnumerable<string> All => Types.Keys.Order(StringComparer.Ordinal);

    /// <summary>The stored, versioned name of an event, e.g. <c>lead.reassigned.v1</c>.</summary>
    /// <exception cref="ArgumentException">The event has no name: a bug.</exception>
    public static string NameOf(DomainEvent happened) =>
        Names.TryGetValue(happened.GetType(), out var name)
            ? name
            : throw new ArgumentException($"{happened.GetType()} has no stored name", nameof(happened));

    /// <summary>The type that a stored name stands for.</summary>
    /// <exception cref="ArgumentException">Nothing is stored under that name: a newer server wrote the log, or it is damaged.</exception>
    public static Type TypeOf(string stored) =>
        Types.TryGetValue(stored, out var type) ? type : throw new ArgumentException($"no event is stored as '{stored}'", nameof(stored));

    /// <summary>What a change is called outside: the stored name without its version, e.g. <c>lead.reassigned</c>.</summary>
    public static string PublicName(string stored) => stored[..stored.LastIndexOf(".v", StringComparison.Ordinal)];
}
