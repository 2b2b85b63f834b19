using LeadGrains.Server.Auth;
using LeadGrains.Server.Observability;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Http;

/// <summary>The answer to an accepted command: the resource, its version and the position of the change.</summary>
/// <param name="Location">Given for what was created: then the status is 201.</param>
public sealed record CommandResult<T>(T Resource, long Version, long Seq, bool Replayed = false, string? Location = null)
    : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => Location is null ? 200 : 201;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var trace = CommandTrace.Of(httpContext);
        (trace.Seq, trace.Replayed) = (Seq, Replayed);
        if (httpContext.User.Credential() is { } credential) httpContext.RequestServices.GetRequiredService<OwnChanges>().Note(credential, Seq);
        var headers = httpContext.Response.Headers;
        headers.ETag = ETags.Of(Version);
        headers["LeadGrains-Seq"] = Seq.ToString();
        if (Replayed) headers["Idempotent-Replayed"] = "true";
        if (Location is not null) headers.Location = Location;
        httpContext.Response.StatusCode = StatusCode!.Value;
        return JsonAnswer.Write(httpContext.Response, Resource);
    }
}
