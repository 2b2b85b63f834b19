#if ORLEANS
using System.Net.Sockets;
using LeadGrains.Storage.Databases;
using Orleans.Runtime;

namespace LeadGrains.Server.Hosting;

/// <summary>
/// Stands before the silo: makes the cluster's tables, and lets a server in only when the dead can be told from the living. Who joins judges
/// the others once: a silo that died a moment ago counts as alive then, and its answer would be waited for until joining is given up.
/// </summary>
internal sealed partial class ClusterDoor(PostgresDatabase database, ServerOptions options, TimeProvider time, ILogger<ClusterDoor> log) : IHostedService
{
    /// <summary>How often a silo writes that it is alive.</summary>
    public static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(3);

    /// <summary>After so many missing ones it is taken for dead by whoever joins.</summary>
    public const int MissedSigns = 3;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var (address, port, lastSign) in await OrleansMembers.At(database, options.Cluster.Id, (int)SiloStatus.Active, cancellationToken))
        {
            var wait = lastSign + (MissedSigns * SignOfLife) - time.GetUtcNow();
            if (wait <= TimeSpan.Zero || await Listens(address, port, cancellationToken)) continue;
            LogWaits(log, $"{address}:{port}", wait.TotalSeconds);
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<bool> Listens(string address, int port, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.Cluster.ProbeTimeout);
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(address, port, patience.Token);
            return true;
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Information, "The silo at {Address} has ended without a word; joining the cluster in {Seconds:N0} s, when it is taken for dead")]
    private static partial void LogWaits(ILogger log, string address, double seconds);
}
#endif
