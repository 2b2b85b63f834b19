using System.ComponentModel.DataAnnotations;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using Microsoft.AspNetCore.Mvc;

namespace LeadGrains.Server.Start;

public static class StartEndpoints
{
    public static void MapStart(this IEndpointRouteBuilder api) =>
        api.MapGet("/start", Show).Allow(Permission.Read).Reads<StartResource>("What the one who asks sees first, in the order of their team's market").WithTags("Start");

    private static Task<IResult> Show(
        [FromQuery(Name = "after"), Range(0, long.MaxValue)] long? after, RequestLanguage language, Caller caller, StartPage page, CancellationToken cancellation) =>
        page.Answer(caller, after, language, cancellation);
}
