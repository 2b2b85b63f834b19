using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Introductions;

public static class IntroductionEndpoints
{
    public static IServiceCollection AddIntroductions(this IServiceCollection services) => services.AddSingleton<IntroductionDesk>();

    public static void MapIntroductions(this IEndpointRouteBuilder api) =>
        api.MapGet("/paths", Paths).Allow(Permission.Read).Reads<PathsResource>("The strongest chains of people who can introduce us to somebody").WithTags("Introductions");

    private static Task<IResult> Paths([AsParameters] PathQuery query, RequestLanguage language, Caller caller, IntroductionDesk introductions, CancellationToken cancellation) =>
        introductions.Answer(caller, query, language, cancellation);
}
