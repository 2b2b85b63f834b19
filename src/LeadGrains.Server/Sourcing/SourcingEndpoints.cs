using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Domain.Sourcing;
using LeadGrains.Grains;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;
using Microsoft.AspNetCore.Mvc;

namespace LeadGrains.Server.Sourcing;

/// <summary>Where leads come from: further touches, and referrals with what they oblige us to.</summary>
public static class SourcingEndpoints
{
    public static void MapSourcing(this IEndpointRouteBuilder api)
    {
        var lead = api.MapGroup("/leads/{id}").WithTags("Sources");
        lead.MapGet("/sources", Show).Allow(Permission.Read).Reads<SourcesResource>("Where a lead comes from, what helped it along, and who referred it");
        lead.MapPost("/assists", Assist).Allow(Permission.Write).Changes<SourcesResource>("Record a further touch; the first source stays");
        lead.MapPost("/referral", Refer).Allow(Permission.Write).Changes<SourcesResource>("Record who referred a lead: it opens the duties to brief, report and thank");
        lead.MapPost("/referral/consent", Consent).Allow(Permission.Write).Changes<SourcesResource>("Record whether the one who referred a lead may be named");
        api.MapGet("/analytics/sources", Report).Allow(Permission.Read).Reads<SourceReport>("How well each source works").WithTags("Analytics");
        api.MapGet("/sellers/{id}/sources", OfSeller).Allow(Permission.Read).Reads<SellerSourcesResource>("Where a seller's new leads come from, with a hint when it is always the same").WithTags("Sources");
    }

    private static Task<IResult> Show(string id, [AsParameters] Reading reading, RequestLanguage language, SourcingDesk desk) => desk.Show(id, reading, language);

    private static Task<IResult> Report(
        [AsParameters] SourceQuery query, Caller caller, RequestLanguage language, SourceReports reports, CancellationToken cancellation) =>
        reports.Answer(caller, query, language, cancellation);

    private static Task<IResult> OfSeller(
        string id, [FromQuery(Name = "days"), Range(1, 3650)] int? days, [FromQuery(Name = "after"), Range(0, long.MaxValue)] long? after,
        RequestLanguage language, Caller caller, SellerSources sources, CancellationToken cancellation) =>
        sources.Answer(caller, new UserId(id), days ?? SellerSources.Year, after, language, cancellation);

    private static Task<IResult> Assist(string id, Body<AssistBody> body, RequestLanguage language, Caller caller, SourcingDesk desk) =>
        desk.Do(caller, id, language, (lead, call) => lead.Assist(body.Value.Command(), call));

    private static Task<IResult> Refer(string id, Body<ReferralBody> body, RequestLanguage language, Caller caller, SourcingDesk desk, Ids ids)
    {
        var referral = $"{Referral.Prefix}{ids.NewText()}";
        return desk.Do(caller, id, language, (lead, call) => lead.Refer(body.Value.Command(referral), call));
    }

    private static Task<IResult> Consent(string id, Body<ConsentBody> body, RequestLanguage language, Caller caller, SourcingDesk desk) =>
        desk.Do(caller, id, language, (lead, call) => lead.Consent(new(body.Value.MayName), call));
}
