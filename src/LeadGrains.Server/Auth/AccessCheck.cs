using Microsoft.AspNetCore.Authorization;

namespace LeadGrains.Server.Auth;

/// <summary>
/// Nobody passes unproven unless an endpoint says so; a role passes only where the table lets it. What leads nowhere is closed too:
/// without credentials nobody learns which routes there are.
/// </summary>
public sealed class AccessCheck(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var endpoint = context.GetEndpoint();
        if (endpoint?.Metadata.GetMetadata<IAllowAnonymous>() is not null) return next(context);
        if (context.User.Credential() is not { } credential) return Refuse(context);
        if (endpoint?.Metadata.GetMetadata<NeedsPermission>() is { } needs && !credential.Role.May(needs.Permission))
            return Problems.Forbidden.Result().ExecuteAsync(context);
        return context.Features.Get<ByCookie>() is not null && !IsFromOurPages(context.Request) ? Problems.Csrf.Result().ExecuteAsync(context) : next(context);
    }

    private static Task Refuse(HttpContext context) =>
        (context.Features.Get<Rejected>() is null ? Problems.Unauthenticated : Problems.BadCredentials).Result().ExecuteAsync(context);

    /// <summary>Another site's page can make a browser send the cookie, but not this header, nor hide its origin on a socket.</summary>
    private static bool IsFromOurPages(HttpRequest request)
    {
        if (request.HttpContext.WebSockets.IsWebSocketRequest)
            return !Uri.TryCreate(request.Headers.Origin, UriKind.Absolute, out var origin) || origin.Authority == request.Host.Value;
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)
            || request.Headers["LeadGrains-Csrf"] == "1";
    }
}
