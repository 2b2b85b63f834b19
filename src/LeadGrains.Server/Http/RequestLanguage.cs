using System.Reflection;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Server.Auth;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace LeadGrains.Server.Http;

/// <summary>The language of texts that an answer holds: what <c>Accept-Language</c> likes best of Chinese and English; English when it likes neither.</summary>
public sealed record RequestLanguage(Language Language) : IEndpointParameterMetadataProvider
{
    /// <summary>Whoever takes the language answers in it, and the answer says so: as being in this one, and as being another one in another.</summary>
    public static ValueTask<RequestLanguage> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var language = Of(context.Request);
        context.Response.OnStarting(() => Mark(context.Response, language));
        return new(new RequestLanguage(language));
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new InSeveralLanguages());

    public string Of(LocalText text) => text.In(Language);

    private static Language Of(HttpRequest request)
    {
        var liked = request.GetTypedHeaders().AcceptLanguage.Where(range => range.Quality is not 0).OrderByDescending(range => range.Quality ?? 1);
        return liked.Select(range => Known(range.Value.Value ?? "")).FirstOrDefault(language => language is not null) ?? Language.En;
    }

    private static Language? Known(string range) =>
        range == "*" || IsOf(range, "en") ? Language.En
        : IsOf(range, "zh") ? Language.Zh
        : null;

    private static bool IsOf(string range, string language) =>
        range.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (range.Length == language.Length || range[language.Length] == '-');

    private static Task Mark(HttpResponse response, Language language)
    {
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        // Problems speak English always.
        if (response.StatusCode < 400) response.Headers.ContentLanguage = language == Language.Zh ? "zh" : "en";
        return Task.CompletedTask;
    }
}

/// <summary>An endpoint's answer depends on <c>Accept-Language</c>.</summary>
public sealed record InSeveralLanguages;
