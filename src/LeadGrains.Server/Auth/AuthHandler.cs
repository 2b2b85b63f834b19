using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LeadGrains.Server.Auth;

/// <summary>Proves who asks: a bearer token, the session cookie, or (for the live feed alone) a ticket.</summary>
public sealed class AuthHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, TokenStore tokens, LiveTickets tickets)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "LeadGrains";
    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var (secret, byCookie) = Presented();
        if (secret is null) return AuthenticateResult.NoResult();
        var credential = LiveTickets.IsTicket(secret)
            ? (TakesTickets ? await tickets.Prove(secret, Context.RequestAborted) : null)
            : await tokens.Prove(secret, Context.RequestAborted);
        // A session's secret counts in its cookie alone, and nothing else does there; a ticket stands for either.
        if (credential is null || (!LiveTickets.IsTicket(secret) && byCookie != (credential.Kind == CredentialKind.Session)))
        {
            Context.Features.Set(new Rejected());
            return AuthenticateResult.Fail("unknown, expired or revoked");
        }

        if (byCookie) Context.Features.Set(new ByCookie());
        return AuthenticateResult.Success(new(new ClaimsPrincipal(new CredentialIdentity(credential)), SchemeName));
    }

    private bool TakesTickets => Request.Path.StartsWithSegments("/hubs/live");

    /// <summary>What is presented expressly goes before the cookie that a browser adds by itself.</summary>
    private (string? Secret, bool ByCookie) Presented()
    {
        if (Request.Headers.Authorization.ToString() is { Length: > 0 } header)
            return (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? header[Bearer.Length..].Trim() : "", false);
        if (TakesTickets && Request.Query["access_token"].ToString() is { Length: > 0 } ticket)
            return (LiveTickets.IsTicket(ticket) ? ticket : "", false); // never a lasting token in an address
        return Request.Cookies[SessionCookie.Name] is { Length: > 0 } session ? (LiveTickets.IsTicket(session) ? "" : session, true) : (null, false);
    }
}

/// <summary>Marks a request that the session cookie authenticated.</summary>
public sealed class ByCookie;

/// <summary>Marks a request whose credentials prove nothing.</summary>
public sealed class Rejected;
