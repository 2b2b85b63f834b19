namespace LeadGrains.Server.Http;

/// <summary>A resource without a version, in one piece.</summary>
public sealed record WrittenResult<T>(T Resource) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => 200;

    public Task ExecuteAsync(HttpContext httpContext) => JsonAnswer.Write(httpContext.Response, Resource);
}
