using Microsoft.AspNetCore.Authentication;

namespace LeadGrains.Server.Auth;

public static class AuthServices
{
    public static IServiceCollection AddAuth(this IServiceCollection services)
    {
        // Not AddAuthentication, which brings key files along that nothing here uses.
        services.AddAuthenticationCore(options => options.DefaultScheme = AuthHandler.SchemeName).AddWebEncoders();
        new AuthenticationBuilder(services).AddScheme<AuthenticationSchemeOptions, AuthHandler>(AuthHandler.SchemeName, null);
        return services.AddSingleton<TokenStore>().AddSingleton<Hosting.IHearNews, TokenNews>().AddSingleton<TokenMint>().AddSingleton<SignIn>().AddSingleton<LiveTickets>().AddSingleton<CredentialWatch>();
    }
}
