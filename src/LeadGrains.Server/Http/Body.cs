using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace LeadGrains.Server.Http;

/// <summary>A JSON body, read strictly: every mistake in it is named in one answer (see <see cref="StrictJson"/>).</summary>
public sealed class Body<T> : IInput, IEndpointParameterMetadataProvider
{
    private static readonly ReadOnlyMemory<byte> Empty = "{}"u8.ToArray();
    private readonly T? value;
    private readonly ReadOnlyMemory<byte> json;
    private HashSet<string>? given;

    private Body(T? value, Problem? fault, ReadOnlyMemory<byte> json = default) => (this.value, Fault, this.json) = (value, fault, json);

    public T Value => Fault is null ? value! : throw new InvalidOperationException("A faulty body has no value; the endpoint lacks the input check.");

    public Problem? Fault { get; }

    /// <summary>Whether a field stands in the body, be it as null: a patch leaves what is absent and clears what is null.</summary>
    /// <param name="field">As in JSON.</param>
    public bool Gives(string field) => (given ??= NamesIn(json)).Contains(field);

    /// <summary>No body at all counts as <c>{}</c>: then what is required is named as missing.</summary>
    public static ValueTask<Body<T>> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var read = RequestBytes.Of(context);
        return read.IsCompletedSuccessfully ? new(Read(context.Request, read.Result)) : Later();

        async ValueTask<Body<T>> Later() => Read(context.Request, await read);
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));

    private static Body<T> Read(HttpRequest request, RequestBytes read)
    {
        if (read.Bytes is not { } body) return new(default, Problems.OfStatus(413));
        if (body.Length > 0 && !IsJson(request)) return new(default, Problems.OfStatus(415));
        var json = body.Length == 0 ? Empty : body;
        var (value, fault) = StrictJson.Read<T>(json, HttpJson.Options);
        return new(value, fault, json);
    }

    private static HashSet<string> NamesIn(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.EnumerateObject().Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsJson(HttpRequest request) =>
        request.ContentType is "application/json"
        || request.HasJsonContentType() && (request.GetTypedHeaders().ContentType?.Charset.Value is not { Length: > 0 } charset
            || charset.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
