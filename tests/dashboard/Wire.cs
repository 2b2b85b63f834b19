using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace LeadGrains.Dashboard.Tests;

/// <summary>A line between browser and server that can be cut: all its connections break, and new ones break at once until it is mended.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, bool> open = new();
    private readonly Uri server;
    private readonly Task accepting;
    private volatile bool isCut;

    public Wire(Uri server)
    {
        this.server = server;
        listener.Start();
        accepting = Accept();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    public void Cut()
    {
        isCut = true;
        foreach (var end in open.Keys) end.Close();
    }

    public void Mend() => isCut = false;

    public async ValueTask DisposeAsync()
    {
        Cut();
        listener.Stop();
        await accepting;
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Carry(await listener.AcceptTcpClientAsync());
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // Disposed.
        }
    }

    private async Task Carry(TcpClient near)
    {
        using var far = new TcpClient();
        using (near)
        {
            try
            {
                await far.ConnectAsync(server.Host, server.Port);
                open[near] = open[far] = true;
                if (isCut) return;
                await Task.WhenAny(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
            }
            catch (Exception broken) when (broken is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // Cut.
            }
            finally
            {
                open.TryRemove(near, out _);
                open.TryRemove(far, out _);
            }
        }
    }
}
