using System.Runtime.CompilerServices;
using System.Text.Json;

namespace LeadGrains.Server.Tests.Live;

/// <summary>A real watcher on the stream of server-sent events.</summary>
public static class EventStreamWatch
{
    public sealed record Sent(string Event, long Id, JsonElement Data);

    public static async IAsyncEnumerable<Sent> Events(HttpClient client, string topics, long lastId, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/v1/changes/stream?topics={topics}");
        request.Headers.Add("Last-Event-ID", $"{lastId}");
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        Assert.Equal("text/event-stream", response.EnsureSuccessStatusCode().Content.Headers.ContentType!.MediaType);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellation));
        var (name, id, data) = ("message", 0L, "");
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            if (line.Length == 0)
            {
                yield return new Sent(name, id, JsonDocument.Parse(data).RootElement);
                (name, data) = ("message", "");
            }
            else if (line.StartsWith("event: ", StringComparison.Ordinal))
                name = line[7..];
            else if (line.StartsWith("id: ", StringComparison.Ordinal))
                id = long.Parse(line[4..]);
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
                data += line[6..];
        }
    }
}
