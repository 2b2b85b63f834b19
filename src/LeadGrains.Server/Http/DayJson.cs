using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadGrains.Server.Http;

/// <summary>A day, written <c>2026-01-31</c>. Who sends an instant means the day it falls on, in UTC.</summary>
public sealed class DayJson : JsonConverter<DateOnly>
{
    private const string Written = "yyyy-MM-dd";

    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException("expected a date such as \"2026-01-31\"");
        return DateOnly.TryParseExact(reader.GetString(), Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : DateOnly.FromDateTime(Instant.Read(ref reader, typeof(DateTimeOffset), options).UtcDateTime);
    }

    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString(Written, CultureInfo.InvariantCulture));

    private static readonly InstantJson Instant = new();
}
