using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Relationships;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Introductions;

public static class IntroductionEndpoints
{
    public static IServiceCollection AddIntroductions(this IServiceCollection services) => services
        .AddSingleton(provider => new Relations(
            provider.GetRequiredService<IRelationRows>(), provider.GetRequiredService<LogTail>(), provider.GetRequiredService<EventCodec>(), provider.GetRequiredService<IKeyVault>(),
            provider.GetRequiredService<Journal>().PlaybookOf, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<TieReasons>()
        .AddSingleton<StrengthDesk>()
        .AddSingleton<IntroductionDesk>();

    public static void MapIntroductions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/paths", Paths).Allow(Permission.Read).Reads<PathsResource>("The strongest chains of people who can introduce us to somebody").WithTags("Introductions");
        api.MapGet("/contacts/{id}/strength", Strength).Allow(Permission.Read).Reads<StrengthResource>("How strong our relationship with a contact is, whose it is, and why").WithTags("Introductions");
    }

    private static Task<IResult> Strength(string id, [AsParameters] Reading reading, RequestLanguage language, StrengthDesk desk) => desk.Show(id, reading, language);

    private static Task<IResult> Paths([AsParameters] PathQuery query, RequestLanguage language, Caller caller, IntroductionDesk introductions, CancellationToken cancellation) =>
        introductions.Answer(caller, query, language, cancellation);
}
