using LeadGrains.Domain.Accounts;

namespace LeadGrains.Grains.Views;

/// <summary>Just enough of an account's leads and past to derive its stage.</summary>
/// <param name="ActiveLeads">Leads of it in Prospect, Lead or Opportunity.</param>
/// <param name="LastWonAt">When the last lead of it was won.</param>
public sealed record AccountStanding(int ActiveLeads, DateTimeOffset? LastWonAt, DateTimeOffset? FormerSince)
{
    public static readonly AccountStanding New = new(0, null, null);

    public AccountStage Stage =>
        LastWonAt is { } won && (FormerSince is not { } former || won > former) ? AccountStage.Customer
        : ActiveLeads > 0 ? AccountStage.Working
        : FormerSince is not null ? AccountStage.Former
        : AccountStage.Prospect;
}
