using LeadGrains.Domain;
using LeadGrains.Domain.Leads;

namespace LeadGrains.Grains.Views;

/// <summary>How many leads of a team stand in a stage, and what they are worth.</summary>
/// <param name="Currency">Of the amount; null counts the leads without one.</param>
public sealed record TeamTotal(TeamId? TeamId, LeadStage Stage, string? Currency, int Count, decimal Amount);

/// <summary>What a sum is kept by.</summary>
public readonly record struct TotalKey(TeamId? TeamId, LeadStage Stage, string? Currency)
{
    public static TotalKey Of(LeadRow lead) => new(lead.TeamId, lead.Stage, lead.Amount?.Currency);
}
