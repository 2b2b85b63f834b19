using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using LeadGrains.Domain.Workspaces;
using LeadGrains.Grains.Log;

namespace LeadGrains.Server.Live;

/// <summary>The <c>data</c> of a change, written once per event however many watch.</summary>
public static class ChangeData
{
    private const string SellerPrefix = "seller:";

    private static readonly ConditionalWeakTable<StoredEvent, byte[]> Written = [];
    private static readonly ConditionalWeakTable<StoredEvent, byte[]> WrittenVeiled = [];

    public static RawJson Of(StoredEvent entry) => new(Written.GetValue(entry, Write));

    /// <summary>For whoever may not read it.</summary>
    public static RawJson Veiled(StoredEvent entry) => new(WrittenVeiled.GetValue(entry, static hidden => JsonSerializer.SerializeToUtf8Bytes(Veil.Over(hidden), LogJson.Public)));

    private static byte[] Write(StoredEvent entry)
    {
        var happened = entry.Event ?? throw new InvalidOperationException($"event {entry.Seq} has not been decoded");
        // A whole playbook is read where it is kept: watchers need only hear that there is another.
        using var fields = happened is PlaybookChanged ? JsonDocument.Parse("{}") : JsonSerializer.SerializeToDocument(happened, happened.GetType(), LogJson.Public);
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = LogJson.Public.Encoder }))
        {
            writer.WriteStartObject();
            CopyFields(writer, fields.RootElement);
            if (entry.Effect is { } effect)
            {
                using var moved = JsonDocument.Parse(effect);
                CopyFields(writer, moved.RootElement);
            }
            WriteWorkloads(writer, entry);
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }

    private static void CopyFields(Utf8JsonWriter writer, JsonElement from)
    {
        foreach (var field in from.EnumerateObject())
            field.WriteTo(writer);
    }

    /// <summary>The sellers whose active leads the change counted anew, right after it.</summary>
    private static void WriteWorkloads(Utf8JsonWriter writer, StoredEvent entry)
    {
        var sellers = entry.Counters.Where(counter => counter.Key.StartsWith(SellerPrefix, StringComparison.Ordinal)).ToArray();
        if (sellers.Length == 0)
            return;
        writer.WriteStartArray("workloads");
        foreach (var (name, counter) in sellers)
        {
            writer.WriteStartObject();
            writer.WriteString("userId", name[SellerPrefix.Length..]);
            writer.WriteNumber("active", counter.Value);
            if (counter.Limit is { } limit)
                writer.WriteNumber("capacity", limit);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }
}
