using System.Runtime.InteropServices;
using LeadGrains.Server.Observability;

namespace LeadGrains.Server.Hosting;

/// <summary>
/// What happens between the signal to stop and the end: first only the readiness changes, for the time of the notice; then
/// the host stops taking requests, lets the running ones end, and puts the grains away. A second signal ends it at once.
/// </summary>
public sealed partial class Drain(DrainOptions options, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<Drain> log)
    : IHostedLifecycleService, IReadinessProbe, IDisposable
{
    private readonly List<PosixSignalRegistration> signals = [];
    private int heard;

    public string Name => "server";

    public Task<string?> Problem(CancellationToken cancellation) => Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested ? "it is stopping" : null);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Hear(128 + 15)));
        signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Hear(128 + 2)));
        return Task.CompletedTask;
    }

    /// <summary>Comes before anything is stopped.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        LogStopping(log, options.Notice, options.Timeout);
        await Task.Delay(options.Notice, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => signals.ForEach(signal => signal.Dispose());

    /// <summary>The host hears the first one too, and begins to stop. What was acknowledged is on the disk: ending at once loses nothing.</summary>
    private void Hear(int exitCode)
    {
        if (Interlocked.Increment(ref heard) > 1) Environment.Exit(exitCode);
    }

    [LoggerMessage(LogLevel.Information, "Stopping: still serving for {Notice}, then ending what runs within {Timeout}")]
    private static partial void LogStopping(ILogger log, TimeSpan notice, TimeSpan timeout);
}
