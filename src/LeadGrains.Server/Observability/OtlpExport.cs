using LeadGrains.Grains;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LeadGrains.Server.Observability;

/// <summary>Sends metrics and traces to a collector, where the settings name one.</summary>
public sealed class OtlpExport(TelemetryOptions options) : IHostedService, IDisposable
{
    private TracerProvider? traces;
    private MeterProvider? metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Endpoint is null) return Task.CompletedTask;
        traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureResource(Describe)
            .AddSource(Telemetry.Name, RequestTraces.Source)
            .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(options.TraceRatio)))
            .AddOtlpExporter(exporter => Reach(exporter, "v1/traces"))
            .Build();
        metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureResource(Describe)
            .AddMeter(MetricStore.Meters)
            .AddOtlpExporter((exporter, reader) =>
            {
                Reach(exporter, "v1/metrics");
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)options.MetricInterval.TotalMilliseconds;
            })
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what is left, within the exporter's own time-out: after everything else has ended.</summary>
    public void Dispose()
    {
        traces?.Dispose();
        metrics?.Dispose();
    }

    private static void Describe(ResourceBuilder resource) =>
        resource.AddService("leadgrains", serviceVersion: typeof(OtlpExport).Assembly.GetName().Version?.ToString(3), serviceInstanceId: $"{Environment.MachineName}:{Environment.ProcessId}", autoGenerateServiceInstanceId: false);

    private void Reach(OtlpExporterOptions exporter, string path)
    {
        exporter.Protocol = options.Protocol == TelemetryProtocol.Http ? OtlpExportProtocol.HttpProtobuf : OtlpExportProtocol.Grpc;
        exporter.Endpoint = options.Protocol == TelemetryProtocol.Http ? new Uri(options.Endpoint!.ToString().TrimEnd('/') + "/" + path) : options.Endpoint!;
        exporter.Headers = options.Headers;
    }
}
