using LeadGrains.Grains.Log;

namespace LeadGrains.Server.Observability;

/// <summary>For whatever watches the process. Open to anybody, so it names parts and no details of them.</summary>
public static class HealthEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => TypedResults.Ok(new Health("ok", []))).AllowAnonymous().WithTags("Health");
        routes.MapGet("/health/ready", Ready).AllowAnonymous().WithTags("Health");
    }

    /// <param name="Status"><c>ok</c> or <c>unready</c>.</param>
    public sealed record Health(string Status, IReadOnlyList<Part> Parts);

    public sealed record Part(string Name, string Status, string? Problem, string? Note = null);

    private static async Task<IResult> Ready(IEnumerable<IReadinessProbe> probes, CancellationToken cancellation)
    {
        var parts = await Task.WhenAll(probes.Select(probe => Ask(probe, cancellation)));
        var ready = parts.All(part => part.Problem is null);
        return TypedResults.Json(new Health(ready ? "ok" : "unready", parts), statusCode: ready ? 200 : 503);
    }

    private static async Task<Part> Ask(IReadinessProbe probe, CancellationToken cancellation)
    {
        try
        {
            var problem = await probe.Problem(cancellation).WaitAsync(Patience, cancellation);
            return new(probe.Name, problem is null ? "ok" : "unready", problem, probe.Note);
        }
        catch (LogUnavailableException)
        {
            return new(probe.Name, "unready", "its database can't be reached");
        }
        catch (Exception) when (!cancellation.IsCancellationRequested)
        {
            return new(probe.Name, "unready", "it does not answer");
        }
    }
}
