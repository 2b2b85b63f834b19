using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Grains.Views;
using LeadGrains.Grains.Workspaces;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Orleans;

namespace LeadGrains.Server.Teams;

/// <summary>A team's summary, all of it true at one position: so that it and the changes watched from there always equal a fresh one.</summary>
public sealed class TeamBoard(IViews views, IDirectory directory, IGrainFactory grains, Freshness freshness, Journal journal)
{
    public async Task<IResult> Answer(Caller caller, TeamId team, long? after, RequestLanguage language, CancellationToken cancellation)
    {
        if (await freshness.Find(caller.Workspace, () => directory.People(caller.Workspace).Find(team), cancellation) is null) return Problems.Of(Refusal.NotFound(EntityKind.Team)).Result();
        await freshness.Wait(caller, after, cancellation);
        var standing = await views.TeamStanding(caller.Workspace, team, cancellation);
        var people = await PeopleAt(caller.Workspace, team, standing.AsOf);
        return TypedResults.Ok(SummaryResource.From(standing.Value, people, team, journal.PlaybookOf(caller.Workspace), language, standing.AsOf));
    }

    /// <summary>The directory never lags behind the views, but may be ahead of them; then the past is asked for.</summary>
    private async Task<Workspace> PeopleAt(WorkspaceId workspace, TeamId team, long asOf)
    {
        var people = directory.People(workspace);
        if (people.Find(team)?.Seq <= asOf && people.Users.Values.All(user => user.TeamId != team || user.Seq <= asOf)) return people;
        return (await OnceMore.Read(() => grains.Workspace(workspace).AsOf(asOf)))?.State ?? Workspace.Empty;
    }
}
