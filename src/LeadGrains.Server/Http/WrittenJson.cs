namespace LeadGrains.Server.Http;

/// <summary>JSON that is written already.</summary>
public sealed class WrittenJson(byte[] json) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => 200;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        httpContext.Response.ContentLength = json.Length;
        return httpContext.Response.Body.WriteAsync(json, 0, json.Length, httpContext.RequestAborted);
    }
}
