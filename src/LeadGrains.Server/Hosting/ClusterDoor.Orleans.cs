#if ORLEANS
using System.Net.Sockets;
using LeadGrains.Storage.Databases;
using Npgsql;
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
        var source = database.Source(Stores.Orleans);
        foreach (var (address, port, lastSign) in await Active(source, cancellationToken))
        {
            var wait = lastSign + (MissedSigns * SignOfLife) - time.GetUtcNow();
            if (wait <= TimeSpan.Zero || await Listens(address, port, cancellationToken)) continue;
            LogWaits(log, $"{address}:{port}", wait.TotalSeconds);
            await Task.Delay(wait, time, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<List<(string Address, int Port, DateTimeOffset LastSign)>> Active(NpgsqlDataSource source, CancellationToken cancellation)
    {
        await using var command = source.CreateCommand("select address, port, last_alive from orleans.silos where cluster = $1 and status = $2 order by last_alive");
        command.Parameters.Add(new() { Value = options.Cluster.Id });
        command.Parameters.Add(new() { Value = (int)SiloStatus.Active });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        List<(string, int, DateTimeOffset)> silos = [];
        while (await rows.ReadAsync(cancellation)) silos.Add((rows.GetString(0), rows.GetInt32(1), rows.GetFieldValue<DateTimeOffset>(2)));
        return silos;
    }

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
