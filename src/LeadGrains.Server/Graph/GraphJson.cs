using System.Text.Json;
using LeadGrains.Domain;
using LeadGrains.Domain.Contacts;
using LeadGrains.Domain.Relationships;
using LeadGrains.Grains.Views;
using LeadGrains.Server.Http;

namespace LeadGrains.Server.Graph;

/// <summary>Writes a graph by hand: no answer is longer. A test holds it to what the serializer would write.</summary>
internal static class GraphJson
{
    private static readonly JsonEncodedText[] EntityKinds = Texts<EntityKind>(), EdgeKindTexts = Texts<EdgeKind>(), Leanings = Texts<Leaning>(), Roles = Texts<BuyingRole>(), Bases = Texts<EdgeBasis>(), Provenances = Texts<Provenance>();

    /// <summary>0 to 1.</summary>
    private static readonly byte[][] Hundredths = [.. Enumerable.Range(0, 101).Select(i => JsonSerializer.SerializeToUtf8Bytes(i / 100.0))];

    public static void Write(Utf8JsonWriter json, GraphResource graph)
    {
        var piece = new JsonPiece();
        json.WriteStartObject();
        json.WriteStartArray("nodes"u8);
        foreach (var node in graph.Nodes) Write(json, ref piece, node);
        json.WriteEndArray();
        json.WriteStartArray("edges"u8);
        foreach (var edge in graph.Edges) Write(json, ref piece, edge);
        json.WriteEndArray();
        json.WriteNumber("asOf"u8, graph.AsOf);
        json.WriteBoolean("truncated"u8, graph.Truncated);
        json.WritePropertyName("leftOut"u8);
        JsonSerializer.Serialize(json, graph.LeftOut, HttpJson.Options);
        json.WriteEndObject();
        piece.Dispose();
    }

    private static void Write(Utf8JsonWriter json, ref JsonPiece piece, GraphNode node)
    {
        piece.Raw("{\"id\":"u8);
        piece.Text(node.Id);
        piece.Raw(",\"kind\":"u8);
        piece.Text(EntityKinds, (int)node.Kind);
        piece.Raw(",\"name\":"u8);
        piece.Text(node.Name);
        piece.Raw(",\"stage\":"u8);
        piece.Text(node.Stage);
        piece.Raw(",\"depth\":"u8);
        piece.Number(node.Depth);
        piece.Raw("}"u8);
        piece.WriteTo(json);
    }

    private static void Write(Utf8JsonWriter json, ref JsonPiece piece, GraphEdge edge)
    {
        piece.Raw("{\"from\":"u8);
        piece.Text(edge.From);
        piece.Raw(",\"to\":"u8);
        piece.Text(edge.To);
        piece.Raw(",\"kind\":"u8);
        piece.Text(EdgeKindTexts, (int)edge.Kind);
        piece.Raw(",\"strength\":"u8);
        piece.Number(edge.Strength);
        piece.Raw(",\"since\":"u8);
        piece.Instant(edge.Since);
        piece.Raw(",\"until\":"u8);
        piece.Instant(edge.Until);
        piece.Raw(edge.Current ? ",\"current\":true,\"accountId\":"u8 : ",\"current\":false,\"accountId\":"u8);
        piece.Text(edge.AccountId?.Value);
        piece.Raw(",\"role\":"u8);
        piece.Text(Roles, (int?)edge.Role);
        piece.Raw(",\"leaning\":"u8);
        piece.Text(Leanings, (int?)edge.Leaning);
        piece.Raw(",\"title\":"u8);
        piece.Text(edge.Title);
        piece.Raw(",\"basis\":"u8);
        piece.Text(Bases, (int)edge.Basis);
        piece.Raw(",\"provenance\":"u8);
        piece.Text(Provenances, (int)edge.Provenance);
        piece.Raw(",\"confidence\":"u8);
        piece.Raw(Hundredths[(int)Math.Round(edge.Confidence * 100)]);
        if (edge.Because is { } because)
        {
            piece.Raw(",\"because\":"u8);
            piece.Raw(JsonSerializer.SerializeToUtf8Bytes(because, HttpJson.Options));
        }
        piece.Raw("}"u8);
        piece.WriteTo(json);
    }

    private static JsonEncodedText[] Texts<T>() where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => JsonEncodedText.Encode(name))];
}
