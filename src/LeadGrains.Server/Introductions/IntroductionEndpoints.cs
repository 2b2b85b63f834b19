using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Relationships;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Introductions;

public static class IntroductionEndpoints
{
    public static IServiceCollection AddIntroductions(this IServiceCollection services) => services
        .AddSingleton(provider => new Relations(
            provider.GetRequiredService<IRelationRows>(), provider.GetRequiredService<LogTail>(), provider.GetRequiredService<EventCodec>(), provider.GetRequiredService<IKeyVault>(),
            provider.GetRequiredService<Journal>().PlaybookOf, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<IntroductionDesk>();

    public static void MapIntroductions(this IEndpointRouteBuilder api) =>
        api.MapGet("/paths", Paths).Allow(Permission.Read).Reads<PathsResource>("The strongest chains of people who can introduce us to somebody").WithTags("Introductions");

    private static Task<IResult> Paths([AsParameters] PathQuery query, RequestLanguage language, Caller caller, IntroductionDesk introductions, CancellationToken cancellation) =>
        introductions.Answer(caller, query, language, cancellation);
}
