using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;

namespace LeadGrains.Server.Http;

/// <summary>Nothing leaves without being a problem: exceptions and bare statuses are turned into one here. No details of exceptions.</summary>
public sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (IsBare(context.Response)) await Problems.OfStatus(context.Response.StatusCode).Result().ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = 499; // nobody listens any more
        }
        catch (Exception broken) when (!context.Response.HasStarted)
        {
            if (!IsExpected(broken)) LogBroken(log, broken);
            context.Response.Clear();
            await Of(broken).Result().ExecuteAsync(context);
        }
    }

    /// <summary>Told about elsewhere, or nothing to tell about.</summary>
    private static bool IsExpected(Exception broken) =>
        broken is LogUnavailableException or BadHttpRequestException || OnceMore.IsLost(broken) || Outage.Is(broken);

    private static bool IsBare(HttpResponse response) =>
        response is { StatusCode: >= 400, HasStarted: false, ContentType: null } && response.ContentLength is null or 0;

    private static Problem Of(Exception broken) => broken switch
    {
        LogUnavailableException { NoRoom: true } => Problems.StorageFull,
        LogUnavailableException => Problems.LogUnavailable,
        _ when Outage.IsNoRoom(broken) => Problems.StorageFull,
        _ when Outage.Is(broken) => Problems.OfStatus(503),
        _ when OnceMore.IsLost(broken) => Problems.GrainUnavailable,
        BadHttpRequestException bad => Problems.OfStatus(bad.StatusCode),
        _ => Problems.OfStatus(500),
    };

    [LoggerMessage(LogLevel.Error, "A request failed unexpectedly")]
    private static partial void LogBroken(ILogger log, Exception broken);
}
