using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace LeadGrains.Server.Http;

/// <summary>A JSON body, read strictly: every mistake in it is named in one answer (see <see cref="StrictJson"/>).</summary>
public sealed class Body<T> : IInput, IEndpointParameterMetadataProvider
{
    private static readonly ReadOnlyMemory<byte> Empty = "{}"u8.ToArray();
    private readonly T? value;

    private Body(T? value, Problem? fault) => (this.value, Fault) = (value, fault);

    public T Value => Fault is null ? value! : throw new InvalidOperationException("A faulty body has no value; the endpoint lacks the input check.");

    public Problem? Fault { get; }

    /// <summary>No body at all counts as <c>{}</c>: then what is required is named as missing.</summary>
    public static async ValueTask<Body<T>> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var bytes = (await RequestBytes.Of(context)).Bytes;
        if (bytes is not { } body) return new(default, Problems.OfStatus(413));
        if (body.Length > 0 && !IsJson(context.Request)) return new(default, Problems.OfStatus(415));
        var (read, fault) = StrictJson.Read<T>(body.Length == 0 ? Empty : body, HttpJson.Options);
        return new(read, fault);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    private static bool IsJson(HttpRequest request) =>
        request.HasJsonContentType()
        && (request.GetTypedHeaders().ContentType?.Charset.Value is not { Length: > 0 } charset
            || charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
