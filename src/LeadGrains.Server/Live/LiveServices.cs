using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Live;

public static class LiveServices
{
    private const int LargestRequest = 32 * 1024;

    public static IServiceCollection AddLive(this IServiceCollection services, LiveOptions options)
    {
        services.AddSingleton(options).AddSingleton<ChangeFeed>().AddSingleton<Watching>();
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = LargestRequest)
            .AddJsonProtocol(json => json.PayloadSerializerOptions = HttpJson.Options);
        return services;
    }

    public static void MapLiveHub(this IEndpointRouteBuilder app) => app.MapHub<LiveHub>("/hubs/live").Allow(Permission.Read);
}
