using LeadGrains.Grains.Clockwork;
using LeadGrains.Grains.Relationships;
using LeadGrains.Grains.Views;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Views.Postgres;
using LeadGrains.Storage.Views.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace LeadGrains.Storage.Views;

public static class ViewServices
{
    /// <summary>
    /// The views on the chosen database, and their reading side. Who hosts them calls <see cref="ViewDatabase.Open"/>
    /// and runs a <see cref="Projector"/> per workspace.
    /// </summary>
    public static IServiceCollection AddLeadGrainsViews(this IServiceCollection services, StorageOptions options) => services
        .AddSingleton(_ => For(options))
        .AddSingleton<IDeadlines>(provider => new ViewDeadlines(provider.GetRequiredService<ViewDatabase>()))
        .AddSingleton<IRelationRows>(provider => new ViewRelations(provider.GetRequiredService<ViewDatabase>()))
        .AddSingleton<IViews>(provider => new ViewLists(provider.GetRequiredService<ViewDatabase>()));

    /// <summary>The views of a store, not opened yet.</summary>
    public static ViewDatabase For(StorageOptions options) => options.Provider == StorageProvider.Sqlite
        ? new SqliteViews(Path.Combine(Path.GetFullPath(options.DataDirectory), "views.db"), options.ReadOnly)
        : new PostgresViews(options.ConnectionString!, readOnly: options.ReadOnly);
}
