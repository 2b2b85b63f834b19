using System.ComponentModel.DataAnnotations;
using LeadGrains.Domain;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Auth;

/// <summary>Signing in and out. The page at <c>GET /sign-in</c> is a static file: looking at a link never uses it up.</summary>
public static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in", In).AddEndpointFilter<InputCheck>().AllowAnonymous().WithTags("Sign-in");
        routes.MapPost("/sign-out", Out).AddEndpointFilter<InputCheck>().Allow(Permission.SignedIn).WithTags("Sign-in");
    }

    /// <param name="Code">Of a one-time link.</param>
    /// <param name="Token">A token of one's own.</param>
    public sealed record Credentials([StringLength(200, MinimumLength = 1)] string? Code = null, [StringLength(200, MinimumLength = 1)] string? Token = null);

    private static async Task<IResult> In(Body<Credentials> body, SignIn signIn, HttpContext context)
    {
        var (code, token) = body.Value;
        if (code is null == token is null) return Problems.Invalid(new FieldError("", "invalid", "expected either code or token")).Result();
        var session = code is not null ? await signIn.WithCode(code, context.RequestAborted) : await signIn.WithToken(token!, context.RequestAborted);
        if (session is null) return Problems.BadCredentials.Result();
        SessionCookie.Set(context, session);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> Out(HttpContext context, TokenStore tokens)
    {
        if (context.User.Credential() is { Kind: CredentialKind.Session } session) await tokens.Revoke(session.Workspace, session.Id, context.RequestAborted);
        SessionCookie.Clear(context);
        return TypedResults.NoContent();
    }
}
