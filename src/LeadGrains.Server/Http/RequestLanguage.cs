using System.Reflection;
using LeadGrains.Domain.Playbooks;
using LeadGrains.Server.Auth;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace LeadGrains.Server.Http;

/// <summary>The language of texts that an answer holds: what <c>Accept-Language</c> likes best of Chinese and English; English when it likes neither.</summary>
public sealed record RequestLanguage(Language Language) : IEndpointParameterMetadataProvider
{
    public static ValueTask<RequestLanguage> BindAsync(HttpContext context, ParameterInfo parameter) => new(new RequestLanguage(Of(context.Request)));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new InSeveralLanguages());

    public string Of(LocalText text) => text.In(Language);

    /// <summary>The answer, marked as being in this language, and as being another one in another.</summary>
    public IResult Of(IResult answer) => new Marked(answer, Language);

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

    private sealed class Marked(IResult answer, Language language) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var headers = httpContext.Response.Headers;
            headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
            // Problems speak English always.
            if (answer is not IStatusCodeHttpResult { StatusCode: >= 400 }) headers.ContentLanguage = language == Language.Zh ? "zh" : "en";
            return answer.ExecuteAsync(httpContext);
        }
    }
}

/// <summary>An endpoint's answer depends on <c>Accept-Language</c>.</summary>
public sealed record InSeveralLanguages;
