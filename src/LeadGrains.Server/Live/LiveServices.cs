using LeadGrains.Server.Auth;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Live;

public static class LiveServices
{
    private const int LargestRequest = 32 * 1024;

    public static IServiceCollection AddLive(this IServiceCollection services, LiveOptions options)
    {
        services.AddSingleton(options).AddSingleton<History>().AddHostedService<HistoryStart>().AddSingleton<ChangeFeed>().AddSingleton<Watchers>().AddSingleton<Watching>();
        services.AddSignalR(hub => hub.MaximumReceiveMessageSize = LargestRequest)
            .AddJsonProtocol(json => json.PayloadSerializerOptions = HttpJson.Options);
        return services;
    }

    /// <summary>Every read tells which history its positions belong to.</summary>
    public static void UseHistory(this IApplicationBuilder app)
    {
        var history = app.ApplicationServices.GetRequiredService<History>();
        app.Use((context, next) =>
        {
            if (HttpMethods.IsGet(context.Request.Method)) context.Response.Headers[History.Header] = history.Id;
            return next(context);
        });
    }

    public static void MapLiveHub(this IEndpointRouteBuilder app) => app.MapHub<LiveHub>("/hubs/live").Allow(Permission.Read);

    private sealed class HistoryStart(History history) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => history.Load(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
