using LeadGrains.Server.Operations;

namespace LeadGrains.Server.Http;

/// <summary>What an endpoint answers, for the OpenAPI document.</summary>
public static class RouteDocs
{
    /// <summary>Reads one thing.</summary>
    public static RouteHandlerBuilder Reads<T>(this RouteHandlerBuilder route, string summary) =>
        route.WithSummary(summary).Produces<T>().Refuses(400, 401, 403, 404);

    /// <summary>Shows an SVG picture.</summary>
    public static RouteHandlerBuilder Shows(this RouteHandlerBuilder route, string summary) =>
        route.WithSummary(summary).Produces<string>(200, "image/svg+xml").Refuses(400, 401, 403, 404);

    /// <summary>Reads a page of a list.</summary>
    public static RouteHandlerBuilder Lists<T>(this RouteHandlerBuilder route, string summary) =>
        route.WithSummary(summary).Produces<Page<T>>().Refuses(400, 401, 403);

    /// <summary>Creates, and answers what it created.</summary>
    public static RouteHandlerBuilder Creates<T>(this RouteHandlerBuilder route, string summary) =>
        route.WithSummary(summary).Produces<T>(201).Refuses(400, 401, 403, 409, 422, 503);

    /// <summary>Changes one thing, and answers it as it is then.</summary>
    public static RouteHandlerBuilder Changes<T>(this RouteHandlerBuilder route, string summary) =>
        route.WithSummary(summary).Produces<T>().Refuses(400, 401, 403, 404, 409, 412, 422, 503);

    /// <summary>Answers a question that takes a body, and changes nothing.</summary>
    public static RouteHandlerBuilder Asks<T>(this RouteHandlerBuilder route, string summary) =>
        route.WithSummary(summary).Produces<T>().Refuses(400, 401, 403, 409);

    /// <summary>Begins long work.</summary>
    public static RouteHandlerBuilder Begins(this RouteHandlerBuilder route, string summary) =>
        route.WithSummary(summary).Produces<Operation>(202).Refuses(400, 401, 403, 409, 422);

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in statuses) route.Produces<Problem>(status, "application/problem+json");
        return route;
    }
}
