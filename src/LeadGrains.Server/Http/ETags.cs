using System.Globalization;
using LeadGrains.Domain;
using Microsoft.Extensions.Primitives;

namespace LeadGrains.Server.Http;

/// <summary>A version as an entity tag: <c>"7"</c>.</summary>
public static class ETags
{
    public static string Of(long version) => $"\"{version}\"";

    /// <summary>The strong form of one version only: neither <c>W/"7"</c> nor <c>*</c> nor a list.</summary>
    public static (long? Version, FieldError? Mistake) Read(StringValues header)
    {
        if (header.Count == 0) return (null, null);
        var text = header.Count == 1 ? header[0] : null;
        var isTag = text is { Length: > 2 } && text[0] == '"' && text[^1] == '"';
        return isTag && long.TryParse(text.AsSpan(1, text!.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? (version, null)
            : (null, new("If-Match", "invalid", "expected one version in quotes, such as \"7\""));
    }
}
