using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Needs;
using LeadGrains.Domain.Tasks;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains.Views;

/// <summary>Events to account rows.</summary>
public static class AccountProjection
{
    /// <param name="old">Null before the account's first event.</param>
    public static AccountRow Project(DomainEvent happened, StoredEvent stored, AccountRow? old) => (happened, old) switch
    {
        (AccountCreated e, null) => Profile(
            e.Profile, new(e.Id, "", [], e.ExternalIds, null, null, null, [], null, stored.At, stored.Version) { Standing = AccountStanding.New(stored.At) }),
        (AccountProfileChanged e, not null) => Profile(e.Profile, old) with { Version = stored.Version },
        (AccountRelated or FactRecorded or FactWithdrawn or FactsRuled or AlertRaised or TaskEvent, not null) => old with { Version = stored.Version },
        (NeedEvent e, not null) => (e is NeedVoiced or NeedRecorded { Voiced: not null } ? Stirred(old, stored) : old) with { Version = stored.Version },
        (AccountMarkedFormer or AccountTurnedFormer, not null) => old with { Standing = old.Standing with { FormerSince = stored.At }, Version = stored.Version },
        _ => throw new InvalidOperationException($"Event {stored.Seq} ({stored.Type}) of {stored.Stream} does not fit the account's row."),
    };

    /// <summary>
    /// What a lead's change means to an account: the lead's row before and after is all there is to know, whatever happened between.
    /// Won is for good, so the last win only ever moves on.
    /// </summary>
    /// <param name="moved">When the lead last came there or changed its stage; null: not now.</param>
    public static AccountStanding WithLead(AccountId account, AccountStanding old, LeadRow? before, LeadRow after, DateTimeOffset? moved)
    {
        var won = after.AccountId == account && after.Stage == LeadStage.Won ? after.StageSince : (DateTimeOffset?)null;
        return old with
        {
            ActiveLeads = old.ActiveLeads + Active(account, after) - Active(account, before),
            LastWonAt = old.LastWonAt is null || won > old.LastWonAt ? won ?? old.LastWonAt : old.LastWonAt,
            QuietSince = moved > old.QuietSince ? moved.Value : old.QuietSince,
        };
    }

    private static AccountRow Stirred(AccountRow row, StoredEvent stored) => row with { Standing = row.Standing with { QuietSince = stored.At } };

    private static int Active(AccountId account, LeadRow? lead) => lead is { IsActive: true } && lead.AccountId == account ? 1 : 0;

    private static AccountRow Profile(AccountProfile profile, AccountRow old) => old with
    {
        Name = profile.Name,
        Names = profile.Names,
        Industry = profile.Industry,
        Region = profile.Region,
        SizeBand = profile.SizeBand,
        Traits = profile.Traits,
        OwnerTeamId = profile.OwnerTeamId,
    };
}
