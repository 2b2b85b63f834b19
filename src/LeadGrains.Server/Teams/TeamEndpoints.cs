using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Domain.Playbooks;
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
        teams.MapPatch("/{id}", Patch).Allow(Permission.AdministerPeople).Changes<TeamResource>("Say which type of market a team works in");
        teams.MapGet("/{id}/summary", Summary).Allow(Permission.Read).Reads<SummaryResource>("A team's own leads by stage and its sellers' workloads");
        api.MapGet("/reassignments", ReassignmentLists.List).Allow(Permission.Read).Lists<ReassignmentResource>("Changes of owners, newest first").WithTags("People");
    }

    /// <param name="ParentId">The team it is part of.</param>
    /// <param name="ManagerId">A user with the role Manager or Administrator.</param>
    /// <param name="MarketType">Which type of market it works in.</param>
    public sealed record CreateTeamBody(
        [NotBlank] [StringLength(300, MinimumLength = 1)] string Name, TeamId? ParentId = null, UserId? ManagerId = null, MarketType? MarketType = null)
    {
        public CreateTeam Command(TeamId id) => new(id, Name, ParentId, ManagerId, MarketType: MarketType);
    }

    /// <summary>What is absent stays.</summary>
    /// <param name="MarketType">Which type of market it works in; null: none is said.</param>
    public sealed record PatchTeamBody(MarketType? MarketType = null);

    private static Task<IResult> Create(Body<CreateTeamBody> body, RequestLanguage language, Caller caller, PeopleDesk desk, Journal journal, Ids ids)
    {
        var id = ids.New<TeamId>();
        return desk.Do(
            caller,
            workspace => workspace.CreateTeam(body.Value.Command(id), caller.Call),
            // A repeated request made another team, the first time.
            (people, seq) => people.Find(id) ?? people.Teams.Values.Single(team => team.Seq == seq),
            Resource(caller, journal, language),
            team => team.Version,
            team => $"/api/v1/teams/{team.Id}");
    }

    private static Task<IResult> Patch(string id, Body<PatchTeamBody> body, RequestLanguage language, Caller caller, PeopleDesk desk, Journal journal) => desk.Do(
        caller,
        workspace => workspace.AmendTeam(new(new TeamId(id), body.Gives("marketType") ? new(body.Value.MarketType) : null, caller.IfMatch), caller.Call with { IfMatch = null }),
        (people, _) => people.Find(new TeamId(id)),
        Resource(caller, journal, language),
        team => team.Version);

    private static Task<IResult> List(
        [AsParameters] Paging paging, RequestLanguage language, Caller caller, PeopleDesk desk, Journal journal, CancellationToken cancellation) =>
        desk.List(caller, paging, "teams", people => people.Teams.Values, team => team.Id.Value, Resource(caller, journal, language), cancellation);

    private static Task<IResult> Show(string id, [AsParameters] Reading reading, RequestLanguage language, PeopleDesk desk, Journal journal) =>
        desk.Show(reading, EntityKind.Team, people => people.Find(new TeamId(id)), Resource(reading.Caller, journal, language), team => team.Version);

    private static Task<IResult> Summary(
        string id, [FromQuery(Name = "after")] [Range(0, long.MaxValue)] long? after, RequestLanguage language, Caller caller, TeamBoard board, CancellationToken cancellation) =>
        board.Answer(caller, new TeamId(id), after, language, cancellation);

    private static Func<Team, TeamResource> Resource(Caller caller, Journal journal, RequestLanguage language) =>
        team => TeamResource.From(team, journal.PlaybookOf(caller.Workspace), language);
}
