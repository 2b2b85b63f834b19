using System.ComponentModel.DataAnnotations;
using LeadGrains.Server.Hosting;

namespace LeadGrains.Server.Observability;

/// <summary>The section <c>LeadGrains:Telemetry</c> of the settings: where metrics and traces are sent to, by OpenTelemetry's protocol (OTLP).</summary>
public sealed class TelemetryOptions : IValidatableObject
{
    /// <summary>The collector, e.g. <c>http://collector:4318</c> (its paths <c>v1/metrics</c> and <c>v1/traces</c> are added with HTTP). Null: nothing is sent, and no spans are made.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>How it is sent.</summary>
    public TelemetryProtocol Protocol { get; set; } = TelemetryProtocol.Http;

    /// <summary>Headers to send along, as <c>name=value,name=value</c>: a collector's key.</summary>
    [Secret]
    public string? Headers { get; set; }

    /// <summary>The share of requests that are traced, unless the caller's own trace decides. 0 to 1.</summary>
    [Range(0.0, 1.0)]
    public double TraceRatio { get; set; } = 1;

    /// <summary>How often metrics are sent. 1 s to 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MetricInterval { get; set; } = TimeSpan.FromMinutes(1);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Endpoint is null || Endpoint is { IsAbsoluteUri: true, Scheme: "http" or "https" } ? [] : [new("Telemetry:Endpoint must be an address such as http://collector:4318.")];
}

public enum TelemetryProtocol { Http, Grpc }
