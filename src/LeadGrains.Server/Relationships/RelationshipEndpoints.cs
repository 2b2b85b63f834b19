using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Relationships;
using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Relationships;

public static class RelationshipEndpoints
{
    public static IServiceCollection AddRelationships(this IServiceCollection services) => services
        .AddSingleton(provider => new Relations(
            provider.GetRequiredService<IRelationRows>(), provider.GetRequiredService<LogTail>(), provider.GetRequiredService<EventCodec>(), provider.GetRequiredService<IKeyVault>(),
            provider.GetRequiredService<Journal>().PlaybookOf, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<TieReasons>()
        .AddSingleton<StrengthDesk>()
        .AddHostedService<RelationsAhead>();

    public static void MapRelationships(this IEndpointRouteBuilder api) =>
        api.MapGet("/contacts/{id}/strength", Strength).Allow(Permission.Read).Reads<StrengthResource>("How strong our relationship with a contact is, whose it is, and why").WithTags("Introductions");

    private static Task<IResult> Strength(string id, [AsParameters] Reading reading, RequestLanguage language, StrengthDesk desk) => desk.Show(id, reading, language);
}
