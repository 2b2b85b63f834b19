namespace LeadGrains.Server.Auth;

/// <summary>A browser's session, out of reach of scripts and of other sites.</summary>
public static class SessionCookie
{
    public const string Name = "lg_session";

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    public static void Set(HttpContext context, string secret) =>
        context.Response.Cookies.Append(Name, secret, Options(context, Lifetime));

    public static void Clear(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context, null));

    private static CookieOptions Options(HttpContext context, TimeSpan? lifetime) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/",
        MaxAge = lifetime,
        IsEssential = true,
    };
}
