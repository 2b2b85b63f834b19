using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace LeadGrains.Embedded;

/// <summary>Registration of the single-process grain host.</summary>
public static class EmbeddedGrainServices
{
    /// <summary>
    /// Hosts grains in this process: <see cref="IGrainFactory"/> reaches them, and stopping the host drains them. Storages are
    /// the keyed <see cref="Orleans.Storage.IGrainStorage"/> services; time is the registered <see cref="TimeProvider"/>.
    /// </summary>
    public static IServiceCollection AddEmbeddedGrains(
        this IServiceCollection services, Action<EmbeddedGrainOptions>? configure = null)
    {
        services.AddOptions<EmbeddedGrainOptions>().Validate(options => options.AreSound, "Limits of embedded grains must be positive.");
        if (configure is not null) services.Configure(configure);
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ITurnDispatcher>(ThreadPoolDispatcher.Instance);
        services.TryAddSingleton<GrainHost>();
        services.TryAddSingleton<IGrainFactory>(provider => provider.GetRequiredService<GrainHost>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, GrainDrain>());
        return services;
    }
}
