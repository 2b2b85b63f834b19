using LeadGrains.Server.Auth;

namespace LeadGrains.Server.Observability;

public static class ObservabilityServices
{
    public static IServiceCollection AddObservability(this IServiceCollection services, TelemetryOptions options) =>
        services.AddSingleton(options).AddHostedService<OtlpExport>().AddSingleton<RequestTraces>().AddSingleton<MetricStore>().AddSingleton<ServerMetrics>().AddSingleton<IReadinessProbe, LogProbe>().AddSingleton<IReadinessProbe, ProjectorProbe>();

    public static void MapMetrics(this IEndpointRouteBuilder routes)
    {
        // From the start, not from the first question.
        routes.ServiceProvider.GetRequiredService<RequestTraces>();
        routes.ServiceProvider.GetRequiredService<MetricStore>();
        routes.ServiceProvider.GetRequiredService<ServerMetrics>();
        routes.MapGet("/metrics", (MetricStore store) => TypedResults.Text(PrometheusText.Of(store), PrometheusText.ContentType))
            .Allow(Permission.ReadMetrics).WithTags("Health");
    }
}
