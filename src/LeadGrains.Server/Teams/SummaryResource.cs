using LeadGrains.Domain;
using LeadGrains.Domain.Leads;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Teams;

/// <summary>What a team's board shows first, and then keeps by watching <c>team:{id}</c> from <see cref="AsOf"/>.</summary>
/// <param name="Stages">Every stage, in order.</param>
/// <param name="MarketType">Null: not said.</param>
/// <param name="Market">What the playbook says of it, in the language asked for; null where no type is said.</param>
public sealed record SummaryResource(IReadOnlyList<StageSum> Stages, IReadOnlyList<SellerLoad> Sellers, MarketType? MarketType, MarketResource? Market, long AsOf)
{
    /// <param name="people">The workspace as it was at the standing's position.</param>
    public static SummaryResource From(TeamStanding standing, Workspace people, TeamId team, Playbook playbook, RequestLanguage language, long asOf) => new(
        [.. Enum.GetValues<LeadStage>().Select(stage => StageSum.Of(stage, standing.Totals.Where(total => total.Stage == stage)))],
        [.. people.Users.Values.Where(user => user.Role == Role.Seller && user.TeamId == team)
            .OrderBy(user => user.Id.Value, StringComparer.Ordinal)
            .Select(user => new SellerLoad(user.Id, user.Name.Text, standing.Active.GetValueOrDefault(user.Id), user.Capacity))],
        people.Find(team)?.MarketType, MarketResource.Of(people.Find(team)?.MarketType, playbook, language), asOf);
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
