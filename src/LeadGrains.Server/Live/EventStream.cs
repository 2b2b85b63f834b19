using System.Buffers;
using System.Text;
using System.Text.Json;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Live;

/// <summary>Writes batches as server-sent events: a change's <c>id</c> is its position, a heartbeat's the position read up to.</summary>
internal sealed class EventStream(IAsyncEnumerable<FeedPage> pages) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        try
        {
            await foreach (var page in pages)
            {
                foreach (var change in page.Changes)
                    Write(response, change.Seq, change);
                if (page.Changes.Count == 0)
                    Heartbeat(response, page);
                await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
            }
        }
        catch (OperationCanceledException) when (httpContext.RequestAborted.IsCancellationRequested)
        {
            // The watcher has gone.
        }
    }

    private static void Heartbeat(HttpResponse response, FeedPage page)
    {
        response.BodyWriter.Write("event: heartbeat\n"u8);
        Write(response, page.To, new Beat(page.Head));
    }

    private static void Write<T>(HttpResponse response, long id, T data)
    {
        var writer = response.BodyWriter;
        writer.Write("id: "u8);
        Encoding.UTF8.GetBytes(id.ToString().AsSpan(), writer);
        writer.Write("\ndata: "u8);
        using (var json = new Utf8JsonWriter(writer))
            JsonSerializer.Serialize(json, data, HttpJson.Options);
        writer.Write("\n\n"u8);
    }

    internal sealed record Beat(long Head);
}
