using LeadGrains.Domain;
using LeadGrains.Domain.Needs;
using LeadGrains.Grains;
using LeadGrains.Grains.Accounts;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Leads;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Accounts;

/// <summary>What accounts need: seen by us, voiced by them, met or gone.</summary>
public static class NeedEndpoints
{
    public static void MapNeeds(this IEndpointRouteBuilder api)
    {
        var needs = api.MapGroup("/accounts/{id}/needs").WithTags("Needs");
        needs.MapPost("", Record).Allow(Permission.Write).Creates<NeedResource>("Record a need, latent or in the customer's words");
        needs.MapGet("", List).Allow(Permission.Read).Reads<NeedsResource>("An account's needs, newest first");
        needs.MapPost("/{needId}/voice", Say).Allow(Permission.Write).Changes<NeedResource>("Record that the customer says so");
        needs.MapPost("/{needId}/met", Meet).Allow(Permission.Write).Changes<NeedResource>("Record that it was met");
        needs.MapPost("/{needId}/drop", Drop).Allow(Permission.Write).Changes<NeedResource>("Record that it is none");
    }

    private static Task<IResult> Record(string id, Body<NeedBody> body, Caller caller, NeedDesk desk, Ids ids)
    {
        var need = ids.New<NeedId>();
        return desk.Do(caller, id, need.Value, (account, _, call) => account.RecordNeed(body.Value.Command(need), call), created: true);
    }

    private static Task<IResult> List(string id, [AsParameters] Reading reading, NeedDesk desk) => desk.List(id, reading);

    private static Task<IResult> Say(string id, string needId, Body<VoiceBody> body, Caller caller, NeedDesk desk) =>
        desk.Do(caller, id, needId, (account, need, call) => account.VoiceNeed(new(need, body.Value.ContactId, body.Value.Words, body.Value.At), call));

    private static Task<IResult> Meet(string id, string needId, Body<ReasonBody> body, Caller caller, NeedDesk desk) =>
        desk.Do(caller, id, needId, (account, need, call) => account.EndNeed(new(need, NeedEnding.Met, body.Value.Reason), call));

    private static Task<IResult> Drop(string id, string needId, Body<ReasonBody> body, Caller caller, NeedDesk desk) =>
        desk.Do(caller, id, needId, (account, need, call) => account.EndNeed(new(need, NeedEnding.Dropped, body.Value.Reason), call));
}
