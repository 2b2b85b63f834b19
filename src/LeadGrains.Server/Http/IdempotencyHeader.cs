using LeadGrains.Domain;
using Microsoft.Extensions.Primitives;

namespace LeadGrains.Server.Http;

/// <summary>The header <c>Idempotency-Key</c>: 1 to 200 visible ASCII characters.</summary>
public static class IdempotencyHeader
{
    public static (string? Key, FieldError? Mistake) Read(StringValues header)
    {
        if (header.Count == 0) return (null, null);
        var key = header.Count == 1 ? header[0] : null;
        return key is { Length: >= 1 and <= 200 } && key.All(c => c is > ' ' and <= '~')
            ? (key, null)
            : (null, new("Idempotency-Key", "invalid", "expected one key of 1 to 200 visible ASCII characters"));
    }
}
