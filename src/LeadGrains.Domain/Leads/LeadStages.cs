namespace LeadGrains.Domain.Leads;

/// <summary>What stages mean, in one place for the lead itself and for the account that watches it.</summary>
internal static class LeadStages
{
    public static bool IsActive(this LeadStage stage) => stage is LeadStage.Prospect or LeadStage.Lead or LeadStage.Opportunity;

    /// <summary>The stage an event leads to, or null when it is not about stages.</summary>
    public static LeadStage? After(LeadEvent happened) => happened switch
    {
        LeadIdentified => LeadStage.Lead,
        LeadCustomerSignalled => LeadStage.Opportunity,
        LeadWon => LeadStage.Won,
        LeadLost => LeadStage.Lost,
        LeadDisqualified => LeadStage.Disqualified,
        LeadNurtured => LeadStage.Nurturing,
        LeadCooled e => e.To,
        LeadReopened e => e.To,
        _ => null,
    };

    /// <summary>When an imported lead came into its stage: as found, at midnight UTC; else when it was imported.</summary>
    public static DateTimeOffset Since(LeadImported imported, EventMeta meta) =>
        (imported.ClosedOn ?? imported.EngagedOn) is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : meta.At;

    /// <summary>Where a lead falls back to: what the seller saw stays seen.</summary>
    public static LeadStage Fallback(Lead lead) => lead.Problem is null ? LeadStage.Prospect : LeadStage.Lead;
}
