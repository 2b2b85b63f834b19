using System.Buffers.Text;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Reads;

/// <summary>A page that is written already, but for the position it is true at: while its rows stand still, that one moves on.</summary>
public sealed class ListJson
{
    private readonly byte[] json;
    private readonly int asOfAt;
    private readonly int restAt;

    private ListJson(byte[] json, int asOfAt, int restAt) => (this.json, this.asOfAt, this.restAt) = (json, asOfAt, restAt);

    public int Length => json.Length;

    public static ListJson Of<T>(Page<T> page)
    {
        var json = JsonAnswer.Bytes(page);
        // After the items nothing is written that could look like it.
        var asOfAt = json.AsSpan().LastIndexOf("\"asOf\":"u8) + "\"asOf\":"u8.Length;
        return new(json, asOfAt, asOfAt + json.AsSpan(asOfAt).IndexOf((byte)','));
    }

    public Task Write(HttpResponse response, long asOf)
    {
        Span<byte> position = stackalloc byte[20];
        Utf8Formatter.TryFormat(asOf, position, out var digits);
        return JsonAnswer.Write(response, json.AsSpan(0, asOfAt), position[..digits], json.AsSpan(restAt));
    }
}

/// <summary>Answers a list from memory, or one that was just read.</summary>
/// <param name="AsOf">The position it is true at.</param>
public sealed record RememberedList(ListJson Json, long AsOf) : IResult, IStatusCodeHttpResult
{
    public int? StatusCode => 200;

    public Task ExecuteAsync(HttpContext httpContext) => Json.Write(httpContext.Response, AsOf);
}
