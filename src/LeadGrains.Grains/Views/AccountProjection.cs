using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Needs;
using LeadGrains.Grains.Log;

namespace LeadGrains.Grains.Views;

/// <summary>Events to account rows.</summary>
public static class AccountProjection
{
    /// <summary>Whether it changes more of an account's row than its standing and its version.</summary>
    public static bool ChangesRow(DomainEvent happened) => happened is AccountCreated or AccountProfileChanged;

    /// <inheritdoc cref="ChangesRow"/>
    public static bool ChangesStanding(DomainEvent happened) =>
        happened is AccountMarkedFormer or AccountTurnedFormer or NeedVoiced or NeedRecorded { Voiced: not null };

    /// <param name="happened">One that <see cref="ChangesRow"/>.</param>
    /// <param name="old">Null before the account's first event.</param>
    public static AccountRow Project(DomainEvent happened, StoredEvent stored, AccountRow? old) => (happened, old) switch
    {
        (AccountCreated e, null) => Profile(e.Profile, new(e.Id, "", [], e.ExternalIds, null, null, null, [], null, stored.At) { Standing = AccountStanding.New(stored.At) }),
        (AccountProfileChanged e, not null) => Profile(e.Profile, old),
        _ => throw new InvalidOperationException($"Event {stored.Seq} ({stored.Type}) of {stored.Stream} does not fit the account's row."),
    };

    /// <param name="happened">One that <see cref="ChangesStanding"/>.</param>
    public static AccountStanding Project(DomainEvent happened, StoredEvent stored, AccountStanding old) => happened switch
    {
        AccountMarkedFormer or AccountTurnedFormer => old with { FormerSince = stored.At },
        _ => old with { QuietSince = stored.At },
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
