using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Hosting;

using LeadGrains.Storage;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Views;

namespace LeadGrains.Server.Maintenance;

/// <summary>A store opened without a server, with the server's own settings: for <c>verify</c> and <c>rebuild</c>.</summary>
public static class Store
{
    /// <param name="readOnly">Leaves the store to a server that may be running on it.</param>
    public static ServiceProvider Open(string[] settings, bool readOnly)
    {
        var options = Options(settings);
        options.ReadOnly = readOnly;
        return Services(options).BuildServiceProvider();
    }

    /// <summary>Where the server with these settings keeps its store.</summary>
    /// <exception cref="SettingsException">The settings are wrong.</exception>
    public static StorageOptions Options(string[] settings) => WebApplication
        .CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory })
        .AddSettings().ToStorageOptions();

    private static IServiceCollection Services(StorageOptions options) => new ServiceCollection()
        .AddLogging()
        .AddLeadGrainsStorage(options)
        .AddLeadGrainsViews(options)
        .AddSingleton(provider => new Ids(provider.GetRequiredService<TimeProvider>(), new Random()))
        .AddSingleton<KeyRing>()
        .AddSingleton<EventCodec>();

    public static ViewSource ReadLog(IServiceProvider store) => ViewHosting.ReadLog(
        store.GetRequiredService<IEventLog>(), store.GetRequiredService<EventCodec>(), store.GetRequiredService<KeyRing>());
}
