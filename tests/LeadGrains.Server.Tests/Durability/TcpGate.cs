using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace LeadGrains.Server.Tests.Durability;

/// <summary>A network between a server and its database that can be cut and mended.</summary>
public sealed class TcpGate : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> open = new();
    private readonly int target;
    private volatile bool cut;

    public TcpGate(int target)
    {
        this.target = target;
        listener.Start();
        _ = Accept();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Breaks every connection, and each new one at once.</summary>
    public void Cut()
    {
        cut = true;
        foreach (var client in open.Keys) Break(client);
    }

    public void Mend() => cut = false;

    public void Dispose()
    {
        listener.Stop();
        Cut();
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Carry(await listener.AcceptTcpClientAsync());
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task Carry(TcpClient from)
    {
        var to = new TcpClient();
        open[from] = open[to] = true;
        try
        {
            if (cut) return;
            await to.ConnectAsync(IPAddress.Loopback, target);
            from.NoDelay = to.NoDelay = true;
            await Task.WhenAny(from.GetStream().CopyToAsync(to.GetStream()), to.GetStream().CopyToAsync(from.GetStream()));
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Broken, as meant.
        }
        finally
        {
            Break(from);
            Break(to);
        }
    }

    private void Break(TcpClient client)
    {
        open.TryRemove(client, out _);
        client.Dispose();
    }
}
