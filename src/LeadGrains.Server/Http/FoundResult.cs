namespace LeadGrains.Server.Http;

/// <summary>A resource with its version.</summary>
public sealed record FoundResult<T>(T Resource, long Version) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => 200;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ETag = ETags.Of(Version);
        return httpContext.Response.WriteAsJsonAsync(Resource, HttpJson.Options);
    }
}
