using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LeadGrains.Domain;
using Microsoft.AspNetCore.WebUtilities;

namespace LeadGrains.Server.Http;

/// <summary>
/// Where a list goes on: opaque to clients, tied to the filters it was made with, so that a cursor
/// carried over to another list or filter is told instead of silently skipping rows.
/// </summary>
public static class Cursor
{
    public static readonly Problem Foreign =
        Problems.Invalid(new FieldError("?cursor", "invalid", "not a cursor of this list with these filters and this sort"));

    /// <param name="filter">Every filter and the sort, in any JSON-serialisable shape; the workspace needn't be part of it.</param>
    public static string Of<TPosition>(TPosition position, object filter) =>
        WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(new Content<TPosition>(position, Tie(filter)), HttpJson.Options));

    /// <summary>False when the cursor is garbled or of another list; true with the default position when there is none.</summary>
    public static bool TryRead<TPosition>(string? cursor, object filter, out TPosition? position)
    {
        position = default;
        if (cursor is null) return true;
        try
        {
            var content = JsonSerializer.Deserialize<Content<TPosition>>(WebEncoders.Base64UrlDecode(cursor), HttpJson.Options);
            if (content?.Tie != Tie(filter)) return false;
            position = content.At;
            return true;
        }
        catch (Exception garbled) when (garbled is JsonException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string Tie(object filter) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(filter, HttpJson.Options))))[..16];

    private sealed record Content<TPosition>(TPosition At, string Tie);
}
