using LeadGrains.Storage.Databases;

namespace LeadGrains.Server.Hosting;

/// <summary>What a server does when another one on the same database tells of something.</summary>
public interface IHearNews
{
    /// <summary>One of <see cref="PostgresNews"/>' channels.</summary>
    string Channel { get; }

    /// <summary>Must be cheap when nothing is new: it is asked with every word heard, and every few seconds without.</summary>
    /// <param name="text">Null: look whether something was missed.</param>
    Task Heard(string? text, CancellationToken cancellation);
}

/// <summary>
/// Listens to the other servers on the same PostgreSQL. A connection that breaks is made anew, and what may have been
/// missed is caught up with; where nothing is heard, it is looked every few seconds.
/// </summary>
public sealed partial class OtherServers(PostgresNews news, IEnumerable<IHearNews> hearers, TimeProvider time, ILogger<OtherServers> log) : BackgroundService
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly IHearNews[] _hearers = [.. hearers];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        stoppingToken = stoppingToken.Calmly();
        await Task.Yield();
        var deaf = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var heard in news.Hear(Quiet, stoppingToken))
                {
                    await Tell(heard, stoppingToken);
                    if (deaf)
                        LogHears(log);
                    deaf = false;
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                if (!deaf)
                    LogDeaf(log, e);
                deaf = true;
            }
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Tell(News? heard, CancellationToken cancellation)
    {
        foreach (var hearer in _hearers)
        {
            if (heard is not { } said)
                await hearer.Heard(null, cancellation);
            else if (said.Channel == hearer.Channel)
                await hearer.Heard(said.Text, cancellation);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Other servers can't be heard for now; trying on")]
    private static partial void LogDeaf(ILogger log, Exception cause);

    [LoggerMessage(LogLevel.Information, "Other servers are heard again, and what they wrote meanwhile is here")]
    private static partial void LogHears(ILogger log);
}
