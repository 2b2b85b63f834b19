namespace LeadGrains.Server.Http;

public static class HttpServices
{
    public static IServiceCollection AddHttp(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => HttpJson.Configure(json.SerializerOptions));
        services.AddSingleton<OwnRequests>();
        // Bad parameters are named by the input check, not thrown.
        return services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
    }

    /// <summary>The group of all resources: <c>/api/v1</c>, strict about its inputs.</summary>
    public static RouteGroupBuilder MapApi(this IEndpointRouteBuilder routes) => routes.MapGroup("/api/v1").AddEndpointFilter<RouteGroupBuilder, InputCheck>();
}
