using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using LeadGrains.Server.Users;
using Microsoft.AspNetCore.Mvc;

namespace LeadGrains.Server.Teams;

/// <summary>Teams, and what a team's board shows first.</summary>
public static class TeamEndpoints
{
    public static void MapTeams(this IEndpointRouteBuilder api)
    {
        var teams = api.MapGroup("/teams").WithTags("People");
        teams.MapPost("", Create).Allow(Permission.AdministerPeople).Creates<TeamResource>("Record a team");
        teams.MapGet("", List).Allow(Permission.Read).Lists<TeamResource>("Teams, newest first");
        teams.MapGet("/{id}", Show).Allow(Permission.Read).Reads<TeamResource>("One team");
        teams.MapGet("/{id}/summary", Summary).Allow(Permission.Read).Reads<SummaryResource>("A team's own leads by stage and its sellers' workloads");
        api.MapGet("/reassignments", ReassignmentLists.List).Allow(Permission.Read).Lists<ReassignmentResource>("Changes of owners, newest first").WithTags("People");
    }

    /// <param name="ParentId">The team it is part of.</param>
    /// <param name="ManagerId">A user with the role Manager or Administrator.</param>
    public sealed record CreateTeamBody([NotBlank] [StringLength(300, MinimumLength = 1)] string Name, TeamId? ParentId = null, UserId? ManagerId = null)
    {
        public CreateTeam Command(TeamId id) => new(id, Name, ParentId, ManagerId);
    }

    private static Task<IResult> Create(Body<CreateTeamBody> body, Caller caller, PeopleDesk desk, Ids ids)
    {
        var id = ids.New<TeamId>();
        return desk.Do(
            caller,
            workspace => workspace.CreateTeam(body.Value.Command(id), caller.Call),
            // A repeated request made another team, the first time.
            (people, seq) => people.Find(id) ?? people.Teams.Values.Single(team => team.Seq == seq),
            TeamResource.From,
            team => team.Version,
            team => $"/api/v1/teams/{team.Id}");
    }

    private static Task<IResult> List([AsParameters] Paging paging, Caller caller, PeopleDesk desk, CancellationToken cancellation) =>
        desk.List(caller, paging, "teams", people => people.Teams.Values, team => team.Id.Value, TeamResource.From, cancellation);

    private static Task<IResult> Show(string id, [AsParameters] Reading reading, PeopleDesk desk) =>
        desk.Show(reading, EntityKind.Team, people => people.Find(new TeamId(id)), TeamResource.From, team => team.Version);

    private static Task<IResult> Summary(
        string id, [FromQuery(Name = "after")] [Range(0, long.MaxValue)] long? after, Caller caller, TeamBoard board, CancellationToken cancellation) =>
        board.Answer(caller, new TeamId(id), after, cancellation);
}
