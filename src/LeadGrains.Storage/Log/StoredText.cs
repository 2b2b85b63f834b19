using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeadGrains.Domain;
using LeadGrains.Grains.Log;

namespace LeadGrains.Storage.Log;

/// <summary>How lists, counters and refusals look in a column: compact JSON, or null when there is nothing.</summary>
internal static partial class StoredText
{
    private static readonly ImmutableSortedDictionary<string, CounterValue> NoCounters = ImmutableSortedDictionary.Create<string, CounterValue>(StringComparer.Ordinal);

    public static string? Of(ImmutableArray<string> texts) => texts.IsDefaultOrEmpty ? null : JsonSerializer.Serialize(texts, Shapes.Default.ImmutableArrayString);

    public static string? Of(ImmutableArray<StreamId> streams) => streams.IsDefaultOrEmpty ? null : JsonSerializer.Serialize(streams, Shapes.Default.ImmutableArrayStreamId);

    public static string? Of(ImmutableSortedDictionary<string, CounterValue> counters) =>
        counters.IsEmpty ? null : JsonSerializer.Serialize(counters, Shapes.Default.ImmutableSortedDictionaryStringCounterValue);

    public static string? Of(Refusal? refusal) => refusal is null ? null : JsonSerializer.Serialize(refusal, Shapes.Default.Refusal);

    public static ImmutableArray<string> Texts(string? json) => json is null ? [] : JsonSerializer.Deserialize(json, Shapes.Default.ImmutableArrayString);

    public static ImmutableArray<StreamId> Streams(string? json) => json is null ? [] : JsonSerializer.Deserialize(json, Shapes.Default.ImmutableArrayStreamId);

    public static ImmutableSortedDictionary<string, CounterValue> Counters(string? json) =>
        json is null ? NoCounters : JsonSerializer.Deserialize(json, Shapes.Default.ImmutableSortedDictionaryStringCounterValue)!.WithComparers(StringComparer.Ordinal);

    public static Refusal? Refusal(string? json) => json is null ? null : JsonSerializer.Deserialize(json, Shapes.Default.Refusal);

    /// <summary>Numbers in the database: never to be changed.</summary>
    public static short Of(ActorKind kind) => kind switch
    {
        ActorKind.User => 0,
        ActorKind.Token => 1,
        ActorKind.Import => 2,
        ActorKind.System => 3,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Has no number in the log yet."),
    };

    public static ActorKind Kind(long number) => number switch
    {
        0 => ActorKind.User,
        1 => ActorKind.Token,
        2 => ActorKind.Import,
        3 => ActorKind.System,
        _ => throw new InvalidDataException($"The log has an actor of unknown kind {number}."),
    };

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
    [JsonSerializable(typeof(ImmutableArray<string>))]
    [JsonSerializable(typeof(ImmutableArray<StreamId>))]
    [JsonSerializable(typeof(ImmutableSortedDictionary<string, CounterValue>))]
    [JsonSerializable(typeof(Refusal))]
    private sealed partial class Shapes : JsonSerializerContext;
}
