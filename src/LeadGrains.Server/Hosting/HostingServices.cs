using LeadGrains.Server.Observability;

namespace LeadGrains.Server.Hosting;

public static class HostingServices
{
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <summary>Reads the settings; what is wrong with them ends the start.</summary>
    public static ServerOptions AddSettings(this WebApplicationBuilder builder)
    {
        builder.Configuration.AddSecretFiles();
        var options = Settings.Read(builder.Configuration);
        builder.Services.AddSingleton(options);
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists())
            builder.WebHost.UseUrls(DefaultUrl);
        // Requests are begun where their bytes arrive, which on Linux is a pool thread already: one hand-over less each way.
        builder.WebHost.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);
        return options;
    }

    /// <summary>Stops in good order; see <see cref="Drain"/>.</summary>
    public static IServiceCollection AddDrain(this IServiceCollection services, DrainOptions options) => services
        .Configure<HostOptions>(host => host.ShutdownTimeout = options.Notice + options.Timeout)
        .AddSingleton(options)
        .AddSingleton<Drain>()
        .AddSingleton<IReadinessProbe>(provider => provider.GetRequiredService<Drain>())
        .AddHostedService(provider => provider.GetRequiredService<Drain>());

    /// <summary>Must come after the grains: hosted services start in the order of their registration.</summary>
    public static IServiceCollection AddFirstStart(this IServiceCollection services) => services
        .AddSingleton(Console.Out)
        .AddSingleton<FirstAdministrator>()
        .AddSingleton<CredentialFile>()
        .AddHostedService<FirstStart>();
}
