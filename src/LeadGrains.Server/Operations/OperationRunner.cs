using LeadGrains.Server.Hosting;
using LeadGrains.Storage.Databases;
using LeadGrains.Storage.Ops;

namespace LeadGrains.Server.Operations;

/// <summary>
/// Takes up operations, two at a time, those first that a crash or a restart left behind. With several servers on one
/// store a lease says whose an operation is.
/// </summary>
public sealed partial class OperationRunner(
    OperationRows rows, UploadRows uploads, OperationSignal signal, OperationRun run, StorageOptions storage, TimeProvider time, ILogger<OperationRunner> log) : BackgroundService
{
    private const int Parallel = 2;
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(5);

    /// <summary>Other servers may be taking uploads; none takes longer.</summary>
    private static readonly TimeSpan LongestUpload = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        stoppingToken = stoppingToken.Calmly();
        var running = new List<Task>();
        var alone = storage.Provider == StorageProvider.Sqlite;
        var (leftOver, before) = (true, alone ? Now : Now - (long)LongestUpload.TotalMilliseconds);
        while (!stoppingToken.IsCancellationRequested)
        {
            var woken = signal.Woken;
            running.RemoveAll(task => task.IsCompleted);
            try
            {
                if (leftOver && alone) await rows.ReleaseAll(stoppingToken);
                if (leftOver) await uploads.Sweep(before, stoppingToken);
                leftOver = false;
                while (running.Count < Parallel && await rows.Claim(run.Lease(), Now, stoppingToken) is { } claimed)
                    running.Add(run.Run(claimed, stoppingToken));
            }
            catch (Exception failed) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(log, failed);
            }

            await Task.WhenAny([.. running, woken, Task.Delay(LookAgain, stoppingToken)]);
        }

        await Task.WhenAll(running);
        await Release();
    }

    /// <summary>A database that is away keeps nobody from ending: the lease runs out by itself.</summary>
    private async Task Release()
    {
        try
        {
            await rows.Release(run.Runner, CancellationToken.None);
        }
        catch (Exception failed)
        {
            LogFailed(log, failed);
        }
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    [LoggerMessage(LogLevel.Error, "Looking for operations failed; trying again")]
    private static partial void LogFailed(ILogger log, Exception failed);
}
