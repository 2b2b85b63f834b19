using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadGrains.Server.Http;

/// <summary>An instant needs its offset (a local time is no instant) and is written in UTC.</summary>
public sealed class InstantJson : JsonConverter<DateTimeOffset>
{
    private const string Expected = "expected an instant such as \"2026-01-31T12:00:00Z\"";
    private const string Written = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && HasOffset(reader.GetString()!) && reader.TryGetDateTimeOffset(out var at)
            ? at.ToUniversalTime()
            : throw new JsonException(Expected);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime.ToString(Written, CultureInfo.InvariantCulture));

    private static bool HasOffset(string text) =>
        text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
}
