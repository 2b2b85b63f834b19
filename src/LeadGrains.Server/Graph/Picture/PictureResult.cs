namespace LeadGrains.Server.Graph.Picture;

/// <summary>An SVG picture that can do nothing but be looked at.</summary>
internal sealed class PictureResult(string svg) : IResult
{
    public const string ContentType = "image/svg+xml";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = $"{ContentType}; charset=utf-8";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        response.Headers.XContentTypeOptions = "nosniff";
        return response.WriteAsync(svg, httpContext.RequestAborted);
    }
}
