using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Views;
using LeadGrains.Storage.Views;

namespace LeadGrains.Server.Maintenance;

/// <summary>Makes the views anew from the log, with the keys that the vault has now. Commands and readers go on meanwhile.</summary>
public static class Rebuild
{
    public static Task Run(ViewDatabase views, ViewSource source, IEventLog log, Action<long, long> progress, CancellationToken cancellation) =>
        new ViewRebuild(views, source, log.Head).Run([WorkspaceId.Default], new Reported(progress), cancellation);

    /// <summary>Without a server.</summary>
    /// <exception cref="Storage.Databases.StorageException">A server holds the store.</exception>
    public static async Task Run(IServiceProvider store, Action<long, long> progress, CancellationToken cancellation)
    {
        // The log first: it is what a running server holds.
        var log = store.GetRequiredService<IEventLog>();
        await log.Head(WorkspaceId.Default, cancellation);
        var views = store.GetRequiredService<ViewDatabase>();
        await views.Open(cancellation);
        await Run(views, Store.ReadLog(store), log, progress, cancellation);
    }

    private sealed class Reported(Action<long, long> progress) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => progress(value.Done, value.Of);
    }
}
