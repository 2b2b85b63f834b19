namespace LeadGrains.Server.Auth;

public static class AuthServices
{
    public static IServiceCollection AddAuth(this IServiceCollection services) =>
        services.AddSingleton<TokenStore>().AddSingleton<Hosting.IHearNews, TokenNews>().AddSingleton<TokenMint>().AddSingleton<SignIn>().AddSingleton<LiveTickets>().AddSingleton<CredentialWatch>();

    /// <summary>Who asks, and whether they may. Sockets must be known in between: the check asks them for their origin.</summary>
    public static void UseAuth(this WebApplication app)
    {
        // The framework would add its own check, which SignalR brings along, to every request.
        ((IApplicationBuilder)app).Properties["__AuthorizationMiddlewareSet"] = true;
        app.UseMiddleware<Authentication>();
        app.UseWebSockets();
        app.UseMiddleware<AccessCheck>();
    }
}
