using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeadGrains.Domain;
using LeadGrains.Server.Reads;

namespace LeadGrains.Server.Live;

/// <summary>A committed event as watchers see it.</summary>
/// <param name="Seq">Position in the workspace, gapless.</param>
/// <param name="Type">e.g. <c>lead.reassigned</c>.</param>
/// <param name="Data">The event's own fields; where a lead moved, <c>before</c> and <c>after</c>; where a workload changed, <c>workloads</c>.</param>
public sealed record Change(long Seq, DateTimeOffset At, string Type, ChangedEntity Entity, Author By, RawJson Data, ImmutableArray<string> Topics);

/// <param name="Version">Version of the entity's stream after the change.</param>
public sealed record ChangedEntity(EntityKind Kind, string Id, long Version);

/// <summary>JSON that has been written already.</summary>
[JsonConverter(typeof(Converter))]
public readonly record struct RawJson(ReadOnlyMemory<byte> Utf8)
{
    private sealed class Converter : JsonConverter<RawJson>
    {
        public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return new RawJson(JsonSerializer.SerializeToUtf8Bytes(document.RootElement));
        }

        public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
    }
}
