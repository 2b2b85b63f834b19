using System.Text.Json;
using Orleans.Runtime;

namespace LeadGrains.Embedded;

/// <summary>Copies of messages, for tests.</summary>
public static class MessageCopy
{
    /// <summary>Writes every message as JSON and reads it again, by its declared type.</summary>
    public static Func<object?, Type, object?> ThroughJson(JsonSerializerOptions options) =>
        (message, declared) => JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(message, declared, options), declared, options);

    internal static T Copy<T>(T message, Func<object?, Type, object?> copy) =>
        message is CancellationToken or IAddressable or Nothing ? message : (T)copy(message, typeof(T))!;
}
