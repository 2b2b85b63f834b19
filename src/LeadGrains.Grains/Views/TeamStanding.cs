using LeadGrains.Domain;

namespace LeadGrains.Grains.Views;

/// <summary>Where a team stands.</summary>
/// <param name="Totals">Its own leads, summed by stage and currency.</param>
/// <param name="Active">Active leads by owner; owners without any are left out.</param>
public sealed record TeamStanding(IReadOnlyList<TeamTotal> Totals, IReadOnlyDictionary<UserId, int> Active);
