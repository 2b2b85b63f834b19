using LeadGrains.Domain;
using LeadGrains.Grains.Log;
using LeadGrains.Grains.Verification;
using LeadGrains.Storage.Views;

namespace LeadGrains.Server.Maintenance;

/// <summary>Proves a store: the log against itself, the guards against the events, the views against the fold.</summary>
public static class Verify
{
    /// <param name="progress">Told what is being checked, how far it is and how far it has to go.</param>
    public static async Task<Findings> Run(IServiceProvider store, Action<string, long, long> progress, CancellationToken cancellation)
    {
        var findings = new Findings();
        var log = store.GetRequiredService<IEventLog>();
        var check = new LogCheck(log, store.GetRequiredService<ILogAudit>(), store.GetRequiredService<EventCodec>());
        await check.Run(WorkspaceId.Default, findings, (done, of) => progress("log", done, of), cancellation);
        await CheckViews(store, findings, progress, cancellation);
        return findings;
    }

    private static async Task CheckViews(IServiceProvider store, Findings findings, Action<string, long, long> progress, CancellationToken cancellation)
    {
        var views = store.GetRequiredService<ViewDatabase>();
        await views.Open(cancellation);
        var report = await new ViewVerification(views, Store.ReadLog(store)).Run([WorkspaceId.Default], new Reported(progress), cancellation);
        foreach (var (table, rows) in report.Rows)
            findings.Count($"{table} rows", rows);
        foreach (var difference in report.Differences)
            findings.Differs($"view {difference.Table}, row {difference.Key}: {difference.What}");
        for (var untold = report.Differences.Count; untold < report.Wrong; untold++)
            findings.Differs("a view row differs");
    }

    private sealed class Reported(Action<string, long, long> progress) : IProgress<RebuildProgress>
    {
        public void Report(RebuildProgress value) => progress("views", value.Done, value.Of);
    }
}
