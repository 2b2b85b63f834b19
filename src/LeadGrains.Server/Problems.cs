using System.Diagnostics;
using System.Text.Json.Serialization;
using LeadGrains.Domain;
using LeadGrains.Server.Http;
using LeadGrains.Server.Observability;

namespace LeadGrains.Server;

/// <summary>The one shape of every error: <c>application/problem+json</c>.</summary>
/// <param name="Code">Stable, for programs.</param>
/// <param name="Errors">What exactly is wrong: JSON pointers into the body, <c>?name</c> for a query parameter, a header's name.</param>
public sealed record Problem(int Status, string Code, string Detail, IReadOnlyList<FieldError> Errors)
{
    public string Type => $"urn:leadgrains:problem:{Code}";

    public string Title => Problems.Title(Status);

    public string? TraceId { get; init; }

    [JsonIgnore]
    public int? RetryAfterSeconds { get; init; }
}

/// <summary>The errors that the server itself answers; the domain's come as <see cref="Refusal"/>.</summary>
public static class Problems
{
    public static readonly Problem Unauthenticated = Of(401, "auth.required", "Credentials are needed: a bearer token or a session.");
    public static readonly Problem BadCredentials = Of(401, "auth.invalid", "The credentials are unknown, expired, used up or revoked.");
    public static readonly Problem Forbidden = Of(403, "auth.forbidden", "The role of these credentials does not allow this.");
    public static readonly Problem Csrf = Of(403, "auth.csrf", "A request that a cookie authenticates must carry the header LeadGrains-Csrf: 1 and come from this site.");
    public static readonly Problem NotFound = Of(404, "not_found", "There is nothing here.");
    public static readonly Problem KeyReused = Of(422, "idempotency.key_reused", "The Idempotency-Key was used before with another request.");
    public static readonly Problem LogUnavailable = Of(503, "log.unavailable", "The change log could not be reached or did not settle in time; try again.") with { RetryAfterSeconds = 1 };
    public static readonly Problem GrainUnavailable = Of(503, "grain.unavailable", "What holds this did not answer: a command may or may not have been done. Try again with the same Idempotency-Key.") with { RetryAfterSeconds = 1 };

    public static readonly Problem StorageFull = Of(507, "storage.full", "There is no room left where the change log is kept; nothing was changed.") with { RetryAfterSeconds = 10 };

    public static Problem Of(int status, string code, string detail, params FieldError[] errors) => new(status, code, detail, errors);

    public static Problem Invalid(params IReadOnlyList<FieldError> errors) =>
        new(400, "request.invalid", "The request has mistakes; see errors.", errors);

    public static Problem Of(Refusal refusal) => new(Status(refusal.Kind), refusal.Code, refusal.Detail, refusal.Errors.IsDefault ? [] : refusal.Errors);

    /// <summary>For statuses set without a body: by routing, by the server.</summary>
    public static Problem OfStatus(int status) => status switch
    {
        400 => Of(400, "request.malformed", "The request could not be understood."),
        401 => Unauthenticated,
        403 => Forbidden,
        404 => NotFound,
        405 => Of(405, "request.method_not_allowed", "This resource does not know that method."),
        408 => Of(408, "request.timeout", "The request took too long to arrive."),
        413 => Of(413, "request.too_large", "The request is larger than is taken here."),
        415 => Of(415, "request.unsupported_media_type", "The content type is not taken here."),
        429 => Of(429, "server.busy", "Too much at once; try again.") with { RetryAfterSeconds = 1 },
        503 => Of(503, "server.unavailable", "Not able to answer right now; try again.") with { RetryAfterSeconds = 1 },
        >= 500 => Of(status, "server.error", "Something went wrong here; the traceId helps to find it."),
        _ => Of(status, $"http.{status}", Title(status)),
    };

    public static IResult Result(this Problem problem) => new ProblemResult(problem);

    public static string Title(int status) =>
        Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status) is { Length: > 0 } phrase ? phrase : "Error";

    private static int Status(RefusalKind kind) => kind switch
    {
        RefusalKind.Forbidden => 403,
        RefusalKind.NotFound => 404,
        RefusalKind.VersionMismatch => 412,
        RefusalKind.KeyReused => 422,
        _ => 409,
    };
}

/// <summary>Writes a problem, and leaves its code for the command's log line.</summary>
public sealed class ProblemResult(Problem problem) : IResult, IStatusCodeHttpResult
{
    public Problem Problem => problem;

    public int? StatusCode => problem.Status;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        CommandTrace.Of(httpContext).Code = problem.Code;
        httpContext.Response.StatusCode = problem.Status;
        if (problem.Status == 401) httpContext.Response.Headers.WWWAuthenticate = "Bearer";
        if (problem.RetryAfterSeconds is { } seconds) httpContext.Response.Headers.RetryAfter = seconds.ToString();
        var traced = problem with { TraceId = Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier };
        return JsonAnswer.Write(httpContext.Response, traced, "application/problem+json");
    }
}
