using System.Buffers;
using System.Text.Json;

namespace LeadGrains.Server.Http;

/// <summary>What writes itself, to the byte as the serializer would, but several times as fast: the resources that most answers hold.</summary>
public interface IWriteJson
{
    void Write(Utf8JsonWriter json);
}

/// <summary>
/// Answers JSON in one piece of known length: written to memory first, so that head and body leave together and nothing half-written
/// is sent when something goes wrong.
/// </summary>
public static class JsonAnswer
{
    public const string ContentType = "application/json; charset=utf-8";

    /// <summary>A buffer that grew beyond this is not kept.</summary>
    private const int MostKept = 1024 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = HttpJson.Options.Encoder, SkipValidation = true };

    [ThreadStatic]
    private static Buffer? _spare;

    public static Task Write<T>(HttpResponse response, T value, string contentType = ContentType)
    {
        var buffer = Take();
        Serialize(buffer.Json, value);
        buffer.Json.Flush();
        return Send(response, buffer, contentType);
    }

    /// <summary>Bytes that are written already, in parts.</summary>
    public static Task Write(HttpResponse response, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, ReadOnlySpan<byte> third)
    {
        var buffer = Take();
        buffer.Bytes.Write(first);
        buffer.Bytes.Write(second);
        buffer.Bytes.Write(third);
        return Send(response, buffer, ContentType);
    }

    /// <summary>The bytes that <see cref="Write{T}"/> sends.</summary>
    public static byte[] Bytes<T>(T value)
    {
        var buffer = Take();
        Serialize(buffer.Json, value);
        buffer.Json.Flush();
        var bytes = buffer.Bytes.WrittenSpan.ToArray();
        GiveBack(buffer);
        return bytes;
    }

    private static Buffer Take()
    {
        var buffer = _spare ?? new Buffer();
        _spare = null;
        return buffer;
    }

    private static void Serialize<T>(Utf8JsonWriter json, T value)
    {
        if (value is IWriteJson own) own.Write(json);
        else JsonSerializer.Serialize(json, value, HttpJson.Options);
    }

    private static Task Send(HttpResponse response, Buffer buffer, string contentType)
    {
        response.ContentType = contentType;
        response.ContentLength = buffer.Bytes.WrittenCount;
        var sent = response.BodyWriter.WriteAsync(buffer.Bytes.WrittenMemory);
        if (!sent.IsCompletedSuccessfully) return Sent(sent, buffer);
        sent.GetAwaiter().GetResult();
        GiveBack(buffer);
        return Task.CompletedTask;
    }

    private static async Task Sent(ValueTask<System.IO.Pipelines.FlushResult> sent, Buffer buffer)
    {
        await sent;
        GiveBack(buffer);
    }

    private static void GiveBack(Buffer buffer)
    {
        if (buffer.Bytes.Capacity > MostKept) return;
        buffer.Bytes.ResetWrittenCount();
        buffer.Json.Reset();
        _spare = buffer;
    }

    private sealed class Buffer
    {
        public Buffer() => Json = new Utf8JsonWriter(Bytes, Options);

        public ArrayBufferWriter<byte> Bytes { get; } = new(4096);

        public Utf8JsonWriter Json { get; }
    }
}
