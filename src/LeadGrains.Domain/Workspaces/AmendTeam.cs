using LeadGrains.Domain.Accounts;
using LeadGrains.Domain.Playbooks;

namespace LeadGrains.Domain.Workspaces;

/// <summary>Changes what is named of a team and leaves the rest.</summary>
/// <param name="MarketType">Which type of market it works in. Null leaves it; a <see cref="To{T}"/> of null says none.</param>
/// <param name="Expected">The team's version that the caller saw; a workspace has one stream, so the append's own check would ask for too much.</param>
public sealed record AmendTeam(TeamId Id, To<MarketType?>? MarketType, long? Expected = null) : ICommand<Workspace, Actor>
{
    public Decision Decide(Workspace? state, Actor context)
    {
        if (state?.Find(Id) is not { } team)
            return Refusal.NotFound(EntityKind.Team);
        if (WorkspaceRefusals.UnlessAdministeredBy(context) is { } refusal)
            return refusal;
        if (Expected is not null && Expected != team.Version)
            return Refusal.VersionMismatch;
        return MarketType is null || team.MarketType == MarketType.Value ? Decision.NothingToDo : new TeamMarketSet(Id, MarketType.Value);
    }
}
