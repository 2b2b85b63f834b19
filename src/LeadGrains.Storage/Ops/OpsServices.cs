using LeadGrains.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace LeadGrains.Storage.Ops;

/// <summary>Registration of the ops store, on the databases that the storage has registered.</summary>
public static class OpsServices
{
    public static IServiceCollection AddOps(this IServiceCollection services, StorageOptions options)
    {
        if (options.Provider == StorageProvider.Postgres) services.AddSingleton<OpsDatabase, PostgresOps>();
        else services.AddSingleton<OpsDatabase, SqliteOps>();
        return services
            .AddSingleton<TokenRows>().AddSingleton<SignInCodeRows>().AddSingleton<OpsSecrets>()
            .AddSingleton<OperationRows>().AddSingleton<OperationErrorRows>().AddSingleton<HistoryRows>().AddSingleton<UploadRows>().AddSingleton<Leftovers>();
    }
}
