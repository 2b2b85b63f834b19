namespace LeadGrains.Server.Pages;

/// <summary>
/// The dashboard is static files under a policy that lets nothing run but them. Files whose name holds their hash never change
/// and are kept by browsers; the others are asked for anew by ETag.
/// </summary>
public static class StaticPages
{
    private const string Page = "/index.html";
    private const string Hashed = "/assets";

    /// <summary>The one policy of types that scripts may make (<c>default</c>) lets an empty text through and nothing else.</summary>
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default";

    /// <summary>What lies under these is never a page of the dashboard.</summary>
    private static readonly PathString[] Others = ["/api", "/hubs", "/health", "/metrics", "/openapi", "/asyncapi", "/docs", "/sign-out", Hashed];

    /// <summary>Serves <c>wwwroot</c>. Every page is the same file: which one is shown, and whether to use a sign-in link, it decides itself.</summary>
    public static void UsePages(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            if (IsPage(context.Request)) context.Request.Path = Page;
            return next(context);
        });
        var compressed = new CompressedFiles(app.Environment.WebRootFileProvider);
        app.Use(compressed.Choose);
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = compressed, OnPrepareResponse = file => Protect(file.Context) });
    }

    private static bool IsPage(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)) return false;
        if (request.Path.Value is "/" or "/sign-in") return true;
        // Clients of the API stop here.
        return request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            && !Path.HasExtension(request.Path.Value)
            && !IsOther(request.Path);
    }

    private static bool IsOther(PathString path)
    {
        foreach (var other in Others)
            if (path.StartsWithSegments(other, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static void Protect(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = context.Request.Path.StartsWithSegments(Hashed, StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        CompressedFiles.Label(context);
        headers.ContentSecurityPolicy = Policy;
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
