namespace LeadGrains.Server.Http;

/// <summary>A resource with its version.</summary>
/// <param name="AsOf">The position at which it is true at least.</param>
public sealed record FoundResult<T>(T Resource, long Version, long AsOf) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => 200;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ETag = ETags.Of(Version);
        httpContext.Response.Headers["LeadGrains-As-Of"] = AsOf.ToString();
        return JsonAnswer.Write(httpContext.Response, Resource);
    }
}
