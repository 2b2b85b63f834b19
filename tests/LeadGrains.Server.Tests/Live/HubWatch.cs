using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace LeadGrains.Server.Tests.Live;

/// <summary>A real watcher on the hub: a WebSocket and SignalR's JSON protocol, in a few lines.</summary>
public sealed class HubWatch : IAsyncDisposable
{
    private const byte RecordEnd = 0x1e;
    private readonly ClientWebSocket _socket = new();
    private readonly MemoryStream _rest = new();

    public static async Task<HubWatch> Open(Uri server, string token, bool asTicket = false)
    {
        var watch = new HubWatch();
        if (!asTicket)
            watch._socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        var query = asTicket ? $"access_token={Uri.EscapeDataString(token)}" : "";
        await watch._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hubs/live", Query = query }.Uri, default);
        await watch.Send("""{"protocol":"json","version":1}""");
        Assert.Equal("{}", await watch.Next(default));
        return watch;
    }

    /// <summary>The batches of one <c>Watch</c>, until the server ends it or the socket is cut.</summary>
    /// <exception cref="WatchEndedException">The server ended it with an error.</exception>
    public async IAsyncEnumerable<JsonElement> Batches(string[] topics, long? after, string? history = null, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Send(JsonSerializer.Serialize(new { type = 4, invocationId = "1", target = "Watch", arguments = new[] { new { topics, after, history } } }));
        while (true)
        {
            var message = JsonDocument.Parse(await Next(cancellation)).RootElement;
            switch (message.GetProperty("type").GetInt32())
            {
                case 2:
                    yield return message.GetProperty("item");
                    break;
                case 3 when message.TryGetProperty("error", out var error):
                    throw new WatchEndedException(error.GetString()!);
                case 3:
                    yield break;
            }
        }
    }

    /// <summary>Cuts the connection, as a dying network would.</summary>
    public void Cut() => _socket.Abort();

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task Send(string record) => _socket.SendAsync(Encoding.UTF8.GetBytes(record + (char)RecordEnd), WebSocketMessageType.Text, true, default);

    private async Task<string> Next(CancellationToken cancellation)
    {
        var buffer = new byte[16 * 1024];
        while (true)
        {
            var held = _rest.ToArray();
            if (Array.IndexOf(held, RecordEnd) is >= 0 and var end)
            {
                _rest.SetLength(0);
                _rest.Write(held.AsSpan(end + 1));
                return Encoding.UTF8.GetString(held, 0, end);
            }
            var received = await _socket.ReceiveAsync(buffer, cancellation);
            _rest.Write(buffer.AsSpan(0, received.Count));
        }
    }
}

public sealed class WatchEndedException(string message) : Exception(message);
