using System.Buffers;

namespace LeadGrains.Server.Http;

/// <summary>The body's bytes, read once and shared by everything that looks at them.</summary>
public sealed class RequestBytes
{
    /// <summary>The largest JSON body, in bytes.</summary>
    public const int Limit = 1024 * 1024;

    private RequestBytes(ReadOnlyMemory<byte>? bytes) => Bytes = bytes;

    /// <summary>Null when there were more than <see cref="Limit"/>.</summary>
    public ReadOnlyMemory<byte>? Bytes { get; }

    public static ValueTask<RequestBytes> Of(HttpContext context)
    {
        if (context.Features.Get<RequestBytes>() is { } known) return new(known);
        return context.Request.ContentLength switch
        {
            > Limit => new(Known(context, null)),
            { } length when TryReadAtOnce(context, (int)length) is { } bytes => new(Known(context, bytes)),
            { } length => new(ReadExactly(context, new byte[length])),
            null => new(ReadToEnd(context)),
        };
    }

    private static RequestBytes Known(HttpContext context, ReadOnlyMemory<byte>? bytes)
    {
        var read = new RequestBytes(bytes);
        context.Features.Set(read);
        return read;
    }

    /// <summary>A small body nearly always arrives together with its head. Null when it has not, or not all of it.</summary>
    private static byte[]? TryReadAtOnce(HttpContext context, int length)
    {
        if (length == 0) return [];
        var reader = context.Request.BodyReader;
        if (!reader.TryRead(out var arrived)) return null;
        if (arrived.IsCanceled || arrived.Buffer.Length != length)
        {
            reader.AdvanceTo(arrived.Buffer.Start);
            return null;
        }

        var bytes = arrived.Buffer.ToArray();
        reader.AdvanceTo(arrived.Buffer.End);
        return bytes;
    }

    private static async Task<RequestBytes> ReadExactly(HttpContext context, byte[] bytes)
    {
        await context.Request.Body.ReadExactlyAsync(bytes, context.RequestAborted);
        return Known(context, bytes);
    }

    private static async Task<RequestBytes> ReadToEnd(HttpContext context)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int count;
        while ((count = await context.Request.Body.ReadAsync(chunk, context.RequestAborted)) > 0)
        {
            if (buffer.Length + count > Limit) return Known(context, null);
            buffer.Write(chunk, 0, count);
        }

        return Known(context, buffer.ToArray());
    }
}
