using LeadGrains.Server.Hosting;
using LeadGrains.Storage.Ops;

namespace LeadGrains.Server.Maintenance;

/// <summary>Deletes what nobody asks for any more: at the start, and every hour. Several servers of a store may do it at once.</summary>
public sealed partial class Housekeeping(Leftovers leftovers, TimeProvider time, ILogger<Housekeeping> log) : BackgroundService
{
    /// <summary>How long a code or session is kept after it expired.</summary>
    public static readonly TimeSpan SignInsKept = TimeSpan.FromDays(1);

    /// <summary>How long an operation and its errors can be asked for after it ended.</summary>
    public static readonly TimeSpan OperationsKept = TimeSpan.FromDays(30);

    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        stoppingToken = stoppingToken.Calmly();
        await Task.Yield();
        using var timer = new PeriodicTimer(Every, time);
        do
        {
            await Tidy(stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Tidy(CancellationToken cancellation)
    {
        try
        {
            await leftovers.DeleteSignIns(Before(SignInsKept), cancellation);
            await leftovers.DeleteOperations(Before(OperationsKept), cancellation);
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            LogFailed(log, failed);
        }
    }

    private long Before(TimeSpan kept) => (time.GetUtcNow() - kept).ToUnixTimeMilliseconds();

    [LoggerMessage(LogLevel.Warning, "Deleting what has expired failed; it is tried again in an hour")]
    private static partial void LogFailed(ILogger log, Exception failed);
}
