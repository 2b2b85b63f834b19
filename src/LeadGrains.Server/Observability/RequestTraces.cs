using System.Diagnostics;

namespace LeadGrains.Server.Observability;

/// <summary>Gives every request a trace of its own or its caller's, sent anywhere or not: its log lines and the <c>traceId</c> of a problem belong together by it.</summary>
public sealed class RequestTraces : IDisposable
{
    /// <summary>Where the framework's spans of requests come from.</summary>
    public const string Source = "Microsoft.AspNetCore";

    private readonly ActivityListener listener = new()
    {
        ShouldListenTo = static source => source.Name == Source,
        Sample = static (ref _) => ActivitySamplingResult.PropagationData,
        SampleUsingParentId = static (ref _) => ActivitySamplingResult.PropagationData,
    };

    public RequestTraces() => ActivitySource.AddActivityListener(listener);

    public void Dispose() => listener.Dispose();
}
