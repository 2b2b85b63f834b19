using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Domain.Accounts;
using LeadGrains.Grains;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Graph;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Microsoft.AspNetCore.Mvc;

namespace LeadGrains.Server.Accounts;

/// <summary>Accounts: their profile, and how they stand to one another.</summary>
public static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder api)
    {
        var accounts = api.MapGroup("/accounts").WithTags("Accounts");
        accounts.MapPost("", Create).Allow(Permission.Write).Creates<AccountResource>("Record an account");
        accounts.MapGet("", List).Allow(Permission.Read).Lists<AccountResource>("Accounts, newest first");
        accounts.MapGet("/{id}", Show).Allow(Permission.Read).Reads<AccountResource>("One account");
        accounts.MapPatch("/{id}", Patch).Allow(Permission.Write).Changes<AccountResource>("Change the profile");
        accounts.MapPost("/{id}/relations", Relate).Allow(Permission.Write).Changes<AccountResource>("State that another account is this one's parent, supplier, …");
        accounts.MapPost("/{id}/former", MarkFormer).Allow(Permission.Write).Changes<AccountResource>("State that it is no longer a customer nor worked on");
        accounts.MapGet("/{id}/committee", Committee).Allow(Permission.Read).Reads<CommitteeResource>("Who has a say in buying, and how we get to whoever decides");
        accounts.MapGet("/{id}/graph", Graph).Allow(Permission.Read).Reads<GraphResource>("An account's relations");
        accounts.MapGet("/{id}/graph.svg", Picture).Allow(Permission.Read).Shows("An account's relations as a picture");
    }

    /// <summary>All that are given must hold.</summary>
    /// <param name="Q">Any part of its names or external ids.</param>
    public sealed record Query(
        [property: FromQuery(Name = "q"), StringLength(200)] string? Q,
        [property: FromQuery(Name = "industry"), StringLength(200)] string? Industry,
        [property: FromQuery(Name = "region"), StringLength(200)] string? Region,
        [property: FromQuery(Name = "stage")] AccountStage? Stage)
    {
        public AccountFilter Filter => new(Industry, Region, Stage, Q.OrNothing());
    }

    private static Task<IResult> Create(Body<CreateAccountBody> body, Caller caller, AccountDesk desk, Ids ids)
    {
        var id = ids.New<AccountId>();
        return desk.Create(caller, id, (account, call) => account.Create(body.Value.Command(id), call));
    }

    private static Task<IResult> List(
        [AsParameters] Query query, [AsParameters] Paging paging, Caller caller, Lists lists, IViews views, CancellationToken cancellation) =>
        lists.Answer(
            caller, paging, query.Filter, page => views.ListAccounts(caller.Workspace, query.Filter, page, cancellation), AccountResource.From, cancellation);

    private static Task<IResult> Show(string id, [AsParameters] Reading reading, AccountDesk desk) => desk.Show(reading, id);

    private static Task<IResult> Patch(string id, Body<PatchAccountBody> body, Caller caller, AccountDesk desk) =>
        desk.Do(caller, id, (account, call) => account.Amend(body.Value.Command(body.Gives), call));

    private static Task<IResult> Relate(string id, Body<RelateBody> body, Caller caller, AccountDesk desk) =>
        desk.Do(caller, id, (account, call) => account.Relate(new(body.Value.ToAccountId, body.Value.Kind, body.Value.Note), call));

    private static Task<IResult> MarkFormer(string id, Body<FormerBody> body, Caller caller, AccountDesk desk) =>
        desk.Do(caller, id, (account, call) => account.MarkFormer(new(body.Value.Reason ?? ""), call));

    private static Task<IResult> Committee(string id, [AsParameters] Reading reading, CommitteeDesk desk) => desk.Show(id, reading);

    private static Task<IResult> Graph(string id, [AsParameters] GraphQuery query, Caller caller, GraphWalk graph, CancellationToken cancellation) =>
        graph.Answer<AccountId>(caller, id, query, cancellation);

    private static Task<IResult> Picture(
        string id, [AsParameters] GraphQuery query, RequestLanguage language, Caller caller, GraphWalk graph, CancellationToken cancellation) =>
        graph.Picture<AccountId>(caller, id, query, language, cancellation);
}
