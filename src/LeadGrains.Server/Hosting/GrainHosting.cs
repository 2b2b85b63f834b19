using LeadGrains.Domain;
using LeadGrains.Embedded;
using LeadGrains.Grains;
using LeadGrains.Grains.Accounts;
using LeadGrains.Grains.Contacts;
using LeadGrains.Grains.Leads;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Workspaces;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Storage;

namespace LeadGrains.Server.Hosting;

/// <summary>The grains, what they work with, and the host below them.</summary>
public static class GrainHosting
{
    public static IServiceCollection AddGrains(this IServiceCollection services)
    {
        services.TryAddKeyedSingleton<IGrainStorage>("snapshots", (_, _) => new NoSnapshots());
        return services.AddJournal().AddHostedService<DirectoryLoad>().AddEmbeddedGrains(AddAll);
    }

    private static IServiceCollection AddJournal(this IServiceCollection services) => services
        .AddSingleton<KeyRing>()
        .AddSingleton<EventCodec>()
        .AddSingleton(provider => new LogTail(provider.GetRequiredService<IEventLog>, provider.GetRequiredService<EventCodec>()))
        .AddSingleton<ICommitListener>(provider => provider.GetRequiredService<LogTail>())
        .AddSingleton<Grains.Workspaces.Directory>()
        .AddSingleton<IDirectory>(provider => provider.GetRequiredService<Grains.Workspaces.Directory>())
        .AddSingleton(provider => new Ids(provider.GetRequiredService<TimeProvider>(), new Random()))
        .AddSingleton<Journal>();

    private static void AddAll(EmbeddedGrainOptions grains) => grains
        .AddGrain<IWorkspaceGrain, WorkspaceGrain>()
        .AddGrain<IAccountGrain, AccountGrain>()
        .AddGrain<IContactGrain, ContactGrain>()
        .AddGrain<ILeadGrain, LeadGrain>();

    private sealed class DirectoryLoad(Grains.Workspaces.Directory directory) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => directory.Load(WorkspaceId.Default, cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
