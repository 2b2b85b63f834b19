using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadGrains.Domain;

/// <summary>Ids are plain text in every JSON: in the log, between servers and over HTTP; as dictionary keys too.</summary>
public sealed class IdJson<T> : JsonConverter<T> where T : struct, IId<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Parse(reader.GetString()) : throw new JsonException($"an id ({T.Prefix}…) is text");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString());

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.Value);

    private static T Parse(string? text) =>
        Id.TryParse<T>(text, out var id) ? id : throw new JsonException($"an id has 1 to {Id.MaxLength} characters");
}
