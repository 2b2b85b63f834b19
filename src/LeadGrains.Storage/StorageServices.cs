using LeadGrains.Grains;
using LeadGrains.Grains.Log;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Log;
using LeadGrains.Storage.Log.Postgres;
using LeadGrains.Storage.Log.Sqlite;
using LeadGrains.Storage.Snapshots;
using LeadGrains.Storage.Snapshots.Postgres;
using LeadGrains.Storage.Snapshots.Sqlite;
using LeadGrains.Storage.Vault;
using LeadGrains.Storage.Vault.Postgres;
using LeadGrains.Storage.Vault.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Orleans.Runtime.Hosting;

namespace LeadGrains.Storage;

public static class StorageServices
{
    /// <summary>
    /// The log, the vault and the snapshots on the chosen database. A store is opened and migrated when it is first asked
    /// for; listeners of commits are whatever <see cref="ICommitListener"/>s are registered.
    /// </summary>
    /// <exception cref="StorageException">The options are wrong.</exception>
    public static IServiceCollection AddLeadGrainsStorage(this IServiceCollection services, StorageOptions options)
    {
        options.Validate();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        return options.Provider == StorageProvider.Sqlite ? services.AddSqlite(options) : services.AddPostgres(options);
    }

    private static IServiceCollection AddSqlite(this IServiceCollection services, StorageOptions options) => services
        .AddSingleton(_ => DataDirectory.Open(options))
        .AddLog(provider => new SqliteLog(provider.GetRequiredService<DataDirectory>().Database(Stores.Log)))
        .AddVault(provider => new SqliteVault(provider.GetRequiredService<DataDirectory>().Database(Stores.Vault)))
        .AddSnapshots(provider => new SqliteSnapshots(provider.GetRequiredService<DataDirectory>().Database(Stores.Snapshots)));

    private static IServiceCollection AddPostgres(this IServiceCollection services, StorageOptions options) => services
        .AddSingleton(_ => new PostgresDatabase(options))
        .AddSingleton<PostgresNews>()
        .AddLog(provider => Log(provider.GetRequiredService<PostgresDatabase>(), provider.GetRequiredService<TimeProvider>()))
        .AddVault(provider => new PostgresVault(provider.GetRequiredService<PostgresDatabase>().Source(Stores.Vault)))
        .AddSnapshots(provider => new PostgresSnapshots(provider.GetRequiredService<PostgresDatabase>().Source(Stores.Snapshots)));

    private static PostgresLog Log(PostgresDatabase database, TimeProvider time) => new(database.Source(Stores.Log), database.Self, time);

    private static IServiceCollection AddLog(this IServiceCollection services, Func<IServiceProvider, ILogDatabase> database) => services
        .AddSingleton(provider => new EventLog(
            database(provider), provider.GetServices<ICommitListener>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<EventLog>>()))
        .AddSingleton<IEventLog>(provider => provider.GetRequiredService<EventLog>())
        .AddSingleton<ILogAudit>(provider => provider.GetRequiredService<EventLog>());

    private static IServiceCollection AddVault(this IServiceCollection services, Func<IServiceProvider, IVaultDatabase> database) => services
        .AddSingleton<IKeyVault>(provider => new KeyVault(database(provider)));

    private static IServiceCollection AddSnapshots(this IServiceCollection services, Func<IServiceProvider, ISnapshotDatabase> database) => services
        .AddGrainStorage(SnapshotStorage.Name, (provider, _) => new SnapshotStorage(database(provider), provider.GetService<Beginnings>()));
}
