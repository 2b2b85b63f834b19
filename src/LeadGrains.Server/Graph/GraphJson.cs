using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Graph;

/// <summary>Writes a graph by hand: no answer is longer. A test holds it to what the serializer would write.</summary>
internal static class GraphJson
{
    private static readonly JsonEncodedText[] EntityKinds = Texts<EntityKind>(), EdgeKindTexts = Texts<EdgeKind>(), Leanings = Texts<Leaning>(), Roles = Texts<BuyingRole>(), Bases = Texts<EdgeBasis>();

    public static void Write(Utf8JsonWriter json, GraphResource graph)
    {
        json.WriteStartObject();
        json.WriteStartArray("nodes"u8);
        foreach (var node in graph.Nodes) Write(json, node);
        json.WriteEndArray();
        json.WriteStartArray("edges"u8);
        foreach (var edge in graph.Edges) Write(json, edge);
        json.WriteEndArray();
        json.WriteNumber("asOf"u8, graph.AsOf);
        json.WriteBoolean("truncated"u8, graph.Truncated);
        json.WritePropertyName("leftOut"u8);
        JsonSerializer.Serialize(json, graph.LeftOut, HttpJson.Options);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GraphNode node)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, node.Id);
        json.WriteString("kind"u8, EntityKinds[(int)node.Kind]);
        json.WriteString("name"u8, node.Name);
        json.WriteString("stage"u8, node.Stage);
        json.WriteNumber("depth"u8, node.Depth);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, GraphEdge edge)
    {
        json.WriteStartObject();
        json.WriteString("from"u8, edge.From);
        json.WriteString("to"u8, edge.To);
        json.WriteString("kind"u8, EdgeKindTexts[(int)edge.Kind]);
        if (edge.Strength is { } strength) json.WriteNumber("strength"u8, strength);
        else json.WriteNull("strength"u8);
        Write(json, "since"u8, edge.Since);
        Write(json, "until"u8, edge.Until);
        json.WriteBoolean("current"u8, edge.Current);
        json.WriteString("accountId"u8, edge.AccountId?.Value);
        Write(json, "role"u8, Roles, (int?)edge.Role);
        Write(json, "leaning"u8, Leanings, (int?)edge.Leaning);
        json.WriteString("title"u8, edge.Title);
        json.WriteString("basis"u8, Bases[(int)edge.Basis]);
        if (edge.Because is { } because)
        {
            json.WritePropertyName("because"u8);
            JsonSerializer.Serialize(json, because, HttpJson.Options);
        }
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, DateTimeOffset? at)
    {
        if (at is { } known) InstantJson.Write(json, name, known);
        else json.WriteNull(name);
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name, JsonEncodedText[] texts, int? value)
    {
        if (value is { } known) json.WriteString(name, texts[known]);
        else json.WriteNull(name);
    }

    private static JsonEncodedText[] Texts<T>() where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => JsonEncodedText.Encode(name))];
}
