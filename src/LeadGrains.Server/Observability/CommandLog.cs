using System.Diagnostics;
using LeadGrains.Server.Auth;
using Serilog.Events;

namespace LeadGrains.Server.Observability;

/// <summary>
/// One line per command, and at level Debug per read: which route, what came of it, how long it took, for whom by id.
/// Never a path, query, body, name or secret.
/// </summary>
public sealed class CommandLog(RequestDelegate next, Serilog.ILogger log, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private readonly CommandLine line = new(log.ForContext<CommandLog>());

    public async Task InvokeAsync(HttpContext context)
    {
        var began = time.GetTimestamp();
        // Whoever keeps the connection would send the next request into the end.
        if (lifetime.ApplicationStopping.IsCancellationRequested && HttpProtocol.IsHttp11(context.Request.Protocol)) context.Response.Headers.Connection = "close";
        try
        {
            await next(context);
        }
        finally
        {
            Name(context);
            Log(context, time.GetElapsedTime(began).TotalMilliseconds);
        }
    }

    private void Log(HttpContext context, double milliseconds)
    {
        var isRead = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);
        var level = isRead ? LogEventLevel.Debug : LogEventLevel.Information;
        if (!line.IsWanted(level)) return;
        var trace = CommandTrace.Of(context);
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
        var credential = context.User.Credential();
        line.Write(
            time.GetLocalNow(), level, Method(context.Request.Method), route, context.Response.StatusCode, trace.Code ?? "ok",
            Math.Round(milliseconds, 1), trace.Seq, trace.Replayed, credential?.Workspace.Value, credential?.By.Id);
    }

    /// <summary>The request's span is called by its route; the path itself may hold what people typed.</summary>
    private static void Name(HttpContext context)
    {
        if (Activity.Current is not { IsAllDataRequested: true } span) return;
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        span.DisplayName = $"{Method(context.Request.Method)} {route}".TrimEnd();
        span.SetTag("http.route", route).SetTag("http.response.status_code", context.Response.StatusCode).SetTag("leadgrains.outcome", CommandTrace.Of(context).Code ?? "ok");
    }

    /// <summary>A method is the client's text too.</summary>
    private static string Method(string method) => method is "GET" or "HEAD" or "POST" or "PATCH" or "PUT" or "DELETE" or "OPTIONS" ? method : "?";
}
