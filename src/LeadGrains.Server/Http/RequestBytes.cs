namespace LeadGrains.Server.Http;

/// <summary>The body's bytes, read once and shared by everything that looks at them.</summary>
public sealed class RequestBytes
{
    /// <summary>The largest JSON body, in bytes.</summary>
    public const int Limit = 1024 * 1024;

    private RequestBytes(ReadOnlyMemory<byte>? bytes) => Bytes = bytes;

    /// <summary>Null when there were more than <see cref="Limit"/>.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; }

    public static async ValueTask<RequestBytes> Of(HttpContext context)
    {
        if (context.Features.Get<RequestBytes>() is { } known) return known;
        var read = new RequestBytes(await Read(context));
        context.Features.Set(read);
        return read;
    }

    private static Task<ReadOnlyMemory<byte>?> Read(HttpContext context) => context.Request.ContentLength switch
    {
        > Limit => Task.FromResult<ReadOnlyMemory<byte>?>(null),
        { } length => ReadExactly(context, new byte[length]),
        null => ReadToEnd(context),
    };

    private static async Task<ReadOnlyMemory<byte>?> ReadExactly(HttpContext context, byte[] bytes)
    {
        await context.Request.Body.ReadExactlyAsync(bytes, context.RequestAborted);
        return bytes;
    }

    private static async Task<ReadOnlyMemory<byte>?> ReadToEnd(HttpContext context)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int count;
        while ((count = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0)
        {
            if (buffer.Length + count > Limit) return null;
            buffer.Write(chunk, 0, count);
        }

        return buffer.ToArray();
    }
}
