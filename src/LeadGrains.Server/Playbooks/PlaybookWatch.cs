using LeadGrains.Grains.Workspaces;
using LeadGrains.Server.Hosting;
using LeadGrains.Server.Playbooks.Checking;

namespace LeadGrains.Server.Playbooks;

/// <summary>
/// Takes changes of the server's playbook over while it runs; one with mistakes is told of, and what was in force stays so. It looks at the
/// file once a second instead of being told: that works on every mount, and a file that is being written is left until it rests.
/// </summary>
public sealed partial class PlaybookWatch(ServerPlaybook playbook, ServerOptions options, TimeProvider time, ILogger<PlaybookWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    private readonly string file = PlaybookFile.Find(options.Playbook);
    private Stamp? known;

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        LogReads(log, file);
        return base.StartAsync(cancellationToken);
    }

    /// <summary>The first look takes the file too: it may have changed since it was read for the start.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(Pace, time);
        var before = Look();
        while (await pace.WaitForNextTickAsync(stoppingToken))
        {
            var now = Look();
            if (now == before && now != known)
            {
                known = now;
                TakeOver();
            }
            before = now;
        }
    }

    private void TakeOver()
    {
        try
        {
            var next = PlaybookFile.Read(file);
            if (next.Yaml == playbook.Current.Yaml)
                return;
            playbook.Replace(next);
            LogTaken(log, file, next.Content.Topics.Length, next.Content.Channels.Count);
        }
        catch (PlaybookException e)
        {
            LogBad(log, e.Message);
        }
        catch (Exception e)
        {
            // No file is worth ending a running server.
            LogFailed(log, e);
        }
    }

    /// <summary>A link, as containers mount files, is what it leads to.</summary>
    private Stamp Look()
    {
        try
        {
            var target = new FileInfo(file);
            target = target.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? target;
            return target.Exists ? new(target.LastWriteTimeUtc, target.Length) : default;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }

    /// <summary>By which a changed file is known; of one that is not there, nothing.</summary>
    private readonly record struct Stamp(DateTime Written, long Length);

    [LoggerMessage(LogLevel.Information, "The playbook is {File}; changes of it are taken over while the server runs")]
    private static partial void LogReads(ILogger log, string file);

    [LoggerMessage(LogLevel.Information, "The changed playbook {File} is in force: {Topics} topics, {Channels} source channels")]
    private static partial void LogTaken(ILogger log, string file, int topics, int channels);

    [LoggerMessage(LogLevel.Error, "The playbook that was in force stays so. {Mistakes}")]
    private static partial void LogBad(ILogger log, string mistakes);

    [LoggerMessage(LogLevel.Error, "The playbook that was in force stays so: the changed one could not be taken over")]
    private static partial void LogFailed(ILogger log, Exception cause);
}
