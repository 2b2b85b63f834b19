using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Server.Hosting;

/// <summary>Follows what other servers write to the same PostgreSQL: they commit without telling this one.</summary>
public sealed partial class TailPoll(LogTail tail, TimeProvider time, ILogger<TailPoll> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, time);
        var reachable = true;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await tail.CatchUp(WorkspaceId.Default, stoppingToken);
                reachable = true;
            }
            catch (LogUnavailableException e)
            {
                if (reachable)
                    LogUnreachable(log, e);
                reachable = false;
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "What other servers write can't be followed for now; trying on")]
    private static partial void LogUnreachable(ILogger log, Exception cause);
}
