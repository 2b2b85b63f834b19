using LeadGrains.Server.Auth;

namespace LeadGrains.Server.Observability;

public static class ObservabilityServices
{
    public static IServiceCollection AddObservability(this IServiceCollection services) =>
        services.AddSingleton<MetricStore>().AddSingleton<IReadinessProbe, LogProbe>().AddSingleton<IReadinessProbe, ProjectorProbe>();

    public static void MapMetrics(this IEndpointRouteBuilder routes)
    {
        routes.ServiceProvider.GetRequiredService<MetricStore>(); // listens from the start, not from the first question
        routes.MapGet("/metrics", (MetricStore store) => TypedResults.Text(PrometheusText.Of(store), PrometheusText.ContentType))
            .Allow(Permission.ReadMetrics).WithTags("Health");
    }
}
