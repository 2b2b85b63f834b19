using System.Collections.Immutable;
using System.Reflection;
using LeadGrains.Domain;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Server.Http;
using LeadGrains.Server.Playbooks.Checking;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace LeadGrains.Server.Playbooks;

/// <summary>A playbook as a request's body: YAML, in UTF-8.</summary>
public sealed class YamlBody(ReadOnlyMemory<byte> text, Problem? fault) : IInput, IEndpointParameterMetadataProvider
{
    public const string ContentType = "application/yaml";

    private static readonly string[] Taken = [ContentType, "application/x-yaml", "text/yaml", "text/x-yaml", "text/plain"];

    public Problem? Fault => fault;

    /// <inheritdoc cref="PlaybookText.Read(ReadOnlySpan{byte})"/>
    public (WrittenPlaybook? Playbook, ImmutableArray<PlaybookMistake> Mistakes) Read() => PlaybookText.Read(text.Span);

    /// <summary>All of them, each naming its place as a JSON pointer and its line.</summary>
    public static Problem ProblemOf(IEnumerable<PlaybookMistake> mistakes) => Problems.Of(
        400, "playbook.invalid", "The playbook has mistakes; see errors.",
        [.. mistakes.Select(mistake => new FieldError(Pointer(mistake.Path), mistake.Code, $"line {mistake.Line}: {mistake.Message}"))]);

    public static async ValueTask<YamlBody> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || !Taken.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase))
            return new(default, Problems.OfStatus(415));
        return (await RequestBytes.Of(context)).Bytes is { } bytes ? new(bytes, null) : new(default, Problems.OfStatus(413));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(Taken, typeof(string)));

    private static string Pointer(string path) =>
        path.Length == 0 ? "" : "/" + path.Replace("[", "/", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace('.', '/');
}
