using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Domain.Intelligence;
using LeadGrains.Grains;
using LeadGrains.Grains.Accounts;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Microsoft.AspNetCore.Mvc;

namespace LeadGrains.Server.Accounts;

/// <summary>Facts about accounts, and the dossier that they make.</summary>
public static class FactEndpoints
{
    public static void MapFacts(this IEndpointRouteBuilder api)
    {
        var account = api.MapGroup("/accounts/{id}").WithTags("Intelligence");
        account.MapPost("/facts", Record).Allow(Permission.Write).Creates<FactResource>("Record a fact, verbatim");
        account.MapGet("/facts/{factId}", Show).Allow(Permission.Read).Reads<FactResource>("One fact");
        account.MapPost("/facts/{factId}/withdraw", Withdraw).Allow(Permission.Write).Changes<FactResource>("Take a fact back: what rested on it is open again");
        account.MapPost("/rulings", Rule).Allow(Permission.Write).Changes<FactResource>("Settle which of the facts that disagree holds");
        api.MapGet("/facts", FactLists.List).Allow(Permission.Read).WithTags("Intelligence").Lists<ListedFact>("Facts of all accounts that want to be looked after, newest first");
        account.MapGet("/dossier", Dossier).Allow(Permission.Read).Reads<DossierResource>("What is known, how well, and what to ask next");
    }

    private static Task<IResult> Record(string id, Body<FactBody> body, RequestLanguage language, Caller caller, FactDesk desk, Ids ids)
    {
        var fact = ids.New<FactId>();
        return desk.Do(caller, id, fact, language, (account, call) => account.RecordFact(body.Value.Command(fact), call), created: true);
    }

    private static Task<IResult> Show(string id, string factId, [AsParameters] Reading reading, RequestLanguage language, FactDesk desk) =>
        desk.Show(id, factId, reading, language);

    private static Task<IResult> Withdraw(string id, string factId, Body<WithdrawBody> body, RequestLanguage language, Caller caller, FactDesk desk)
    {
        if (!PathId.TryRead<FactId>(factId, out var fact)) return Task.FromResult(Problems.Of(FactRefusals.FactIsUnknown).Result());
        return desk.Do(caller, id, fact, language, (account, call) => account.WithdrawFact(new(fact, body.Value.Reason), call));
    }

    private static Task<IResult> Rule(string id, Body<RulingBody> body, RequestLanguage language, Caller caller, FactDesk desk) =>
        desk.Do(caller, id, body.Value.FactId, language, (account, call) => account.RuleFacts(body.Value.Command(), call));

    private static Task<IResult> Dossier(string id, [AsParameters] Reading reading, [AsParameters] DossierQuery query, RequestLanguage language, FactDesk desk) =>
        desk.Dossier(id, reading, query, language);
}

/// <summary>Which of the facts; the rest of the dossier comes whole.</summary>
/// <param name="Topic">A code or a name.</param>
public sealed record DossierQuery(
    [property: FromQuery(Name = "category")] FactCategory? Category,
    [property: FromQuery(Name = "topic"), StringLength(100)] string? Topic,
    [property: FromQuery(Name = "status")] FactStatus? Status,
    [property: FromQuery(Name = "limit"), Range(1, 200)] int? Limit,
    [property: FromQuery(Name = "cursor")] string? Cursor)
{
    internal object Filter => new { dossier = true, Category, Topic, Status };

    internal DossierPage Page(long? before) => new(Limit ?? Paging.DefaultLimit, before, Category, Topic, Status);
}
