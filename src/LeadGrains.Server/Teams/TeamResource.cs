using LeadGrains.Domain;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Teams;

/// <param name="MarketType">Null: not said.</param>
/// <param name="Market">What the playbook says of it, in the language asked for; null where no type is said.</param>
public sealed record TeamResource(TeamId Id, string? Name, TeamId? ParentId, UserId? ManagerId, MarketType? MarketType, MarketResource? Market, long Version)
{
    public static TeamResource From(Team team, Playbook playbook, RequestLanguage language) => new(
        team.Id, team.Name.Text, team.ParentId, team.ManagerId, team.MarketType, MarketResource.Of(team.MarketType, playbook, language), team.Version);
}

/// <param name="Hint">How to work in it.</param>
public sealed record MarketResource(string Name, string Hint)
{
    public static MarketResource? Of(MarketType? market, Playbook playbook, RequestLanguage language) =>
        playbook.Find(market) is { } guide ? new(language.Of(guide.Name), language.Of(guide.Hint)) : null;
}
