using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains.Views;

namespace LeadGrains.Server.Teams;

/// <summary>What a team's board shows first, and then keeps by watching <c>team:{id}</c> from <see cref="AsOf"/>.</summary>
/// <param name="Stages">Every stage, in order.</param>
public sealed record SummaryResource(IReadOnlyList<StageSum> Stages, IReadOnlyList<SellerLoad> Sellers, long AsOf)
{
    /// <param name="people">The workspace as it was at the standing's position.</param>
    public static SummaryResource From(TeamStanding standing, Workspace people, TeamId team, long asOf) => new(
        [.. Enum.GetValues<LeadStage>().Select(stage => StageSum.Of(stage, standing.Totals.Where(total => total.Stage == stage)))],
        [.. people.Users.Values.Where(user => user.Role == Role.Seller && user.TeamId == team)
            .OrderBy(user => user.Id.Value, StringComparer.Ordinal)
            .Select(user => new SellerLoad(user.Id, user.Name.Text, standing.Active.GetValueOrDefault(user.Id), user.Capacity))],
        asOf);
}

/// <param name="Amount">In the currency that most of the leads have; null when none has an amount.</param>
/// <param name="Amounts">In every currency.</param>
public sealed record StageSum(LeadStage Stage, int Count, Money? Amount, IReadOnlyList<Money> Amounts)
{
    public static StageSum Of(LeadStage stage, IEnumerable<TeamTotal> totals)
    {
        var all = totals.Where(total => total.Count > 0).ToList();
        var amounts = all.Where(total => total.Currency is not null)
            .OrderByDescending(total => total.Count).ThenBy(total => total.Currency, StringComparer.Ordinal)
            .Select(total => new Money(total.Amount, total.Currency!))
            .ToList();
        return new(stage, all.Sum(total => total.Count), amounts.FirstOrDefault(), amounts);
    }
}

/// <param name="Active">Leads in Prospect, Lead or Opportunity.</param>
public sealed record SellerLoad(UserId Id, string? Name, int Active, int? Capacity);
