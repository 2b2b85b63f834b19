using LeadGrains.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Runtime.Hosting;

namespace LeadGrains.Simulation.Tests.Embedded;

/// <summary>A running host of a few grains, with a clock moved by hand and storage in memory.</summary>
internal sealed class GrainWorld : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly IHostedService _host;

    public GrainWorld(Action<EmbeddedGrainOptions> configure, Action<IServiceCollection>? services = null)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<TimeProvider>(Time).AddSingleton(Log).AddScoped<ScopedThing>();
        collection.AddGrainStorage("memory", (_, _) => Storage);
        collection.AddEmbeddedGrains(configure);
        services?.Invoke(collection);
        _services = collection.BuildServiceProvider(validateScopes: true);
        _host = _services.GetRequiredService<IHostedService>();
        Grains = _services.GetRequiredService<IGrainFactory>();
    }

    public ManualTime Time { get; } = new();

    public MemoryStorage Storage { get; } = new();

    public EventLog Log { get; } = new();

    public IGrainFactory Grains { get; }

    public T Get<T>(string key) where T : IGrainWithStringKey => Grains.GetGrain<T>(key);

    public Task StopAsync() => _host.StopAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
    }
}

/// <summary>A service that lives as long as an activation.</summary>
internal sealed class ScopedThing : IDisposable
{
    public bool Disposed { get; private set; }

    public void Dispose() => Disposed = true;
}
