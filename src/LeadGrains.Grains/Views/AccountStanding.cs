using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Clockwork;

namespace LeadGrains.Grains.Views;

/// <summary>Just enough of an account's leads and past to derive its stage, and when time will change it.</summary>
/// <param name="ActiveLeads">Leads of it in Prospect, Lead or Opportunity.</param>
/// <param name="LastWonAt">When the last lead of it was won.</param>
/// <param name="QuietSince">As in <see cref="Account"/>.</param>
public sealed record AccountStanding(int ActiveLeads, DateTimeOffset? LastWonAt, DateTimeOffset? FormerSince, DateTimeOffset QuietSince)
{
    public AccountStage Stage =>
        LastWonAt is { } won && (FormerSince is not { } former || won > former) ? AccountStage.Customer
        : ActiveLeads > 0 ? AccountStage.Working
        : FormerSince is not null ? AccountStage.Former
        : AccountStage.Prospect;

    public static AccountStanding New(DateTimeOffset createdAt) => new(0, null, null, createdAt);

    public Deadline? Deadline(AccountId id) => Deadlines.Of(id, Stage, ActiveLeads > 0, QuietSince, FormerSince);
}
