namespace LeadGrains.Server.Auth;

/// <summary>Proves who asks: a bearer token, the session cookie, or (for the live feed alone) a ticket.</summary>
/// <remarks>Not the framework's: with one scheme, its look-ups of schemes and handlers are most of what a request would spend on this.</remarks>
public sealed class Authentication(RequestDelegate next, TokenStore tokens, LiveTickets tickets)
{
    private const string Bearer = "Bearer ";

    public Task InvokeAsync(HttpContext context)
    {
        var (secret, byCookie) = Presented(context.Request);
        if (secret is null) return next(context);
        var proof = Prove(context, secret);
        if (!proof.IsCompletedSuccessfully) return Later(context, secret, byCookie, proof);
        Take(context, secret, byCookie, proof.Result);
        return next(context);
    }

    private async Task Later(HttpContext context, string secret, bool byCookie, ValueTask<Credential?> proof)
    {
        Take(context, secret, byCookie, await proof);
        await next(context);
    }

    private ValueTask<Credential?> Prove(HttpContext context, string secret) =>
        !LiveTickets.IsTicket(secret) ? tokens.Prove(secret)
        : TakesTickets(context.Request) ? new(tickets.Prove(secret, context.RequestAborted))
        : default;

    private static void Take(HttpContext context, string secret, bool byCookie, Credential? credential)
    {
        // A session's secret counts in its cookie alone, and nothing else does there; a ticket stands for either.
        if (credential is null || (!LiveTickets.IsTicket(secret) && byCookie != (credential.Kind == CredentialKind.Session)))
        {
            context.Features.Set(new Rejected());
            return;
        }

        if (byCookie) context.Features.Set(new ByCookie());
        context.User = CredentialPrincipal.Of(credential);
    }

    private static bool TakesTickets(HttpRequest request) => request.Path.StartsWithSegments("/hubs/live");

    /// <summary>What is presented expressly goes before the cookie that a browser adds by itself.</summary>
    private static (string? Secret, bool ByCookie) Presented(HttpRequest request)
    {
        if (request.Headers.Authorization.ToString() is { Length: > 0 } header)
            return (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : "", false);
        if (TakesTickets(request) && request.Query["access_token"].ToString() is { Length: > 0 } ticket)
            return (LiveTickets.IsTicket(ticket) ? ticket : "", false); // never a lasting token in an address
        return request.Cookies[SessionCookie.Name] is { Length: > 0 } session ? (LiveTickets.IsTicket(session) ? "" : session, true) : (null, false);
    }
}

/// <summary>Marks a request that the session cookie authenticated.</summary>
public sealed class ByCookie;

/// <summary>Marks a request whose credentials prove nothing.</summary>
public sealed class Rejected;
